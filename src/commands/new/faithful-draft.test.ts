import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { compareTranscription } from '../../checks/comparable-transcription.ts';
import { readDocument } from '../../load/document-file.ts';
import { sha256 } from '../../text/digest.ts';
import { ruleOf } from '../../text/problem.ts';
import fc from '../../../tests/support/fast-check.ts';
import { toComparable } from '../../../tests/support/comparable-received.ts';
import { draftFaithfully } from './faithful-draft.ts';
import { runs } from '../../../tests/support/full-run.ts';

function frontFor(bytes: Uint8Array): (notes: readonly string[]) => string {
  return (notes) =>
    [
      '---',
      'kind: letter',
      'title:',
      '  text: A',
      'title-short: A',
      'date:',
      '  edtf: 1900-01-01',
      '  printed: none',
      'headnote: A.',
      'witnesses:',
      '  - siglum: A',
      '    file: ../received/a.txt',
      `    sha256: ${sha256(bytes)}`,
      '    got-from: unknown',
      '    made-by: unknown',
      `unsourced-notes: ${JSON.stringify(notes)}`,
      'rights: A',
      '---\n\n',
    ].join('\n');
}

const encode = (text: string) => new TextEncoder().encode(text);

const draft = (text: string) => {
  const bytes = encode(text);
  return draftFaithfully(bytes, 'a.txt', frontFor(bytes));
};

const letter = readFileSync('tests/archives/bridge/received/letter.txt', 'utf8');
const notice = readFileSync('tests/archives/bridge/received/notice.txt', 'utf8');

/** The received texts of an archive, variants of them, and texts with difficult signs. */
const variants: readonly [name: string, text: string, notes: number][] = [
  ['the letter', letter, 5],
  ['the notice', notice, 0],
  ['the letter with CRLF', letter.replaceAll('\n', '\r\n'), 5],
  ['the letter with CR', letter.replaceAll('\n', '\r'), 5],
  ['the letter with a byte order mark', `\uFEFF${letter}`, 5],
  ['the letter without empty lines', letter.replace(/\n\s*\n/g, '\n'), 5],
  ['the letter wrapped at 60 columns', letter.replace(/(.{50,60}) /g, '$1\n'), 5],
  ['the letter with its markers in brackets', letter.replace(/\^\{?([ivx]+)\}?/g, '[$1]').replace(/ⁱ+/g, (run) => `[${'i'.repeat(run.length)}]`), 5],
  ['the letter with a new page', letter.replace('\n\nIn your', '\n\fIn your'), 5],
  ['the notice with other bullets', notice.replaceAll('•', '▪'), 0],
  ['the notice with numbers', notice.replace(/ {2}• /g, (() => { let n = 0; return () => `${(n += 1)}. `; })()), 0],
  ['notes under signs', 'Words* and *more*.\n\nOthers,† others‡\n\n* First.\n† Second.\n\n‡ Third.\n', 3],
  ['one note under an asterisk', 'Words.* More.\n\n* First.\n', 1],
  ['a text of numbers in brackets, with notes', 'One(1) and two.(2)\n\n(1) First.\n\n(2) Second.\n', 2],
  ['notes that begin again on each page', 'One.^1\n\n^1 First.\n\nTwo.^1\n\n^1 Second.\n', 2],
  ['two markers printed as one', 'One.¹²\n\n¹ First.\n\n² Second.\n', 2],
  ['markers of other scripts and signs', 'One.[א] Two.[1.1] Three.‖ Four.**\n\n[א] A.\n[1.1] B.\n‖ C.\n** D.\n', 4],
  ['a note with a list', 'One.^1\n\n^1 1. the first; 2. the second\n', 1],
  ['notes of Gutenberg', 'One.[1]\n\n    [Footnote 1: First\n    of all.]\n\nTwo.[2]\n\n    [Footnote 2: Second.]\n', 2],
  ['notes of Gutenberg with several paragraphs', 'One.[A]\n\n[Footnote A: First.\n\n1. More\nof it.]\n\nTwo.[A]\n\n[Footnote A: Second.]\n', 2],
  ['notes of Markdown', 'One.[^1] Two.[^b]\n\n[^1]: First.\n\n[^b]: Second.\n', 2],
  ['a list of a word processor', '1.\tOne.[1]\n2.\tTwo.\n\n(a)\tThree.\n\n[1] First.\n', 1],
  ['words broken with soft hyphens', 'One trans\u00ad\nparent, one trans¬\nparent word.\n', 0],
  ['endnotes of Gutenberg', 'One.[1] Two.{2}\n\nNOTES\n\n1. First.\n\n2. Second.\n', 2],
  ['notes without a space after the marker', 'One¹ two² three.†\n\n¹First.\n²“Second.”\n†Third.\n', 3],
  ['notes with two spaces after a sign or a word in brackets', 'One[*] two^{†} three[abcde].\n\n[*]  First.\n\n^{†}  Second.\n\n[abcde]  Third.\n', 3],
  ['notes with a tab after the marker', 'One¹ two.[2]\n\n¹\tFirst.\n\n[2]\tSecond.\n', 2],
  ['German notes with a parenthesis', 'Eins¹) zwei.*)\n\n¹) Erste.\n*) Zweite.\n', 2],
  ['a power at the start of a line is no note', 'The unit m²\n²H is heavy, and so is\n¹⁴C, of ¹⁴C dating.\n', 0],
  ['items in brackets are text', 'Under (1) and Article 3(2):\n\n(1) First.\n\n(2) Second.\n\nThe end.\n', 0],
  ['signs that Markdown takes for its own', '# A\n\n> b\n\n- c\n\n+ d\n\n10^6 m² [1] a_b __c__ <b>d</b> &amp; \\ | e |\n| - | - |\n\n:::x\n\n===\n\n---\n\n~~~\n~~f~~ ![g](h) [[page: 2]]\n\n[i]: j\n\n[^1]: k\n\n1. l\n\n5. m\n', 0],
]; // prettier-ignore

