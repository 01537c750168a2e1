import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countCodePoints } from './code-points.ts';

for (const [text, offset, count] of [
  ['', 0, 0],
  ['abc', 2, 2],
  ['a𝄞b', 1, 1],
  ['a𝄞b', 3, 2],
  ['𝄞𝄞', 4, 2],
  ['e\u0301x', 2, 2],
] as const) {
  test(`${offset} units of ${JSON.stringify(text)} are ${count} code points`, () => {
    assert.equal(countCodePoints(text, offset), count);
  });
}
