import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords, findWordFiles, packWords, unpackWords } from './vocabulary-files.ts';
import { sourceOf } from '../../../tests/support/search-sample.ts';

test('words are counted by passage, and shown as they stand most often', () => {
  const source = sourceOf([['p1', 'U.S. talks with the U.S.'], ['p2', 'Talks; talks in the US']]); // prettier-ignore
  assert.deepEqual(countWords(source).entries, [
    { key: 'in', passages: 1, shown: 'in' },
    { key: 'talks', passages: 2, shown: 'talks' },
    { key: 'the', passages: 2, shown: 'the' },
    { key: 'us', passages: 2, shown: 'U.S.' },
    { key: 'with', passages: 1, shown: 'with' },
  ]);
});

test('a form that leads to a passage is a word that stands in none', () => {
  const source = sourceOf(
    [['p1', 'Rybakov', { mentions: [{ name: 'r', words: 'Rybakov', misspelt: true }] }]],
    [{ id: 'r', name: 'Ryabkov', forms: ['Ryabkov'] }],
  );
  assert.deepEqual(countWords(source).entries, [
    { key: 'ryabkov', passages: 0, shown: 'Ryabkov' },
    { key: 'rybakov', passages: 1, shown: 'Rybakov' },
  ]);
});

test('packed words are those that were packed', () => {
  const words = countWords(sourceOf([['p1', 'constructor __proto__ toString Äther 2010 zeta']])).entries;
  assert.deepEqual(packWords(words).flatMap(unpackWords), words);
});

const firsts = ['a', 'cooperate', 'm', 'missile', 'te'];
const cases: readonly (readonly [prefix: string, files: number[]])[] = [
  ['a', [0]],
  ['b', [0]],
  ['coop', [0, 1]],
  ['cooperation', [1]],
  ['miss', [2, 3]],
  ['missiles', [3]],
  ['t', [3, 4]],
  ['zz', [4]],
  ['', [0, 1, 2, 3, 4]],
];

for (const [prefix, files] of cases) {
  test(`words with ${prefix || 'any beginning'} are in files ${files}`, () => {
    assert.deepEqual(findWordFiles(firsts, prefix), files);
  });
}
