import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedOf, findFrequent } from './indexed-text.ts';

test('frequent stems stand first and once, the others as they come', () => {
  assert.equal(
    feedOf(['talk', 'of', 'the', 'senat', 'the', 'talk'], new Set(['the', 'of', 'and']), false),
    'the of talk senat talk',
  );
});

test('where all records are read, the engine is told no more than which stems they have', () => {
  assert.equal(feedOf(['talk', 'of', 'the', 'talk'], new Set(['the']), true), 'of talk the');
});

test('in a small archive only grammar is frequent', () => {
  assert.deepEqual([...findFrequent([['missil', 'the'], ['missil'], ['missil']], 'en')], ['the']); // prettier-ignore
});

test('in a large one what a quarter of the records has is', () => {
  const records = Array.from({ length: 2000 }, (_, number) =>
    number < 600 ? ['missil', `w${number}`] : [`w${number}`],
  );
  assert.deepEqual([...findFrequent(records, 'en')], ['missil']);
});
