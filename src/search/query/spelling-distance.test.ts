import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareSpelling } from './spelling-distance.ts';

const cases: readonly (readonly [a: string, b: string, far: number])[] = [
  ['lavrov', 'lavrov', 0],
  ['lavorv', 'lavrov', 1],
  ['ryabkov', 'rybakov', 1],
  ['tausher', 'tauscher', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['ca', 'abc', 3],
];

for (const [a, b, far] of cases) {
  test(`${a || 'nothing'} and ${b || 'nothing'} are ${far} apart`, () => {
    assert.equal(compareSpelling(a, b), far);
    assert.equal(compareSpelling(b, a), far);
  });
}
