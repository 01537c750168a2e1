import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didYouMean, findNearest } from './nearest-name.ts';

const cases: readonly [unknown: string, nearest: string | undefined][] = [
  ['letterhed', 'letterhead'],
  ['Letterhead', 'letterhead'],
  ['signature', 'signatures'],
  ['xyz', undefined],
  ['', undefined],
];
for (const [unknown, nearest] of cases) {
  test(`the name nearest to \`${unknown}\` is ${nearest ?? 'none'}`, () => {
    assert.equal(findNearest(unknown, ['letterhead', 'titleblock', 'signatures']), nearest);
  });
}

test('suggests a name, or says nothing', () => {
  assert.equal(didYouMean('closng', ['closing']), '; did you mean `closing`?');
  assert.equal(didYouMean('closng', ['verse']), '');
});
