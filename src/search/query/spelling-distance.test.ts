import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureSpellingDistance } from './spelling-distance.ts';

const cases: readonly (readonly [a: string, b: string, distance: number])[] = [
  ['lavrov', 'lavrov', 0],
  ['lavorv', 'lavrov', 1],
  ['amory', 'aomry', 1],
  ['holoway', 'holloway', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['ca', 'abc', 3],
];

for (const [a, b, distance] of cases) {
  test(`${a || 'nothing'} and ${b || 'nothing'} have the distance ${distance}`, () => {
    assert.equal(measureSpellingDistance(a, b), distance);
    assert.equal(measureSpellingDistance(b, a), distance);
  });
}
