/** The page of corrections, for a document that was corrected, and one that was not. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readBody, recordBodies } from '../../tests/ledger/record-bodies.ts';
import { archive, notice, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { createCorrectionsPage } from './corrections-page.ts';

const opened = 'The bridge was opened in the spring of that year.';
const counted = 'Its keeper counted ninety carts on the first market day.';
const gone = 'Nothing more is written in this hand.';

test('corrections, the newest first, with the words that changed; then the editions of each document', () => {
  const ledger = recordBodies(
    [opened, counted.replace('first', 'frist'), gone].join('\n\n'),
    [opened, counted, gone].join('\n\n'),
    [opened, counted].join('\n\n'),
  );
  const report = readBody([opened, counted].join('\n\n'), ledger);
  const draft = { ...notice, id: 'draft', ledger: undefined };
  const { changes, editions } = createCorrectionsPage({ ...archive, documents: [report, draft] }, paths);
  assert.equal(
    printData({ changes: changes.map((change) => ({ ...change, date: change.date.text })), editions }),
    `changes:
  - date: January 3, 2027
    passage: Report, p3 → /documents/a/#p3
    summary: Edition 3 · removed
    reason: A reason
    difference:
      - kind: removed
        words: Nothing more is written in this hand.
  - date: January 2, 2027
    passage: Report, para. 2 → /documents/a/#p2
    summary: Edition 2 · corrected · our error
    reason: A reason
    difference:
      - kind: same
        words: Its keeper counted ninety carts on the${' '}
      - kind: removed
        words: frist
      - kind: added
        words: first
      - kind: same
        words:  market day.
editions:
  - state: Edition 3
    title: Report → /documents/a/
    history: Edition 1: January 1, 2027 · Edition 2: January 2, 2027 · Edition 3: January 3, 2027
  - state: draft
    title: Tolls of the Bridge at Port Alder → /documents/draft/
    history: Its addresses are not recorded yet.`,
  );
});

test('an archive without corrections', () => {
  assert.deepEqual(createCorrectionsPage(archive, paths).changes, []);
});
