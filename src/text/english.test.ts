import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capitalize, count } from './english.ts';

test('a noun is plural unless the number is 1', () => {
  assert.deepEqual(
    [0, 1, 2, 1200].map((number) => count(number, 'note')),
    ['0 notes', '1 note', '2 notes', '1,200 notes'],
  );
  assert.equal(count(2, 'entry', 'entries'), '2 entries');
});

test('only the first letter is changed', () => {
  assert.deepEqual(['fact Sheet', 'élan', ''].map(capitalize), ['Fact Sheet', 'Élan', '']);
});
