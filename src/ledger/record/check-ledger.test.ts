import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBody, recordBodies } from '../../../tests/ledger/record-bodies.ts';
import { checkLedger } from './check-ledger.ts';

const body = `:::dateline
October 18, 2010
:::

The first paragraph speaks of the treaty.[^i]

The second one asks for all of the documents.

The third one says how the Senate will vote.

[^i]: Treaty, page 4.
`;

const first = recordBodies(body);

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
  [
    'a passage new',
    body.replace('The third', 'Another one follows here.\n\nThe third'),
    [[18, 'address-new', '`p2a`']],
  ],
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
    [[20, 'address-unsettled', 'very different']],
  ],
  ['a sign not recorded', body.replace(/The second.*/, '[[withheld: p2]]'), [[16, 'withheld-unrecorded', '`p2`']]],
  [
    'a sign for nothing',
    body.replace('The third', '[[withheld: p9]]\n\nThe third'),
    [[18, 'withheld-unknown', '`p9`']],
  ],
  [
    'words with a sign',
    body.replace('The second', '[[withheld: p2]] The second'),
    [
      [16, 'withheld-misplaced', 'alone'],
      [16, 'withheld-unrecorded', '`p2`'],
    ],
  ],
];

test('the printed number of a withheld list item stays', () => {
  const list = '1. The first item asks for all.\n2. The second item asks for more.\n';
  const edited = list.replace('The second item asks for more.', '[[withheld: p2]]');
  assert.deepEqual(checkLedger(readBody(edited, recordBodies(list, edited))), []);
});

for (const [name, edited, expected] of cases) {
  test(`since the ledger was written: ${name}`, () => {
    const problems = checkLedger(readBody(edited, first)).sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1));
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
    checkLedger(readBody(body)).map(({ rule }) => rule),
    ['ledger-missing'],
  );
});

test('a marker of a withdrawn note with other words is asked about, and then never silent', () => {
  const ledger = recordBodies(body, body.replace('[^i]\n', '\n').replace(/\[\^i\]: .*/, ''));
  const again = body.replace('Treaty, page 4.', 'A speech in Kyoto in 2009.');
  assert.deepEqual(
    checkLedger(readBody(again, ledger)).map(({ rule }) => rule),
    ['address-reused'],
  );
});

test('a ledger that somebody wrote in says so', () => {
  const altered = first.replace('asks for all', 'begs for all');
  assert.ok(
    checkLedger(readBody(body.replace('asks for all', 'begs for all'), altered)).some(
      ({ rule }) => rule === 'ledger-altered',
    ),
  );
});
