import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capitalize, count, enumerate } from './english.ts';

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

test('three words and more have commas, also before the last one', () => {
  const words = ['note i', 'note iv', 'note vi', 'note x'];
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((length) => enumerate(words.slice(0, length))),
    ['', 'note i', 'note i and note iv', 'note i, note iv, and note vi', 'note i, note iv, note vi, and note x'],
  );
});
