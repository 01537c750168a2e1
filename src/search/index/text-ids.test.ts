import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../../text/digest.ts';
import { createIdSet, createTextIds, packIds } from './text-ids.ts';

/** The number of the first text with the same id. */
const firstsOf = (texts: readonly string[]) => {
  const ids = texts.map(createTextIds());
  return ids.map((id) => ids.indexOf(id));
};

test('texts with the same words have the same id, whatever signs and letters they are written with', () => {
  const firsts = firstsOf(['The bridge – open!', 'The bridge', '“The Bridge” (open)', 'The bridges', 'THE BRIDGE.']);
  assert.deepEqual(firsts, [0, 1, 0, 3, 1]);
});

test('texts with other words, with the same words in another order, and with more words have different ids', () => {
  assert.deepEqual(firstsOf(['one two', 'two one', 'one two three', 'onetwo', '']), [0, 1, 2, 3, 4]);
});

test('the id of a text does not depend on the texts before it', () => {
  const identify = createTextIds();
  identify('The river');
  assert.equal(identify('The bridge'), createTextIds()('The bridge'));
});

test('a set of ids tells which ids it has had before', () => {
  const ids = Array.from({ length: 20_000 }, (_, number) => sha256(String(number)).slice(0, 16));
  const set = createIdSet();
  const expected = new Set<string>();
  const slices = [[0, 1000], [500, 9000], [15_000, 20_000], [0, 20_000], [7, 7]] as const; // prettier-ignore
  for (const [from, to] of slices) {
    const added = ids.slice(from, to);
    assert.deepEqual(
      [...set.add(packIds(added))],
      added.map((id) => (expected.has(id) ? 1 : 0)),
    );
    for (const id of added) expected.add(id);
  }
});

test('ids whose last half is the same are different', () => {
  const ids = packIds([
    '0000000100000001',
    '0000000200000001',
    '0000000100000000',
    '0000000100000001',
    '0000000200000001',
  ]);
  assert.deepEqual([...createIdSet().add(ids)], [0, 0, 0, 1, 1]);
});
