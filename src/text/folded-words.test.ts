import assert from 'node:assert/strict';
import test from 'node:test';
import { foldWords, initialOf } from './folded-words.ts';

for (const [text, words] of [
  ['Ellen O. Tauscher', ['ellen', 'o', 'tauscher']],
  ['Müller-Łukasz', ['muller', 'łukasz']],
  ['S. 101(a)', ['s', '101', 'a']],
  ['Сергей Лавров', ['сергеи', 'лавров']],
  ['— …', []],
] as const) {
  test(`the words of “${text}”`, () => assert.deepEqual(foldWords(text), words));
}

test('the initial of a word is a part of a file name', () => {
  assert.deepEqual(['amory', '𠀋', 'я'].map(initialOf), ['61', '2000b', '44f']);
});
