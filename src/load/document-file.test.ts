/** Random documents, valid and almost valid: each is read with all its words, or reported; none crashes the program. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc, { type Arbitrary } from '../../tests/support/fast-check.ts';
import { frontMatter, readSample } from '../../tests/support/sample-document.ts';
import { checkNotes } from '../checks/notes-and-calls.ts';
import { linesOfVerse, renderPassage } from '../dialect/render-markdown.ts';
import type { Archive, Passage } from '../model/model.ts';
import { checkLimits } from './limit-checks.ts';
import { runs } from '../../tests/support/full-run.ts';

const RUNS = runs(500);

/** A placeholder for a word. Each `Q` is replaced with a unique word, `q1q`, `q2q`, …, in the order of the text. */
const word = fc.constant('Q');
const words: Arbitrary<string> = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
// prettier-ignore
const sign = fc.constantFrom(
  '[[page: 2]]', '[[illegible: 2 words]]', '[[uncertain: Q]]', '[[supplied: Q Q]]', '[[added: Q; in ink]]', '[[blank]]',
  '[[signed]]', '[[redacted: 1 line; (b)(1)]]', '[[deleted: gone]]', '[[stamp: gone]]', '[[page: x y]]', '[[nothing: Q]]',
  '[[uncertain: Q', '\\[\\[Q\\]\\]',
);
const call = fc.constantFrom('[^i]', '[^ii]', '[^iv]', '[^*]', '[^†]', '[^I]', '[^none]', '[^a b]');
const lineBreak = fc.constantFrom('\\\nQ', '\nQ', '  \nQ');
// prettier-ignore
const markup = fc.constantFrom(
  '<b>Q</b>', '</i>', '&amp;', '&#0;', '[Q]', '[Q][Q]', '$Q$', 'a:Q', ':Q', '::Q', '[x] Q', '|', '_', '*', '`', '~', '<',
  '^Q', '\\', 'http://example.org/Q', '<https://example.org/Q>',
);
const inline: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: words },
  words.map((all) => `*${all}*`),
  words.map((all) => `**${all}**`),
  words.map((all) => `~~${all}~~`),
  words.map((all) => `\`${all}\``),
  words.map((all) => `[${all}](https://example.org/)`),
  words.map((all) => `![${all}](https://example.org/)`),
  sign,
  fc.oneof({ weight: 8, arbitrary: call }, { weight: 3, arbitrary: lineBreak }),
  markup,
);
const line: Arbitrary<string> = fc.array(inline, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));

/** Indents all lines of a text; the first line can have another indentation, such as the marker of a list. */
const indent = (text: string, indentation: string, first = indentation) =>
  first + text.replaceAll('\n', `\n${indentation}`);

const blockArbitraries = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    line,
    line,
    fc.tuple(fc.integer({ min: 1, max: 6 }), words).map(([depth, all]) => `${'#'.repeat(depth)} ${all}`),
    tie('blocks').map((all) => indent(all, '> ')),
    fc
      .tuple(fc.constantFrom('- ', '* ', '+ ', '1. ', '2) ', '- [ ] ', '- [x] '), tie('blocks'))
      .map(([marker, all]) => indent(all, ' '.repeat(marker.replace(/\[.*/, '').length), marker)),
    fc
      .tuple(
        words,
        words,
        line.filter((all) => !/[|\n]/.test(all)),
        words,
      )
      .map(([a, b, c, d]) => `| ${a} | ${b} |\n| --- | :-: |\n| ${c} | ${d} |`),
    fc
      .tuple(
        fc.constantFrom('letterhead', 'verse', 'signatures', 'address', 'nothing', 'verse{.a}'),
        tie('blocks'),
        fc.constantFrom(':::', ':::', ':::', ''),
      )
      .map(([name, all, end]) => `:::${name}\n${all}\n${end}`),
    line.map((all) => `\`\`\`\n${all}\n\`\`\``),
    line.map((all) => `    ${all}`),
    fc
      .tuple(fc.constantFrom('i', 'ii', 'iv', '*', '†', 'I', 'none', 'a b'), tie('blocks'))
      .map(([label, all]) => indent(all, '    ', `[^${label}]: `)),
    // prettier-ignore
    fc.constantFrom(
      '---', '***', '===', ':::', ':::verse', '|', '- ', '>', '#', '1.', '```', '[Q]: /Q', '<div>', '<!-- Q -->',
    ),
  ),
}));

const documents = fc.array(blockArbitraries.block, { minLength: 1, maxLength: 6 }).map((blocks) => {
  let count = 0;
  return blocks.join('\n\n').replace(/Q/g, () => `q${(count += 1)}q`);
});

function renderAll(passages: readonly Passage[]): string {
  return passages
    .map((passage) => (passage.kind === 'verse' ? linesOfVerse(passage) : passage))
    .map((passage) => renderPassage(passage, { resolve: (url) => url }))
    .join('\n');
}

test('every word of a document without a message is once in the model and on the page', () => {
  let withoutMessage = 0;
  fc.assert(
    fc.property(documents, (body) => {
      const file = frontMatter + body;
      if (checkLimits(file, 'a.md').length > 0) return;
      const { value: document, problems: readingProblems } = readSample(file);
      assert.ok(document, 'valid front matter gives a document');
      const problems = [...readingProblems, ...checkNotes({ documents: [document] } as unknown as Archive)];
      for (const { line, column } of problems) assert.ok(line >= 1 && column >= 1);
      const html = renderAll(document.passages);
      if (problems.length > 0) return;
      withoutMessage += 1;
      const inModel = document.passages.map((passage) => passage.words).join('\n');
      // The address of a link is not part of the words.
      const written = new Set(body.replace(/\]\([^)]*\)/g, ']').match(/q\d+q/g));
      for (const uniqueWord of written) {
        assert.ok(inModel.includes(uniqueWord), `${uniqueWord} is not in the model`);
        assert.ok(html.includes(uniqueWord), `${uniqueWord} is not on the page`);
      }
      assert.equal(inModel.match(/q\d+q/g)?.length ?? 0, written.size, 'a word is in the model twice');
      const ids = document.passages.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, 'two passages have the same id');
    }),
    { numRuns: RUNS },
  );
  assert.ok(withoutMessage > RUNS / 20, `only ${withoutMessage} of ${RUNS} documents had no message`);
});

test('no string makes the program crash', () => {
  const strings = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'ab *_`[]()<>#-+=|~:\\!&;1.)^{}\n\t"\'%@'), maxLength: 200 }),
  );
  fc.assert(
    fc.property(strings, (text) => {
      if (checkLimits(text, 'a.md').length > 0) return;
      for (const file of [text, frontMatter + text, `---\n${text}\n---\n`]) readSample(file);
    }),
    { numRuns: RUNS },
  );
});
