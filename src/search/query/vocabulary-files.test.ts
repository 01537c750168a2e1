import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectVocabulary, findVocabularyFiles, packVocabulary, unpackVocabulary } from './vocabulary-files.ts';
import { sourceOf } from '../../../tests/support/search-sample.ts';

test('words are counted by passage, and have their most frequent spelling', () => {
  const source = sourceOf([['p1', 'U.S. talks with the U.S.'], ['p2', 'Talks; talks in the US']]); // prettier-ignore
  assert.deepEqual(collectVocabulary(source).entries, [
    { key: 'in', passageCount: 1, spelling: 'in' },
    { key: 'talks', passageCount: 2, spelling: 'talks' },
    { key: 'the', passageCount: 2, spelling: 'the' },
    { key: 'us', passageCount: 2, spelling: 'U.S.' },
    { key: 'with', passageCount: 1, spelling: 'with' },
  ]);
});

test('a word that is only in another form of a name has no passages', () => {
  const source = sourceOf(
    [['p1', 'Aomry', { mentions: [{ name: 'r', words: 'Aomry', misspelt: true }] }]],
    [{ id: 'r', name: 'Amory', forms: ['Amory'] }],
  );
  assert.deepEqual(collectVocabulary(source).entries, [
    { key: 'amory', passageCount: 0, spelling: 'Amory' },
    { key: 'aomry', passageCount: 1, spelling: 'Aomry' },
  ]);
});

test('unpacking reverses packing', () => {
  const words = collectVocabulary(sourceOf([['p1', 'constructor __proto__ toString Äther 2010 zeta']])).entries;
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
