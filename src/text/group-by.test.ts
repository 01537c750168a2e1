import assert from 'node:assert/strict';
import test from 'node:test';
import { groupByEach, indexById } from './group-by.ts';

test('of items with the same id, the first is found', () => {
  const [first, second, other] = [{ id: 'a' }, { id: 'a' }, { id: 'b' }];
  assert.deepEqual([...indexById([first, second, other])], [['a', first], ['b', other]]); // prettier-ignore
  assert.equal(indexById([first, second]).get('a'), first);
});

test('an item is in the group of each of its keys, in the order of the items', () => {
  const groups = groupByEach(['ab', 'b', 'ca'], (word) => [...word].map((letter) => [letter, word.length] as const));
  assert.deepEqual(Object.fromEntries(groups), { a: [2, 2], b: [2, 1], c: [2] });
});
