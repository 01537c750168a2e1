import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordBodies } from '../../tests/ledger/record-bodies.ts';
import { formatLedger, parseLedger } from './ledger-file.ts';

const first = recordBodies('The first paragraph.\n\nThe second one.\n');

test('a file that is not a ledger is reported once', () => {
  const { value: ledger, problems } = parseLedger(
    first.replace('"editions": [', '"editions": ['.repeat(2)),
    'a.ledger.json',
  );
  assert.equal(ledger, undefined);
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['ledger-broken'],
  );
});

test('parsing and formatting a ledger gives the same file', () => {
  const { value: ledger } = parseLedger(first, 'a.ledger.json');
  assert.ok(ledger);
  assert.equal(formatLedger(ledger), first);
});
