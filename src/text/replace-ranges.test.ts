import assert from 'node:assert/strict';
import test from 'node:test';
import { replaceRanges } from './replace-ranges.ts';

test('ranges of a text are replaced, in any order', () => {
  const replaced = replaceRanges('one two three', [
    { start: 8, end: 13, by: '3' },
    { start: 0, end: 3, by: 'first' },
    { start: 3, end: 3, by: ',' },
  ]);
  assert.equal(replaced, 'first, two 3');
});

test('a text without ranges is unchanged', () => assert.equal(replaceRanges('one', []), 'one'));
