/** Comparison with received texts: each passage that differs is reported at its first different word. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { checkFidelity } from './fidelity.ts';
import { readDocument } from '../load/document-file.ts';
import { sha256 } from '../text/digest.ts';

const FRONT = `---
kind: letter
title:
  text: A specimen
title-short: Specimen
date:
  edtf: 1900-01-01
  printed: none
headnote: A specimen that says nothing.
witnesses:
  - siglum: A
    file: ../received/letter.txt
    sha256: {{sha256}}
    got-from: unknown
    made-by: unknown
rights: None are claimed.
---
`;
const LINES = FRONT.split('\n').length - 1;

/** Compares a transcription with a received text. */
function compare(transcription: string, text: string) {
  const received = { file: 'received/letter.txt', text, sha256: sha256(text) };
  const source = FRONT.replace('{{sha256}}', received.sha256) + transcription;
  const { value, problems } = readDocument(source, 'documents/letter.md', 'letter', () => received);
  assert.deepEqual(problems, []);
  assert.ok(value);
  return checkFidelity([value]);
}

/** The differences of a transcription, each as `line:column message`; the first line of the transcription is line 1. */
function findDifferences(transcription: string, text: string): string[] {
  return compare(transcription, text).map(({ line, column, message }) => `${line - LINES}:${column} ${message}`);
}

const ELEVEN = Array.from({ length: 11 }, (_, n) => `${n === 1 ? '*Second* para' : `Para ${n + 1}`} of the letter.`);

test('a typo in the last of eleven paragraphs is reported there, although another paragraph begins in italics', () => {
  const text = ELEVEN.join('\n\n');
  const found = findDifferences(text.replace('Para 11 of the letter', 'Para 11 of the lettre'), text);
  assert.deepEqual(found, [
    '21:16 Unexpected `… of the lettre.` in the text, expected `… of the letter.` as in received/letter.txt',
  ]);
});

test('every passage that differs is reported at its first different word', () => {
  const text = ELEVEN.join('\n\n');
  const transcription = text
    .replace('Para 1 of', 'Para l of')
    .replace('para of the', 'para of teh')
    .replace('Para 9', 'Para nine');
  assert.deepEqual(findDifferences(transcription, text).map(placeOf), ['1:6', '3:18', '17:6']);
});

