import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Address, Ledger, Reading } from '../../schemas/ledger-record.ts';
import { listChanges } from './corrections.ts';

const reading = (text: string, since: number, cause: Reading['cause'], event: Reading['event']): Reading => ({
  digest: 'aaaaa',
  sha256: '0'.repeat(64),
  since,
  cause,
  event,
  reason: cause === 'our error' ? 'A reason' : undefined,
  text,
});

const base = { kind: 'paragraph', forwards: [], moves: [] } as const;

const addresses: Address[] = [
  {
    ...base,
    forwards: [],
    moves: [],
    id: 'p1',
    state: 'current',
    readings: [reading('one', 1, 'first', 'published'), reading('two', 2, 'our error', 'corrected')],
  },
  {
    ...base,
    forwards: [],
    moves: [],
    id: 'p2',
    state: 'current',
    readings: [reading('“a”', 1, 'first', 'published'), reading('"a"', 3, 'typography', 'corrected')],
  },
  {
    ...base,
    forwards: ['p1'],
    moves: [],
    id: 'p3',
    state: 'withdrawn',
    ended: { since: 3, event: 'merged', reason: 'Why' },
    readings: [reading('gone', 1, 'first', 'published')],
  },
  {
    ...base,
    forwards: [],
    moves: [],
    id: 'p4',
    state: 'withheld',
    ended: { since: 2, event: 'withheld', reason: 'By order' },
    readings: [],
  },
];

const ledger: Ledger = {
  document: 'a',
  'normal-form': 1,
  editions: [
    { number: 1, date: '2026-11-21' },
    { number: 2, date: '2027-01-01' },
    { number: 3, date: '2027-02-01' },
  ],
  addresses,
};

test('lists what changed after the first edition, newest first, without withheld words', () => {
  const rows = listChanges([ledger]).map(({ date, id, event, cause, old, fresh }) => [
    date,
    id,
    event,
    cause,
    old,
    fresh,
  ]);
  assert.deepEqual(rows, [
    ['2027-02-01', 'p2', 'corrected', 'typography', '“a”', '"a"'],
    ['2027-02-01', 'p3', 'merged', undefined, 'gone', ''],
    ['2027-01-01', 'p1', 'corrected', 'our error', 'one', 'two'],
    ['2027-01-01', 'p4', 'withheld', undefined, '', ''],
  ]);
});

test('changes of one date are in the order of the documents', () => {
  const other = { ...ledger, document: 'b' };
  assert.deepEqual(
    listChanges([ledger, other])
      .filter(({ date }) => date === '2027-01-01')
      .map(({ document, id }) => `${document} ${id}`),
    ['a p1', 'a p4', 'b p1', 'b p4'],
  );
});
