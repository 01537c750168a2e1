import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePostings } from '../query/postings.ts';
import { formatColumns } from './posting-columns.ts';
import { formatDistance, formatOccurrence } from './posting-text.ts';

const format = (distance: number, weight: number, position: number) =>
  formatDistance(distance) + formatOccurrence(weight, position);
const parse = (text: string) => parsePostings(formatColumns(text, 1000));

const places = [0, 1, 31, 32, 63, 64, 1000, 32_767, 32_768, 3_000_000];

test('places survive formatting, whatever their distance', () => {
  const text = places.map((place, index) => format(place - (places[index - 1] ?? -1), 1, 0)).join('');
  assert.deepEqual(parse(text).places, places);
});

test('weights survive formatting within one sixty-fourth of the largest weight', () => {
  for (const weight of [0.001, 0.5, 1, 1.73, 2.19]) {
    const [read = 0] = parse(format(1, weight, 9)).weights;
    assert.ok(read > 0 && Math.abs(read - weight) < 2.2 / 63, `${weight}`);
  }
  assert.equal(parse(format(1, 0, 9)).weights[0], 0);
});

test('positions are kept modulo 64', () => {
  const text = [0, 63, 64, 130].map((position) => format(1, 1, position)).join('');
  assert.deepEqual(parse(text).positions, [0, 63, 0, 2]);
});
