import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePostings, type Postings, visitPlaces } from './postings.ts';
import { EngineFault } from './engine-fault.ts';

test('no postings are three empty columns', () => {
  assert.deepEqual(parsePostings('  '), { places: [], weights: [], positions: [] });
});

test('the postings of an index of another version are refused, because they would find nothing', () => {
  for (const text of ['', 'BgDBhE', 'BB gh']) {
    assert.throws(() => parsePostings(text), (error) => error instanceof EngineFault && error.kind === 'index'); // prettier-ignore
  }
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
