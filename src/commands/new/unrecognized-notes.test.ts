import assert from 'node:assert/strict';
import test from 'node:test';
import { timeOf } from '../../../tests/support/processor-time.ts';
import { draftTranscription } from './draft-transcription.ts';
import { findUnrecognizedNotes } from './unrecognized-notes.ts';

/** The lines that the author is told about: notes transcribed as text, and paragraphs that may belong to a note. */
const unrecognized: readonly [name: string, text: string, notes: readonly number[], followers: readonly number[]][] = [
  ['two asterisks are a marker', 'One* two.**\n\n* First.\n\n** Second.\n', [], []],
  ['notes that begin anew on each page', 'One.^1\n\n^1 First.\n\nTwo.^1\n\n^1 Second.\n', [], []],
  [
    'a marker that is called more often than it is printed at notes',
    'One.^1 Two.^1 Three.^1\n\n^1 First.\n\n^1 Second.\n',
    [3, 5],
    [],
  ],
  ['Gutenberg notes without calls', 'One.\n\n[Footnote 1: First.]\n\n[Footnote 2: Second.]\n', [3, 5], []],
  ['endnotes with bare calls', 'One.1 Two.2\n\nNOTES\n\n1. First.\n\n2. Second.\n', [5, 7], []],
  ['a marker that is alone on its line', 'One.[1]\n\n[1]\n\nFirst.\n', [3], []],
  ['subdivisions of a statute', '§ 1. One, as in section 2(1).\n\n(1) First.\n\n§ 2. Two.\n\n(1) Second.\n', [], []],
  ['a numbered list is no list of notes', 'Notes of a clerk.\n\n1. First.\n\n2. Second.\n', [], []],
  ['bare numbers', 'He came1 and went2.\n\n1He came late.\n2He went early.\n', [3, 4], []],
  ['letters in parentheses after a word', 'One.(a) Two.(b)\n\n(a) First.\n\n(b) Second.\n', [3, 5], []],
  ['notes of a wiki and of a web page', 'One.[note 1] Two.<2>\n\n[note 1] First.\n\n<2> Second.\n', [3, 5], []],
  ['a statute', 'Under section 2(a) and paragraph (b):\n\n(a) First;\n\n(b) Second.\n\n12 Boats.\n', [], []],
  ['a note without a marker', 'One.* Two.\n\n[Footnote: First.]\n', [3], []],
  [
    'a Gutenberg note of two paragraphs',
    'One.[1]\n\n[Footnote 1: First.\n\nMore.]\n\nTwo.[2]\n\n[Footnote 2: B.]\n',
    [],
    [],
  ],
  ['numbered notes without a heading', 'One.[12] Two.[13]\n\n12. Ibid.\n\n13. Op. cit.\n', [3, 5], []],
  ['numbers in parentheses after spaces', 'The bridge (1) has a house (2).\n\n(1) Old.\n\n(2) New.\n', [3, 5], []],
  ['a reference to a paragraph below', 'Under paragraph (1) below:\n\n(1) First.\n', [], []],
  ['the number of a page after a note', 'One.*\n\n* First.\n\n- 2 -\n\nTwo.**\n\n** Second.\n', [], []],
  ['a note of two paragraphs', 'One.^1\n\n^1 First.\n\nMore of it.\n', [], [5]],
  [
    'a letter after a note in brackets',
    'A.[1]\n\n[Footnote 1: First.]\n\n221.\n\nTO CZERNY.\n\nB.[1]\n\n[Footnote 1: Second.]\n',
    [],
    [],
  ],
  ['numbers before a parenthesis', 'Der Fluss 1) ist frei 2).\n\n1) Eins.\n\n2) Zwei.\n', [3, 5], []],
  ['a list after a sentence with its numbers', 'There are, 1) boats and 2) oars.\n\n1) Boats.\n\n2) Oars.\n', [], []],
  ['slashes, and Japanese notes', 'Boats/1/ and 川（注２）。\n\n/1/ First.\n\n（注２）第二。\n', [3, 5], []],
  ['notes that name themselves', 'Boats [n. 1] (fn. 2).\n\n[n. 1] First.\n\nFn. 2: Second.\n', [3, 5], []],
  [
    'numbers in parentheses that begin again on each page, as in French books',
    'Un (1) deux.\n\n(1) Première note.\n\nTrois (1) quatre.\n\n(1) Autre note.\n',
    [3, 7],
    [],
  ],
  ['asterisks before commas', 'The boat*, which sank\nnear the pier*, was old.\n\n* First note.\n', [], []],
  [
    'asterisks before commas, and a note that is not recognized',
    'The boat*, which sank\nnear the pier*, was old*.\n\n* First.\n\n* Second.\n',
    [4, 6],
    [],
  ],
  ['a note that names itself and is recognized', 'One.[n1]\n\n[n1] First.\n', [], []],
  ['headings of Markdown', '# Law\n\n## Part\n\nOne.\n\n### Section\n', [], []],
  [
    'emphasis that continues on the next line',
    '*I HERE present the public with a\nnew performance.* Some* parts\n\n*of it are\nnew.*\n',
    [],
    [],
  ],
  ['Note 1', 'One.[Note 1] Two.\n\nNote 1: First.\n', [3], []],
  ['raised calls of HTML', 'One<sup>1</sup> two.\n\n1. First.\n', [3], []],
  // @see https://pandoc.org/MANUAL.html#footnotes and https://www.mediawiki.org/wiki/Help:Cite
  [
    'notes inside a sentence',
    'One^[a note] two.\n\nThree.<ref>Four.</ref>\n\nFive\\footnote{Six.}\n\nx^[ ] = 8 [4]\n',
    [1, 3, 5],
    [],
  ],
  ['a note with an exponent inside a sentence', 'One^[as x^[n] and boats] two.\n', [1], []],
  ['a note of 1,390 characters inside a sentence', `One^[${'boat '.repeat(278)}] two.\n`, [1], []],
  ['exponents in brackets', 'We have x^[2] and 10^[3] and y^[n].\n', [], []],
  ['items, emphasis and powers', '* One *two* m²\n\n(1) Under (1).\n\n*Emphasis* and 10^6.\n', [], []],
];

for (const [name, text, notes, followers] of unrecognized) {
  test(`the author is told which lines may be notes: ${name}`, () => {
    assert.deepEqual(findUnrecognizedNotes(text, draftTranscription(text).notes), { notes, followers });
  });
}

test('a long line of ^[ is read in linear time', () => {
  const seconds = timeOf(() => {
    assert.deepEqual(findUnrecognizedNotes('^[a'.repeat(120_000), []), { notes: [], followers: [] });
  });
  assert.ok(seconds < 3);
});
