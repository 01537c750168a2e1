import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ndcg } from './ndcg.ts';

const judgements = new Map([['a', 2], ['b', 1]]); // prettier-ignore

// By hand: gains 3 and 1, discounts 1, log2(3), log2(4).
const cases: readonly (readonly [ranked: string, gain: number])[] = [
  ['a b', 1],
  ['b a', (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3))],
  ['x a b', (3 / Math.log2(3) + 1 / 2) / (3 + 1 / Math.log2(3))],
  ['x y', 0],
  ['', 0],
];

for (const [ranked, gain] of cases) {
  test(`the gain of ${ranked || 'nothing'}`, () => {
    assert.ok(Math.abs(ndcg(ranked.split(' ').filter(Boolean), judgements) - gain) < 1e-12);
  });
}

test('what comes after the tenth counts for nothing', () => {
  assert.equal(ndcg([...'cdefghijkl', 'a'], judgements), 0);
});
