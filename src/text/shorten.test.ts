import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, excerpt } from './shorten.ts';

test('an excerpt ends at a word', () => {
  assert.equal(excerpt('Some words\nof a passage', 30), '“Some words of a passage”');
  assert.equal(excerpt('Some words of a passage', 12), '“Some words …”');
});

test('a contrast shows three words around the difference', () => {
  assert.deepEqual(
    contrast('one two three four old six seven eight nine', 'one two three four new six seven eight nine'),
    ['“… two three four old six seven eight …”', '“… two three four new six seven eight …”'],
  );
  assert.deepEqual(contrast('one', 'one two'), ['“one”', '“one two”']);
});
