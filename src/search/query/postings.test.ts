import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePostings, type Postings, visitPlaces } from './postings.ts';

test('no postings are an empty text', () => {
  assert.deepEqual(parsePostings(''), { places: [], weights: [], positions: [] });
});

test('every place of several lists is visited once, in order', () => {
  const listOf = (...found: number[]): Postings => ({ places: found, weights: found, positions: found });
  const visited: [number, ...number[]][] = [];
  visitPlaces([listOf(1, 4, 9), listOf(), listOf(0, 4)], (place, indexes) => visited.push([place, ...indexes]));
  assert.deepEqual(visited, [
    [0, -1, -1, 0],
    [1, 0, -1, -1],
    [4, 1, -1, 1],
    [9, 2, -1, -1],
  ]);
});
