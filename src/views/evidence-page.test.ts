/** The page "Sources and checks", from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, letter, notice, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { createEvidencePage, type EvidencePage } from './evidence-page.ts';

const page = createEvidencePage(archive, letter, paths);
/** A line for each passage, with the marks of each column. */
const draw = ({ diagram: { columns, rows } }: EvidencePage) => [
  columns.map(({ marker, label }) => (marker === '' ? label : marker)).join(' | '),
  ...rows.map(({ passage, cells, statements }) =>
    [
      passage.label,
      ...cells.map((marks) => marks.map(({ kind, href }) => `${kind} ${href}`).join(' + ')),
      statements?.count ?? 0,
    ].join(' | '),
  ),
];

test('a summary of what can be checked', () => {
  assert.equal(
    printData([page.document, page.summary, createEvidencePage(archive, notice, paths).summary]),
    `- Letter, June 12, 1911 → /documents/letter/
- - The letter has five notes, which cite four works.
  - Of its four quotations, none was compared with its source.
  - One stretch of words without quotation marks was compared: same words.
  - Seven sentences have neither a note nor a quotation.
  - The table has only a part of five sentences: their words that are neither quoted nor compared are not counted.
- - The notice has no notes.
  - Of its two quotations, none was compared with its source.
  - Eight sentences have neither a note nor a quotation.
  - The table has only a part of two sentences: their words that are neither quoted nor compared are not counted.`,
  );
});

test('the diagram of a document with notes: a column for each work', () => {
  assert.equal(
    printData(draw(page)),
    `- i, v | ii | iii | iv
- para. 1 | not read #row-2 | same words #row-3 |  |  | 1
- para. 2 |  |  | not read #row-4 | not compared #row-5 | 0
- para. 3 | not read #row-8 + not read #row-9 |  |  |  | 2
- para. 4 |  |  |  |  | 2
- para. 5 |  |  |  |  | 2`,
  );
});

test('the diagram of a document without notes: a column for what it names in the text, one for nothing', () => {
  assert.equal(
    printData(draw(createEvidencePage(archive, notice, paths))),
    `- Named in the text only | No source named
- bullet 1 |  | not compared #row-1 | 0
- bullet 2 |  |  | 1
- bullet 3 | not read #row-4 |  | 1
- bullet 4 |  |  | 1
- bullet 5 |  |  | 2
- bullet 6 |  |  | 2
- bullet 7 |  |  | 1`,
  );
});

test('the table: a row for each quotation, for compared words, for a note, and for a sentence without any', () => {
  assert.equal(
    printData(page.table.slice(0, 5)),
    `- id: row-1
  passage: para. 1 → /documents/letter/#p1
  text: We are writing to ask for information on newspaper reports of a bridge toll agreement between the County and the Alder Bridge Company.
  kind: Sentence without note or quotation
  cites: none
- id: row-2
  passage: para. 1 → /documents/letter/#p1
  text: the county and the company are drafting a new bridge toll agreement.
  kind: Quotation
  speaker: Tobias Crane → /names/tobias-crane/
  reporter: Alder Courier, May 2, 1911 → /sources/courier-1911-05-02/
  cites: note i
  source: Alder Courier, May 2, 1911 → /sources/courier-1911-05-02/
  access: not found
  result: Not compared
- id: row-3
  passage: para. 1 → /documents/letter/#p1
  text: an agreement on tolls is close
  kind: Words without quotation marks
  cites: note ii
  source: Gazette, May 9, 1911 → /sources/gazette-1911-05-09/
  access: read in part
  comparison:
    comparedWith: the work itself
    work: Gazette, May 9, 1911 → /evidence/#gazette-page
    details: ; the first column; matched automatically; no editor has reviewed it
    result: same words
    remark: Printed in the letter without quotation marks.
  result: Same words
  remark: Printed in the letter without quotation marks.
- id: row-4
  passage: para. 2 → /documents/letter/#p2
  text: standing body to discuss the repair of the bridge, its tolls and the rights of carriers.
  kind: Quotation
  speaker: Ruth Amory → /names/ruth-amory/
  cites: note iii
  source: Surveyor Amory, answer 14 → /sources/amory-answer-14/
  access: not seen
  result: Not compared
- id: row-5
  passage: para. 2 → /documents/letter/#p2
  text: alternative arrangements for heavy carts.
  kind: Quotation
  speaker: Peter Holloway → /names/peter-holloway/
  cites: note iv
  source: Holloway, April 27, 1911 → /sources/holloway-1911-04-27/
  access: read in part
  comparison:
    comparedWith: the work itself
    work: Holloway, April 27, 1911 → /evidence/#holloway-page
    details: ; the first page; by A reader
    result: not in the part read
  result: The words are not in the part that was read`,
  );
});

