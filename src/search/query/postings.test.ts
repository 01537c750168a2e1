import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDistance, formatOccurrence, parsePostings, type Postings, visitPlaces } from './postings.ts';

const format = (distance: number, weight: number, position: number) =>
  formatDistance(distance) + formatOccurrence(weight, position);

const places = [0, 1, 31, 32, 63, 64, 1000, 32_767, 32_768, 3_000_000];

test('places survive formatting, whatever their distance', () => {
  const text = places.map((place, index) => format(place - (places[index - 1] ?? -1), 1, 0)).join('');
  assert.deepEqual(parsePostings(text).places, places);
});

test('weights survive formatting within one sixty-fourth of the largest weight', () => {
  for (const weight of [0.001, 0.5, 1, 1.73, 2.19]) {
    const [read = 0] = parsePostings(format(1, weight, 9)).weights;
    assert.ok(read > 0 && Math.abs(read - weight) < 2.2 / 63, `${weight}`);
  }
  assert.equal(parsePostings(format(1, 0, 9)).weights[0], 0);
});

test('positions are kept modulo 64', () => {
  const text = [0, 63, 64, 130].map((position) => format(1, 1, position)).join('');
  assert.deepEqual(parsePostings(text).positions, [0, 63, 0, 2]);
});

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
