import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ndcg } from './ndcg.ts';

const judgments = new Map([['a', 2], ['b', 1]]); // prettier-ignore

// Calculated by hand: the gains are 3 and 1, the discounts 1, log2(3), and log2(4).
const cases: readonly (readonly [ranked: string, gain: number])[] = [
  ['a b', 1],
  ['b a', (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3))],
  ['x a b', (3 / Math.log2(3) + 1 / 2) / (3 + 1 / Math.log2(3))],
  ['x y', 0],
  ['', 0],
];

for (const [ranked, gain] of cases) {
  test(`the gain of ${ranked || 'nothing'}`, () => {
    assert.ok(Math.abs(ndcg(ranked.split(' ').filter(Boolean), judgments) - gain) < 1e-12);
  });
}

test('results after the tenth do not count', () => {
  assert.equal(ndcg([...'cdefghijkl', 'a'], judgments), 0);
});
