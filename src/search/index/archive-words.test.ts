import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchSource } from '../query/search-source.ts';
import { sourceOf } from '../../../tests/support/search-sample.ts';
import { readArchiveWords } from './archive-words.ts';
import { divideRecords } from './divide-records.ts';
import { createNumberedTexts } from './numbered-texts.ts';

const entriesOf = (source: SearchSource) => {
  const records = divideRecords(source, { words: 4, passages: 1 });
  return readArchiveWords(records, source, createNumberedTexts()).vocabulary.entries;
};

test('words are counted by passage, and have their most frequent spelling', () => {
  const source = sourceOf([['p1', 'U.S. talks with the U.S.'], ['p2', 'Talks; talks in the US']]); // prettier-ignore
  assert.deepEqual(entriesOf(source), [
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
  assert.deepEqual(entriesOf(source), [
    { key: 'amory', passageCount: 0, spelling: 'Amory' },
    { key: 'aomry', passageCount: 1, spelling: 'Aomry' },
  ]);
});
