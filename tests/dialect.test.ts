/** Random documents of the dialect, and of what is nearly the dialect: an edition that has every word, or a message; never a crash. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc, { type Arbitrary } from 'fast-check';
import { checkNotes } from '../src/checks/notes-and-calls.ts';
import { readDocument } from '../src/load/document-file.ts';
import { linesOfVerse, renderPassage } from '../src/dialect/render-markdown.ts';
import { checkLimits } from '../src/load/limits.ts';
import { parseMarkdown } from '../src/dialect/markdown.ts';
import type { Archive } from '../src/model/model.ts';
import { sha256 } from '../src/text/digest.ts';

const RUNS = Number(process.env['RUNS'] ?? 500);

const FRONT = `---
kind: other
title:
  text: A
title-short: A
date:
  edtf: 1900-01-01
  printed: none
headnote: A.
witnesses:
  - siglum: A
    file: ../received/a.txt
    sha256: ${sha256('')}
    got-from: unknown
    made-by: unknown
rights: A.
unsourced-notes: [i, ii, iv, "*", "†"]
---

`;

/** A word that is like no other once it is numbered: `qN`, replaced in the order of the text. */
const word = fc.constant('Q');
const words: Arbitrary<string> = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const sign = fc.constantFrom(
  '[[page: 2]]', '[[illegible: 2 words]]', '[[uncertain: Q]]', '[[supplied: Q Q]]', '[[added: Q; in ink]]', '[[blank]]', '[[signed]]',
  '[[redacted: 1 line; (b)(1)]]', '[[deleted: gone]]', '[[stamp: gone]]', '[[page: x y]]', '[[nothing: Q]]', '[[uncertain: Q', '\\[\\[Q\\]\\]',
); // prettier-ignore
const inline: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: words },
  words.map((all) => `*${all}*`),
  words.map((all) => `**${all}**`),
  words.map((all) => `~~${all}~~`),
  words.map((all) => `\`${all}\``),
  words.map((all) => `[${all}](https://example.org/)`),
  words.map((all) => `![${all}](https://example.org/)`),
  sign,
  fc.constantFrom('[^i]', '[^ii]', '[^iv]', '[^*]', '[^†]', '[^I]', '[^none]', '[^a b]', '\\\nQ', '\nQ', '  \nQ'),
  fc.constantFrom('<b>Q</b>', '</i>', '&amp;', '&#0;', '[Q]', '[Q][Q]', '$Q$', 'a:Q', ':Q', '::Q', '[x] Q', '|', '_', '*', '`', '~', '<', '^Q', '\\', 'http://example.org/Q', '<https://example.org/Q>'),
); // prettier-ignore
const line: Arbitrary<string> = fc.array(inline, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));

const indent = (text: string, by: string, first = by) => first + text.replaceAll('\n', `\n${by}`);
const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    line,
    line,
    fc.tuple(fc.integer({ min: 1, max: 6 }), words).map(([depth, all]) => `${'#'.repeat(depth)} ${all}`),
    tie('blocks').map((all) => indent(all, '> ')),
    fc.tuple(fc.constantFrom('- ', '* ', '+ ', '1. ', '2) ', '- [ ] ', '- [x] '), tie('blocks')).map(([marker, all]) =>
      indent(all, ' '.repeat(marker.replace(/\[.*/, '').length), marker)), // prettier-ignore
    fc.tuple(words, words, line.filter((all) => !/[|\n]/.test(all)), words).map(([a, b, c, d]) =>
      `| ${a} | ${b} |\n| --- | :-: |\n| ${c} | ${d} |`), // prettier-ignore
    fc.tuple(fc.constantFrom('letterhead', 'verse', 'signatures', 'address', 'nothing', 'verse{.a}'), tie('blocks'), fc.constantFrom(':::', ':::', ':::', '')).map((
      [name, all, end]) => `:::${name}\n${all}\n${end}`), // prettier-ignore
    line.map((all) => `\`\`\`\n${all}\n\`\`\``),
    line.map((all) => `    ${all}`),
    fc.tuple(fc.constantFrom('i', 'ii', 'iv', '*', '†', 'I', 'none', 'a b'), tie('blocks')).map(([label, all]) =>
      indent(all, '    ', `[^${label}]: `)), // prettier-ignore
    fc.constantFrom('---', '***', '===', ':::', ':::verse', '|', '- ', '>', '#', '1.', '```', '[Q]: /Q', '<div>', '<!-- Q -->'),
  ),
})); // prettier-ignore

const documents = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => {
  let n = 0;
  return blocks.join('\n\n').replace(/Q/g, () => `q${(n += 1)}q`);
});

/** Words that the page of an edition has. */
function renderAll(edition: { passages: Parameters<typeof renderPassage>[0][] }): string {
  return edition.passages
    .map((passage) => renderPassage(passage.kind === 'verse' ? linesOfVerse(passage) : passage, { resolve: (url) => url }))
    .join('\n'); // prettier-ignore
}

