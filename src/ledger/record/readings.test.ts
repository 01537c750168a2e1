import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBody, recordBodies } from '../../../tests/ledger/record-bodies.ts';
import { checkLedger } from './check-ledger.ts';
import { listPublished } from '../show/published-addresses.ts';
import { judgeAddress } from '../show/verdict.ts';

test('two readings of a passage whose digests share five characters have different addresses', () => {
  const [one, two] = ['Paragraph 8727 of the treaty.', 'Paragraph 9356 of the treaty.'];
  const ledger = recordBodies(one, two);
  const document = readBody(two, ledger);
  assert.deepEqual(checkLedger(document), []);
  assert.ok(document.ledger);
  assert.deepEqual(
    document.passages.map(({ digest }) => digest),
    ['vwsaqc'],
  );
  const published = listPublished(document.ledger, () => undefined);
  assert.equal(judgeAddress(published, 'p1.vwsaq').verdict, 'corrected');
  assert.equal(judgeAddress(published, 'p1.vwsaqc').verdict, 'same words');
  assert.deepEqual(
    readBody(one, recordBodies(one, two, one)).passages.map(({ digest }) => digest),
    ['vwsaq'],
  );
});