test('the row of a note whose sentence has no quotation', () => {
  assert.equal(
    printData(page.table[8]),
    `id: row-9
passage: para. 3 → /documents/letter/#p3
text: He goes on to say that work on the agreement is in progress.
kind: Note
cites: note v
source: Alder Courier, May 2, 1911 → /sources/courier-1911-05-02/
access: not found
result: Not compared`,
  );
});

test('what is known about the text', () => {
  assert.equal(
    printData({ ...page.provenance, base: { ...page.provenance.base, sha256: undefined } }),
    `hasDevisedTitle: true
details: /documents/letter/evidence/#custody
issuer: Council of the County of Alder
published:
  - where: Not recorded
rights: Invented for tests.
base:
  siglum: A
  origin: not recorded
  transcriber: not recorded
  signs:
    - Asterisks mark italics
notCompared:
  - The signed letter: not seen.
edition: Edition 1, November 25, 2026`,
  );
});

/** The letter with declared claims: two statements in one sentence, a request, and an argument. */
const claimed: ArchiveDocument = {
  ...letter,
  claims: [
    { passage: 'p1', kind: 'asks for', cites: 'none', exact: 'We are writing to ask for information' },
    { passage: 'p1', kind: 'states', cites: 'note ii', exact: 'an agreement on tolls is close' },
    {
      passage: 'p2',
      kind: 'states',
      cites: 'none',
      annotation: 'holloway',
      exact: 'led by Surveyor Ruth Amory and Deputy Mayor Peter Haloway',
    },
    { passage: 'p2', kind: 'states', cites: 'note iv', exact: 'has heard a series of proposals' },
    { passage: 'p3', kind: 'argues', cites: 'none', exact: 'this seems at odds with what officers of the company say' },
  ],
  unknown: [{ what: 'What the answer says (note iii).', settle: 'The answer of April 20, 1911.' }],
};

test('declared claims: the summary counts statements of fact only', () => {
  const { summary, unknown } = createEvidencePage(archive, claimed, paths);
  assert.equal(
    printData([summary, unknown]),
    `- - The letter has five notes, which cite four works.
  - Words could be matched with one of these works: Gazette, May 9, 1911.
  - One work was found, but only the first page could be read, and the quoted words are not in that part: Holloway, April 27, 1911.
  - One work was not found (Alder Courier, May 2, 1911), and one work was not seen (Surveyor Amory, answer 14).
  - One of its three statements cites no source, and one question is open: see the end of this page.
- - what: What the answer says (note iii).
    settle: The answer of April 20, 1911.`,
  );
});

test('declared claims: a row for each, with its annotation; requests and arguments are apart', () => {
  const { table, folded } = createEvidencePage(archive, claimed, paths);
  assert.equal(
    printData([
      table.map(({ id, text, cites, result, annotation }) => ({ id, text, cites, result, annotation })),
      folded.map(({ heading, rows }) => [heading, ...rows.map(({ id }) => id)]),
    ]),
    `- - id: row-2
    text: an agreement on tolls is close
    cites: note ii
    result: Same words
  - id: row-3
    text: led by Surveyor Ruth Amory and Deputy Mayor Peter Haloway
    cites: none
    annotation: Peter Holloway, here spelled Haloway → /documents/letter/#a-holloway
  - id: row-4
    text: has heard a series of proposals
    cites: note iv
    result: Not compared
- - - What the letter asks for
    - row-1
  - - What the letter argues
    - row-5`,
  );
});

test('a long table is folded after its first rows; each part is named after its passages', () => {
  const [passage] = letter.passages.filter(({ kind }) => kind === 'paragraph');
  assert.ok(passage);
  const words = 'The bell rang.';
  const rowsOf = (count: number) => {
    const passages = Array.from({ length: count }, (_, index) => ({ ...passage, words, normal: words, id: `p${index + 1}`, locator: `para. ${index + 1}`, calls: [] })); // prettier-ignore
    const long: ArchiveDocument = { ...letter, passages, notes: [], quotations: [], claims: [] };
    const { table, folded } = createEvidencePage(archive, long, paths);
    const all = [...table, ...folded.flatMap(({ rows }) => rows)];
    assert.deepEqual(all.map(({ id }) => id), all.map((_, index) => `row-${index + 1}`)); // prettier-ignore
    return [table.length, ...folded.map(({ id, heading, rows }) => `${id}: ${heading} (${rows.length})`)];
  };
  assert.deepEqual(rowsOf(50), [50]);
  assert.deepEqual(rowsOf(61), [
    20,
    'from-row-21: para. 21 to para. 40 (20)',
    'from-row-41: para. 41 to para. 60 (20)',
    'from-row-61: para. 61 (1)',
  ]);
});
