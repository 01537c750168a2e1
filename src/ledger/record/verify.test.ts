import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../load/document-file.ts';
import { sha256 } from '../../text/digest.ts';
import { propose } from '../align/align.ts';
import { formatLedger, parseLedger } from '../ledger-file.ts';
import { marksOf, tombstonesOf } from '../show/page-marks.ts';
import { record } from './record-edition.ts';
import { judgeAddress } from '../show/verdict.ts';
import { checkLedger } from './verify.ts';

const received = { file: 'received/a.txt', text: '', sha256: sha256('') };

const front = `---
kind: report
title: { text: Report }
title-short: Report
date: { edtf: 2010, printed: "2010" }
headnote: A report.
witnesses: [{ siglum: A, file: ../received/a.txt, sha256: ${sha256('')}, got-from: unknown, made-by: unknown }]
rights: unknown
---
`;

const read = (body: string, ledger?: string) => {
  const recorded = ledger === undefined ? undefined : { file: 'documents/a.ledger.json', text: ledger };
  const { value } = readDocument(front + body, 'documents/a.md', 'a', () => received, recorded);
  assert.ok(value);
  return value;
};

/** Records bodies one after the other, a reason given for all. */
const recordAll = (...bodies: string[]) => {
  let ledger: string | undefined;
  for (const body of bodies) {
    const document = read(body, ledger);
    const said = { document: 'a', date: '2027-01-01', reasonOf: () => 'A reason', causeOf: () => 'our error' as const };
    const result = record(document.ledger, document.passages, propose(document), said);
    assert.ok(result.recorded);
    ledger = formatLedger(result.ledger);
  }
  assert.ok(ledger);
  return ledger;
};

const body = `:::dateline
October 18, 2010
:::

The first paragraph speaks of the treaty.[^i]

The second one asks for all of the documents.

The third one says how the Senate will vote.

[^i]: Treaty, page 4.
`;

const first = recordAll(body);

/** What an author did since the ledger was written, and where which rule must point; `silent` where none may. */
const cases: [name: string, edited: string, expected: [line: number, rule: string, says: string][]][] = [
  ['nothing', body, []],
  ['line ends of another system', body.replace(/\n/g, '\r\n'), []],
  ['a call added', body.replace('documents.', 'documents.[^i]'), []],
  ['emphasis added', body.replace('treaty', '*treaty*'), []],
  [
    'a word changed',
    body.replace('asks for', 'begs for'),
    [[16, 'reading-changed', '“The second one begs for all of …”, expected “The second one asks for all of …”']],
  ],
  ['curly quotes', body.replace('Treaty, page', 'Treaty,\u00a0page'), [[20, 'typography-changed', '`note-i`']]],
  ['a passage gone', body.replace(/The second.*\n\n/, ''), [[14, 'address-lost', '`p2`']]],
  ['a passage new', body.replace('The third', 'Another one stands here.\n\nThe third'), [[18, 'address-new', '`p2a`']]],
  [
    'two swapped',
    body.replace(/(The second.*\n\n)(The third.*\n\n)/, '$2$1'),
    [
      [16, 'address-moved', '`p3`'],
      [18, 'address-moved', '`p2`'],
    ],
  ],
  [
    'a split',
    body.replace('asks for all', 'asks\n\nfor all'),
    [
      [16, 'reading-changed', '`p2`'],
      [18, 'address-new', 'split from `p2`'],
    ],
  ],
  [
    'a merge',
    body.replace('documents.\n\n', 'documents. '),
    [
      [16, 'address-lost', 'in `p2`'],
      [16, 'reading-changed', '`p2`'],
    ],
  ],
  [
    'other words under a marker',
    body.replace('Treaty, page 4.', 'A speech in Kyoto in 2009.'),
    [[20, 'address-unsettled', 'quite other words']],
  ],
  ['a sign not recorded', body.replace(/The second.*/, '[[withheld: p2]]'), [[16, 'withheld-unrecorded', '`p2`']]],
  [
    'a sign for nothing',
    body.replace('The third', '[[withheld: p9]]\n\nThe third'),
    [[18, 'withheld-unknown', '`p9`']],
  ],
  [
    'words beside a sign',
    body.replace('The second', '[[withheld: p2]] The second'),
    [
      [16, 'withheld-misplaced', 'beside'],
      [16, 'withheld-unrecorded', '`p2`'],
    ],
  ],
];

for (const [name, edited, expected] of cases) {
  test(`since the ledger was written: ${name}`, () => {
    const problems = checkLedger(read(edited, first)).sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1));
    assert.deepEqual(
      problems.map(({ line, rule }) => [line, rule]),
      expected.map(([line, rule]) => [line, rule]),
    );
    problems.forEach(({ message, fix }, at) => {
      assert.ok(message.includes(expected[at]?.[2] ?? ''), message);
      assert.ok(fix);
    });
  });
}

test('a document without a ledger is a draft', () => {
  assert.deepEqual(
    checkLedger(read(body)).map(({ rule }) => rule),
    ['ledger-missing'],
  );
});

