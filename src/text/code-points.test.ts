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
test('offsets in any order, of several texts', () => {
  const [first, second] = ['a𝄞b𝄞c', 'a𝄞'];
  for (const [text, offset, expected] of [
    [first, 0, 0], [first, 3, 2], [first, 3, 2], [first, 6, 4], [first, 1, 1], [first, 7, 5],
    [second, 3, 2], [first, 4, 3], [second, 1, 1], ['', 0, 0],
  ] as const) {
    assert.equal(countCodePoints(text, offset), expected, `${text}, ${offset}`);
    assert.equal(Array.from(text.slice(0, offset)).length, expected);
  }
}); // prettier-ignore
