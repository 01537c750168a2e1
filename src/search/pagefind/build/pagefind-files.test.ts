import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPagefind } from './pagefind-files.ts';

test('the ready-made interfaces, the worker, and the fragments are left out', async () => {
  const files = await buildPagefind(['a']);
  assert.deepEqual(files.map(({ path }) => path.replace(/unknown_[0-9a-f]+/, 'HASH')).toSorted(), [
    'index/HASH.pf_index',
    'pagefind-entry.json',
    'pagefind.HASH.pf_meta',
    'pagefind.js',
    'wasm.unknown.pagefind',
  ]);
});

test('an archive without a word has an index too', async () => {
  assert.ok((await buildPagefind([])).length > 0);
});

test('a record without a word is refused', async () => {
  await assert.rejects(buildPagefind(['a', '']), /indexed 1 of 2 records/);
});

test('two indexes that are built at the same time do not end each other', async () => {
  const built = await Promise.all([buildPagefind(['a']), buildPagefind(['b'])]);
  for (const files of built) assert.ok(files.some(({ path }) => path.endsWith('.pf_index')));
});
