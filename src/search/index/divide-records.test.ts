import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceOf } from '../../../tests/support/search-sample.ts';
import { divideRecords } from './divide-records.ts';

const source = sourceOf({
  letter: [['p1', 'one two three'], ['p2', 'four'], ['p3', 'five six seven eight nine']],
  sheet: [['p1', 'ten']],
}); // prettier-ignore

const divide = (words: number, passages = Infinity) =>
  divideRecords(source, { words, passages }).map(({ document, passages }) =>
    [document.id, ...passages.map(({ id }) => id)].join(' '),
  );

test('a record has passages of one document, up to a number of words', () => {
  assert.deepEqual(divide(4), ['letter p1 p2', 'letter p3', 'sheet p1']);
  assert.deepEqual(divide(Infinity), ['letter p1 p2 p3', 'sheet p1']);
});

test('a passage that is longer than a record is not divided', () => {
  assert.deepEqual(divide(1), ['letter p1', 'letter p2', 'letter p3', 'sheet p1']);
});

test('words are divided by white space of any kind, however much there is', () => {
  const spaced = sourceOf([['p1', 'one\u00A0two \n\t three\u2003four'], ['p2', 'five'], ['p3', 'six']]); // prettier-ignore
  const records = divideRecords(spaced, { words: 5, passages: Infinity });
  assert.deepEqual(
    records.map(({ passages }) => passages.map(({ id }) => id).join(' ')),
    ['p1 p2', 'p3'],
  );
});

test('a record has at most a number of passages', () => {
  assert.deepEqual(divide(Infinity, 2), ['letter p1 p2', 'letter p3', 'sheet p1']);
});