test('a marker of a withdrawn note with other words is asked about, and then never silent', () => {
  const ledger = recordAll(body, body.replace('[^i]\n', '\n').replace(/\[\^i\]: .*/, ''));
  const again = body.replace('Treaty, page 4.', 'A speech in Kyoto in 2009.');
  assert.deepEqual(
    checkLedger(read(again, ledger)).map(({ rule }) => rule),
    ['address-reused'],
  );
});

test('a ledger that somebody wrote in says so', () => {
  const altered = first.replace('asks for all', 'begs for all');
  assert.ok(
    checkLedger(read(body.replace('asks for all', 'begs for all'), altered)).some(
      ({ rule }) => rule === 'ledger-altered',
    ),
  );
});

test('a ledger that is none is reported with its line, and no more', () => {
  const { ledger, problems } = parseLedger(first.replace('"editions": [', '"editions": ['.repeat(2)), 'a.ledger.json');
  assert.equal(ledger, undefined);
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['ledger-broken'],
  );
});

test('a file gives back the ledger that was written', () => {
  const { ledger } = parseLedger(first, 'a.ledger.json');
  assert.ok(ledger);
  assert.equal(formatLedger(ledger), first);
});

test('two readings of a passage that share five characters have longer digests, and stay apart', () => {
  const [one, two] = ['Paragraph 8727 of the treaty.', 'Paragraph 9356 of the treaty.'];
  const ledger = recordAll(one, two);
  const document = read(two, ledger);
  assert.deepEqual(checkLedger(document), []);
  assert.ok(document.ledger);
  assert.deepEqual(
    document.passages.map(({ digest }) => digest),
    ['vwsaqc'],
  );
  assert.equal(judgeAddress(document.ledger, 'p1.vwsaq').verdict, 'corrected');
  assert.equal(judgeAddress(document.ledger, 'p1.vwsaqc').verdict, 'same words');
  assert.deepEqual(
    read(one, recordAll(one, two, one)).passages.map(({ digest }) => digest),
    ['vwsaq'],
  );
});

test('a document withheld as a whole has no passages, and all its addresses say so', () => {
  const ledger = recordAll(body, '[[withheld: document]]');
  const document = read('[[withheld: document]]', ledger);
  assert.deepEqual(checkLedger(document), []);
  assert.deepEqual([document.passages, document.blocks, document.withheld], [[], [], true]);
  assert.ok(!/treaty|Senate|sha256/i.test(ledger));
  assert.ok(document.ledger);
  for (const id of ['dateline', 'p1', 'p2', 'p3', 'note-i'])
    assert.equal(judgeAddress(document.ledger, id).verdict, 'withheld');
});

test('a passage with a ledger keeps its locator, and its calls follow it', () => {
  const edited = body.replace('The first', 'One stands before it.\n\nThe first');
  const document = read(edited, recordAll(body, edited));
  assert.deepEqual(
    document.passages.map(({ id, locator }) => [id, locator]),
    [
      ['dateline', 'dateline'],
      ['p0a', 'para. 0a'],
      ['p1', 'para. 1'],
      ['p2', 'para. 2'],
      ['p3', 'para. 3'],
      ['note-i', 'note i'],
    ],
  );
  assert.deepEqual(
    document.blocks.map((block) => block.type === 'passage' && block.id),
    ['dateline', 'p0a', 'p1', 'p2', 'p3'],
  );
  assert.deepEqual(
    document.notes[0]?.calls.map(({ id, passage }) => [id, passage]),
    [['noteref-i', 'p1']],
  );
});

test('a page knows the addresses to keep, what was corrected, and what is gone', () => {
  const corrected = body.replace('asks for', 'begs for');
  const { ledger } = parseLedger(recordAll(body, corrected, corrected.replace(/The third.*/, '')), 'a.ledger.json');
  assert.ok(ledger);
  const marks = marksOf(ledger).get('p2');
  assert.equal(marks?.former.length, 1);
  assert.notEqual(marks?.former[0], marks?.pinned);
  assert.deepEqual(
    marks?.corrected.map(({ text }) => text),
    ['The second one asks for all of the documents.', 'The second one begs for all of the documents.'],
  );
  assert.deepEqual(
    tombstonesOf(ledger).map(({ id, after, ids, date }) => [id, after, ids.length, date]),
    [['p3', 'p2', 2, '2027-01-01']],
  );
});

test('a long text of which every passage was changed a little is aligned row by row', () => {
  const rows = (changed: string) =>
    Array.from({ length: 210 }, (_, n) => {
      const words = sha256(`${n}`).replace(/\d/g, ' ').replace(/ +/g, ' ').trim();
      return `Row ${words} and ${sha256(`${n}.`).replace(/\d/g, ' ').replace(/ +/g, ' ').trim()} ${changed}.`;
    }).join('\n\n');
  const { changes, questions, ids } = propose(read(rows('at the end'), recordAll(rows('here at the end'))));
  assert.deepEqual(questions, []);
  assert.deepEqual(
    ids,
    Array.from({ length: 210 }, (_, n) => `p${n + 1}`),
  );
  assert.ok(changes.every(({ type }) => type === 'corrected'));
});
