import assert from 'node:assert/strict';
import test from 'node:test';
import { foldWords, prefixOf } from './folded-words.ts';

for (const [text, words] of [
  ['Anna O. Holloway', ['anna', 'o', 'holloway']],
  ['Müller-Łukasz', ['muller', 'łukasz']],
  ['S. 101(a)', ['s', '101', 'a']],
  ['Сергей Лавров', ['сергеи', 'лавров']],
  ['— …', []],
] as const) {
  test(`the words of “${text}”`, () => assert.deepEqual(foldWords(text), words));
}

test('the beginning of a word has three letters, of any script', () => {
  assert.deepEqual(['amory', '𠀋𠀋𠀋𠀋', 'ян', 'ada'].map(prefixOf), ['amo', '𠀋𠀋𠀋', undefined, 'ada']);
});