for (const [name, text, notes] of variants) {
  test(`the draft does not differ from the received text: ${name}`, () => {
    const { problems, notes: found } = draft(text);
    assert.deepEqual(problems, []);
    assert.equal(found.length, notes);
  });
}

test('the draft of any text does not differ from the text', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'ab *_`[]()<>#-+=|~:\\!&;1.)^{}i\t'), maxLength: 30 }),
    fc.constantFrom(
      '',
      '• a',
      '1. a',
      '2. b',
      '^{i} note',
      'a^{i}',
      '* note',
      'a*',
      '† note',
      'a†.',
      '(1) note',
      '[1] note',
      'a[1]',
      'a¹²',
      '¹ note',
      '² note',
      '[Footnote 1: note]',
      'NOTES',
      '{1} note',
      'a{1} b',
      '‖ note',
      'a‖',
      '¹Note',
      '¹) note',
      'a¹)',
      '†Note',
      'a*)',
      '*) note',
      '[1]\tnote',
      '[1]Note',
      'a(1)',
      '    a',
      '# a',
      ':::verse',
      '[^i]: a',
      '| a |',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const bytes = encode(text);
      const { body, notes: found, problems } = draftFaithfully(bytes, 'a.txt', frontFor(bytes));
      // The author must fix characters that no text may contain.
      if (problems.some((problem) => ruleOf(problem).aboutCharacters === true)) return;
      const received = { file: 'a', text, sha256: sha256(bytes) };
      const { value } = readDocument(frontFor(bytes)(found) + body, 'a.md', 'a', () => received);
      assert.ok(value);
      assert.deepEqual(compareTranscription(value), toComparable(text, new Set(found)));
      assert.deepEqual(problems, []);
    }),
    { numRuns: runs(1000) },
  );
});

test('the draft of any wrapped text does not differ from the text', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'boat',
      'well-known',
      'trans-',
      'parent',
      'transparent',
      'a^{i}',
      '*so*',
      '1.',
      '-',
      '#',
      '>',
      '[1]',
      '|',
      '12)',
    ),
    fc.string({ unit: fc.constantFrom(...'abcde*_`[]()<>#-+=|~:&;.'), minLength: 1, maxLength: 8 }),
  );
  const paragraph = fc.tuple(fc.array(word, { minLength: 10, maxLength: 60 }), fc.integer({ min: 40, max: 80 }));
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 4 }), (paragraphs) => {
      const text = paragraphs
        .map(([words, width]) => words.join(' ').replace(new RegExp(`(.{${width - 8},${width}}) `, 'g'), '$1\n'))
        .join('\n\n');
      const bytes = encode(`${text}\n\nThe end.`);
      const { problems } = draftFaithfully(bytes, 'a.txt', frontFor(bytes));
      assert.deepEqual(
        problems.filter((problem) => ruleOf(problem).aboutCharacters !== true),
        [],
      );
    }),
    { numRuns: runs(300) },
  );
});
