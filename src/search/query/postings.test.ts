import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPosting, parsePostings } from './postings.ts';

const places = [0, 1, 31, 32, 63, 64, 1000, 32_767, 32_768, 3_000_000];

test('places survive formatting, whatever their distance', () => {
  const text = places
    .map((place, index) => formatPosting({ place, weight: 1, position: 0 }, places[index - 1] ?? -1))
    .join('');
  assert.deepEqual(
    parsePostings(text).map(({ place }) => place),
    places,
  );
});

test('weights survive formatting within one sixty-fourth of the largest weight', () => {
  for (const weight of [0.001, 0.5, 1, 1.73, 2.19]) {
    const [posting] = parsePostings(formatPosting({ place: 0, weight, position: 9 }, -1));
    assert.ok(posting !== undefined && posting.weight > 0 && Math.abs(posting.weight - weight) < 2.2 / 63, `${weight}`);
  }
  assert.equal(parsePostings(formatPosting({ place: 0, weight: 0, position: 9 }, -1))[0]?.weight, 0);
});

test('positions are kept modulo 64', () => {
  const text = [0, 63, 64, 130].map((position) => formatPosting({ place: 5, weight: 1, position }, 4)).join('');
  assert.deepEqual(
    parsePostings(text).map(({ position }) => position),
    [0, 63, 0, 2],
  );
});

test('no postings are an empty text', () => {
  assert.deepEqual(parsePostings(''), []);
});
