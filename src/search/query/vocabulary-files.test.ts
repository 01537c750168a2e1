import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findVocabularyFiles, packVocabulary, unpackVocabulary } from './vocabulary-files.ts';

test('unpacking reverses packing', () => {
  const words = ['2010', 'Äther', 'constructor', '__proto__'].map((spelling, index) => ({
    key: ['2010', 'ather', 'constructor', 'proto'][index] ?? '',
    passageCount: index + 1,
    spelling,
  }));
  assert.deepEqual(packVocabulary(words).flatMap(unpackVocabulary), words);
});

const firstKeys = ['a', 'cooperate', 'm', 'machine', 'te'];
const cases: readonly (readonly [prefix: string, files: number[]])[] = [
  ['a', [0]],
  ['b', [0]],
  ['coop', [0, 1]],
  ['cooperation', [1]],
  ['mach', [2, 3]],
  ['machines', [3]],
  ['t', [3, 4]],
  ['zz', [4]],
  ['', [0, 1, 2, 3, 4]],
];

for (const [prefix, files] of cases) {
  test(`words with the prefix "${prefix}" are in files ${files}`, () => {
    assert.deepEqual(findVocabularyFiles(firstKeys, prefix), files);
  });
}
