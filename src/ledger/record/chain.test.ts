import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordBodies } from '../../../tests/ledger/record-bodies.ts';
import type { Address } from '../../schemas/ledger-record.ts';
import { parseLedger } from '../ledger-file.ts';
import { extendChain, sealFacts } from './chain.ts';

const keeper = 'Its keeper counted ninety carts on the first market day.';
const secret = 'The widow of the ferryman lived in the house by the gate.';
const both = `${keeper}\n\n${secret}\n`;

function parse(text: string) {
  const { value: ledger } = parseLedger(text, 'a.ledger.json');
  assert.ok(ledger);
  return ledger;
}

test('withholding removes the salt of the words, so that the seals that remain do not tell a right guess', () => {
  const before = parse(recordBodies(both));
  // A second recording of the same edition has other salts, so the edition is continued as a command would do it.
  const { id, kind, forwards, moves, ...rest } = before.addresses[1] ?? assert.fail();
  const ended = { since: 2, event: 'withheld' as const, reason: 'A reason' };
  const withheld = { id, kind, forwards, moves, state: 'withheld' as const, ended, readings: [] };
  const after = extendChain(before, {
    ...before,
    editions: [...before.editions, { number: 2, date: '2027-01-02' }],
    addresses: [before.addresses[0] ?? assert.fail(), withheld],
  });
  const [first, second] = after.editions;
  assert.deepEqual(first, before.editions[0], 'an edition never changes');
  assert.deepEqual(Object.keys(second?.seals ?? {}), ['p2']);
  assert.ok(rest.salt !== undefined && !JSON.stringify(after).includes(rest.salt));

  // A guess with every salt that the ledger still has.
  const salts = after.addresses.map(({ salt }) => salt);
  for (const salt of salts) {
    const guess = sealFacts({ ...before, addresses: [{ ...(before.addresses[1] ?? assert.fail()), salt }] });
    assert.notEqual(guess.get('p2'), first?.seals?.['p2']);
  }
});

test('an edition seals only what it changed', () => {
  const { editions } = parse(recordBodies(both, both.replace('ninety', 'eighty')));
  assert.deepEqual(
    editions.map(({ seals }) => Object.keys(seals ?? {})),
    [['(document)', '(order)', 'p1', 'p2'], ['p1']],
  );
});

test('a chain that is added later keeps every fact', () => {
  const chained = parse(recordBodies(both, both.replace('ninety', 'eighty')));
  const editions = chained.editions.map(({ number, date }) => ({ number, date }));
  const removeSalt = (address: Address): Address => {
    const { salt: _, ...rest } = address;
    return rest;
  };
  const plain = { ...chained, editions, addresses: chained.addresses.map(removeSalt) };
  const again = extendChain(plain, plain);
  assert.deepEqual({ ...again, editions, addresses: again.addresses.map(removeSalt) }, plain);
  assert.ok(again.editions.every(({ digest, seals }) => digest !== undefined && seals !== undefined));
});