const cases: readonly [name: string, transcription: string, received: string, places: readonly string[]][] = [
  ['a missing paragraph', 'One here.\n\nThree there.', 'One here.\n\nTwo now.\n\nThree there.', ['3:1']],
  ['a missing paragraph at the end', 'One here.', 'One here.\n\nTwo now.', ['1:5']],
  [
    'a note of two paragraphs before the end of the text',
    'One.[^1]\n\nTwo.\n\n[^1]: A.\n\n    B of it.',
    'One.^1\n\n^1 A.\n\nB of it.\n\nTwo.',
    [],
  ],
  [
    'a typo in the second paragraph of a note',
    'One.[^1]\n\nTwo.\n\n[^1]: A.\n\n    B of teh long note.',
    'One.^1\n\n^1 A.\n\nB of the long note.\n\nTwo.',
    ['7:10'],
  ],
  [
    'the second paragraph of a note in the text',
    'One.[^1]\n\nB.\n\nTwo.\n\n[^1]: A.',
    'One.^1\n\n^1 A.\n\nB.\n\nTwo.',
    [],
  ],
  [
    'the second paragraph of a note at the end of the text',
    'One.[^1] Two.[^2]\n\n[^1]: A.\n\n    B.\n\n[^2]: C.',
    'One.^1 Two.^2\n\n^1 A.\n\n^2 C.\n\nB.',
    [],
  ],
  ['a tab after the number of an item', '1. One.\n2. Two.\n\n(a) Three.', '1.\tOne.\n2.\tTwo.\n\n(a)\tThree.', []],
  [
    'paragraphs that an indented line begins',
    'It is the duty of every clerk of the county\\\nto keep a list of all boats.\n\nThe clerk keeps it.',
    '    It is the duty of every clerk of the county\nto keep a list of all boats.\n    The clerk keeps it.',
    [],
  ],
  [
    'an indented line in a paragraph',
    'It is the duty of every clerk of the county\\\nto keep a list of all boats.\\\nThe clerk keeps it.',
    '    It is the duty of every clerk of the county\nto keep a list of all boats.\n    The clerk keeps it.',
    [],
  ],
  ...['(ab)', '(za)', '(бис)', '(12a)'].map((number): [string, string, string, string[]] => [
    `an item ${number} whose last line is indented, after indented paragraphs`,
    `It is the duty of every clerk of the county\\\nto keep a list of all boats.\n\nThe clerk keeps it.\n\n${number} A clerk of the county kept a list of all boats that went\\\nby, and gave it each year to the county or\\\nto the state.`,
    `    It is the duty of every clerk of the county\nto keep a list of all boats.\n    The clerk keeps it.\n\n${number} A clerk of the county kept a list of all boats that went\nby, and gave it each year to the county or\n    to the state.`,
    [],
  ]),
  ['an extra paragraph', 'One.\n\nTwo.\n\nThree.', 'One.\n\nThree.', ['3:1']],
  ['two paragraphs joined', 'One here and two there.\n\nThree.', 'One here\n\nand two there.\n\nThree.', ['1:5']],
  [
    'a missing paragraph between two paragraphs with typos',
    'Frist of the paragraphs here.\n\nThird of these paragraphs heer.\n\nFourth.',
    'First of the paragraphs here.\n\nSecond one.\n\nThird of these paragraphs here.\n\nFourth.',
    ['1:1', '3:1'],
  ],
  [
    'the second line of a part',
    ':::signatures\nJohn Doe\\\nSecretray of State\n:::',
    'John Doe\nSecretary of State',
    ['3:1'],
  ],
  ['an item of a list', '- One of all\n- Two fo all', '• One of all\n• Two of all', ['2:7']],
  ['a note', 'Words.[^i]\n\n[^i]: Its wrods here.', 'Words.^i\n\n^i Its words here.', ['3:11']],
  ['omitted invisible characters', 'Two words, zero width.', 'T\u00ADwo \u202Ewords,\u0007 ze\u200Bro width.', []],
  ['a marked page number between paragraphs', 'Foo.\n\n[[page: 2]] Bar.', 'Foo.\n\n- 2 -\n\nBar.', []],
  ['a marked page number in a sentence', 'Foo goes\n[[page: 2]] on.', 'Foo goes\n\n  Page 2 of 4\n\non.', []],
  ['an unmarked page number', 'Foo.\n\nBar.', 'Foo.\n\n- 2 -\n\nBar.', ['3:1']],
  ['a page number that differs from the mark', 'Foo.\n\n[[page: 3]] Bar.', 'Foo.\n\n- 2 -\n\nBar.', ['3:13']],
  ['two lines that can be the page number', 'Foo.\n\n[[page: 2]] Bar.', '2\n\nFoo.\n\n2\n\nBar.', ['1:1', '3:13']],
  ['words after a page number', 'Foo.\n\n[[page: 2]] Bar.', 'Foo.\n\n2 copies\n\nBar.', ['3:13']],
  ['an omitted joiner', 'Two words.', 'Two wo\u200Drds.', ['1:5']],
  ['a moved call', 'Some[^i] words.\n\n[^i]: A note.', 'Some words.^i\n\n^i A note.', ['1:1']],
  ['a note that is blank', 'Words.[^i]\n\n[^i]: [[blank]]', 'Words.^i\n\n^i', []],
  ['a note that is illegible', 'Words.[^2]\n\n[^2]: [[illegible: 2 lines]]', 'Words.[2]\n\n[2]', []],
  ['a note that is redacted', 'Words.[^i]\n\n[^i]: [[redacted: 1 line]]', 'Words.^i\n\n^i', []],
  [
    'notes that begin again on each page',
    'One.[^1]\n\nTwo.[^1/2]\n\n[^1]: A.\n\n[^1/2]: B.',
    'One.^1\n\n^1 A.\n\nTwo.^1\n\n^1 B.',
    [],
  ],
  [
    'a typo in the second of two notes 1',
    'One.[^1]\n\nTwo.[^1/2]\n\n[^1]: A.\n\n[^1/2]: Wrods.',
    'One.[1]\n\n[1] A.\n\nTwo.[1]\n\n[1] Words.',
    ['7:9'],
  ],
  [
    'a call of another note 1 that is omitted',
    'One.\n\nTwo.[^1/2][^1]\n\n[^1]: A.\n\n[^1/2]: B.',
    'One.^1\n\nTwo.^1\n\n^1 A.\n\n^1 B.',
    ['1:1', '3:1'],
  ],
  ['two markers printed as one', 'One.[^1][^2]\n\n[^1]: A.\n\n[^2]: B.', 'One.¹²\n\n¹ A.\n² B.', []],
  [
    'a list in a note',
    'One.[^1]\n\n[^1]: Two points:\n\n    1. the first;\n    2. the second.',
    'One.^1\n\n^1 Two points:\n1. the first;\n2. the second.',
    [],
  ],
  [
    'a note that begins with a number',
    'One.[^1]\n\n[^1]: 1. the first; 2. the second',
    'One.^1\n\n^1 1. the first; 2. the second',
    [],
  ],
  ['a list in a part', ':::closing\nPlease send\n\n1. oars;\n2. sails.\n:::', 'Please send\n1. oars;\n2. sails.', []],
  ['notes of Gutenberg', 'One.[^1]\n\nTwo.\n\n[^1]: A note.', 'One.[1]\n\n[Footnote 1: A note.]\n\nTwo.', []],
  ['a word broken at a line end', 'A trans[[break: -]]parent plan.', 'A trans-\nparent plan.', []],
  [
    'a word broken at a line end of the transcription, too',
    'A trans[[break: -]]\nparent\nplan.',
    'A trans-\nparent\nplan.',
    [],
  ],
  ['a compound broken at its hyphen', 'A well-[[break]]known plan.', 'A well-\nknown plan.', []],
  [
    'a word broken at the end of a page',
    'A trans[[break: -]][[page: 2]]parent plan.',
    'A trans-\n\n- 2 -\n\nparent plan.',
    [],
  ],
  ['a word broken without a hyphen', 'A trans[[break]]parent plan.', 'A trans\nparent plan.', []],
  ['a hyphen that is omitted', 'A trans[[break]]parent plan.', 'A trans-\nparent plan.', ['1:3']],
  ['a break that is omitted', 'A transparent plan.', 'A trans-\nparent plan.', ['1:3']],
  ['a note without a transcription', 'Words.', 'Words.^i\n\n^i Its words.', ['1:1', '1:1']],
];