test('every word that goes in comes out, in the model and on the page, or there is a message', () => {
  let whole = 0;
  fc.assert(
    fc.property(documents, (body) => {
      const file = FRONT + body;
      if (checkLimits(file, 'a.md').length > 0) return;
      const base = { file: 'a.txt', text: '', sha256: sha256('') };
      const { value: document, problems } = readDocument(file, 'a.md', 'a', () => base);
      assert.ok(document, 'no edition of a sound front matter');
      const wrong = [...problems, ...checkNotes({ documents: [document] } as unknown as Archive)];
      for (const { line: at, column } of wrong) assert.ok(at >= 1 && column >= 1);
      const html = renderAll({ passages: [...document.passages] });
      if (wrong.length > 0) return;
      whole += 1;
      const said = document.passages.map((passage) => passage.words).join('\n');
      // An address of a link is no word.
      const written = (body.replace(/\]\([^)]*\)/g, ']').match(/q\d+q/g) ?? []).filter((one, at, all) => all.indexOf(one) === at); // prettier-ignore
      for (const one of written) {
        assert.ok(said.includes(one), `${one} is not in the model`);
        assert.ok(html.includes(one), `${one} is not on the page`);
      }
      assert.deepEqual(said.match(/q\d+q/g)?.length ?? 0, written.length, 'a word twice');
      const ids = document.passages.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, 'an id twice');
    }),
    { numRuns: RUNS },
  );
  assert.ok(whole > RUNS / 20, `${whole} of ${RUNS} without a message`);
});

test('any string at all is read, or there is a message', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'ab *_`[]()<>#-+=|~:\\!&;1.)^{}\n\t"\'%@'), maxLength: 200 }),
  );
  fc.assert(
    fc.property(anything, (text) => {
      if (checkLimits(text, 'a.md').length > 0) return;
      const base = { file: 'a.txt', text: '', sha256: sha256('') };
      for (const file of [text, FRONT + text, `---\n${text}\n---\n`]) readDocument(file, 'a.md', 'a', () => base);
    }),
    { numRuns: RUNS },
  );
});

const hostile: readonly [name: string, text: string][] = [
  ['4 kB of nested quotations', '> '.repeat(2000)],
  ['nested lists', '- '.repeat(500) + 'x'],
  ['nested lists by indentation', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
  ['nested emphasis', '*a **b '.repeat(2000)],
  ['nested brackets', '['.repeat(10_000)],
  ['a megabyte of backticks', '`'.repeat(1_000_000)],
  ['a megabyte of closing brackets', ']'.repeat(1_000_000)],
  ['a megabyte of asterisks in words', 'a**b'.repeat(250_000)],
  ['parts in parts', ':::verse\n'.repeat(1000)],
  ['80 kB of links that are not closed', '[x]('.repeat(20_000)],
  ['a megabyte of links that are not closed', '[x]('.repeat(250_000)],
  ['links that are not closed on as many lines', '[x](\n'.repeat(100_000)],
  ['20,000 notes', Array.from({ length: 20_000 }, (_, n) => `[^${n}]: b`).join('\n\n')],
  ['20,000 calls in as many paragraphs', 'a[^1]\n\n'.repeat(20_000) + '[^1]: b'],
  ['100,000 calls of a note', `${'[^1]'.repeat(100_000)}\n\n[^1]: b`],
  ['100,000 line breaks', 'a\\\n'.repeat(100_000)],
];

for (const [name, text] of hostile) {
  test(`${name}: a message within a second`, () => {
    const start = process.cpuUsage().user;
    const [problem] = checkLimits(text, 'a.md');
    assert.match(problem?.rule ?? '', /^limit-/);
    assert.ok(process.cpuUsage().user - start < 1_000_000);
  });
}

const most: readonly [name: string, text: string][] = [
  ['opening brackets', '[x]('.repeat(2000)],
  ['line breaks', 'a\\\n'.repeat(10_000)],
  ['calls', `${'a[^1] '.repeat(1500)}\n\n`.repeat(3) + '[^1]: b'],
  ['notes', `${Array.from({ length: 2000 }, (_, n) => `a[^${n}]\n\n[^${n}]: b`).join('\n\n')}`],
];

for (const [name, text] of most) {
  test(`as many ${name} as there may be are read within a few seconds`, () => {
    assert.deepEqual(checkLimits(FRONT + text, 'a.md'), []);
    const base = { file: 'a.txt', text: '', sha256: sha256('') };
    const start = process.cpuUsage().user;
    const { value: document } = readDocument(FRONT + text, 'a.md', 'a', () => base);
    assert.ok(document);
    checkNotes({ documents: [document] } as unknown as Archive);
    assert.ok(process.cpuUsage().user - start < 5_000_000);
  });
}

test('a megabyte of separate backticks is read within a few seconds', () => {
  const start = process.cpuUsage().user;
  const text = `${'`a '.repeat(40)}\n\n`.repeat(8000);
  assert.deepEqual(checkLimits(text, 'a.md'), []);
  parseMarkdown(text.slice(0, 100_000));
  assert.ok(process.cpuUsage().user - start < 5_000_000);
});