for (const [name, transcription, received, places] of cases) {
  test(`the place of ${name}`, () => {
    const found = findDifferences(transcription, received);
    assert.deepEqual(found.map(placeOf), places, found.join('\n'));
  });
}

function placeOf(difference: string): string {
  return difference.slice(0, difference.indexOf(' '));
}

test('the file, hash, and letter of a second witness are checked like those of the base', () => {
  const received = { file: 'received/letter.txt', text: 'Words.', sha256: sha256('Words.') };
  const check = (siglum: string, file: string, hash: string) => {
    const fields = [`file: ../received/${file}`, `sha256: ${hash}`, 'got-from: unknown', 'made-by: unknown'];
    const second = [`  - siglum: ${siglum}`, ...fields.map((field) => `    ${field}`), ''].join('\n');
    const source = `${FRONT.replace('{{sha256}}', received.sha256).replace('rights:', `${second}rights:`)}Words.`;
    const of = (name: string) => (name === 'letter.txt' ? received : undefined);
    const { value, problems } = readDocument(source, 'documents/letter.md', 'letter', of);
    assert.ok(value);
    return [...problems, ...checkFidelity([value])].map(({ rule, line, column }) => `${line}:${column} ${rule}`);
  };
  assert.deepEqual(check('B', 'letter.txt', received.sha256), []);
  assert.deepEqual(check('B', 'lost.txt', received.sha256), ['17:5 received-missing']);
  assert.deepEqual(check('B', 'letter.txt', '0'.repeat(64)), ['18:5 received-changed']);
  assert.deepEqual(check('A', 'letter.txt', received.sha256), ['16:5 siglum-doubled']);
});

test('a message shows the call of a note as the transcription writes it', () => {
  const [message = ''] = findDifferences('Some[^i] words.\n\n[^i]: A note.', 'Some words.^i\n\n^i A note.');
  assert.match(message, /Unexpected `Some\[\^i\] words\.` in the text, expected `Some words\.\[\^i\]`/);
});

test('a withheld document has its sign as received text', () => {
  assert.deepEqual(findDifferences('[[withheld: document]]', '[[withheld: document]]\n'), []);
  assert.deepEqual(findDifferences('[[withheld: document]]', 'Dear Madam,\n'), [
    `${1 - LINES}:1 The document is withheld, and its received text still has words`,
  ]);
});

test('a list with hyphens, which Markdown reads as bullets: the message says what to write', () => {
  const text = 'They ask:\n\n- for a bridge\n- for a road\n';
  const [first] = compare('They ask:\n\n- for a bridge\n- for a road\n', text);
  assert.match(first?.fix ?? '', /begins an item with a bullet\. If the document prints `-`, write `\\-`\. Transcribe/);
  assert.deepEqual(compare('They ask:\n\n\\- for a bridge\\\n\\- for a road\n', text), []);
  const [other] = compare('They ask:\n\n- for a bridge\n', 'They ask:\n\n• for a road\n');
  assert.match(other?.fix ?? '', /^Transcribe/);
});
