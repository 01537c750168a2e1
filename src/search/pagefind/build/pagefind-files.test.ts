import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPagefind } from './pagefind-files.ts';

const record = (words: string) => ({ words, filters: { kind: ['letter'] } });

test('each record has the id of its fragment, in the order in which the records were given', async () => {
  const { ids } = await buildPagefind(['b', 'a', 'c'].map(record));
  const again = await buildPagefind(['b', 'a', 'd'].map(record));
  assert.equal(new Set(ids).size, 3);
  assert.deepEqual(again.ids.slice(0, 2), ids.slice(0, 2));
  assert.notEqual(again.ids[2], ids[2]);
});

test('the ready-made interfaces, the worker, and the fragments are left out', async () => {
  const { files } = await buildPagefind([record('a')]);
  assert.deepEqual(files.map(({ path }) => path.replace(/unknown_[0-9a-f]+/, 'HASH')).toSorted(), [
    'filter/HASH.pf_filter',
    'index/HASH.pf_index',
    'pagefind-entry.json',
    'pagefind.HASH.pf_meta',
    'pagefind.js',
    'wasm.unknown.pagefind',
  ]);
});

test('an archive without a word has an index too', async () => {
  assert.deepEqual((await buildPagefind([])).ids, []);
});

test('a record without a word is refused', async () => {
  await assert.rejects(buildPagefind([record('a'), record('')]), /no fragment for record 1/);
});

test('two indexes that are built at the same time do not end each other', async () => {
  const built = await Promise.all([buildPagefind([record('a')]), buildPagefind([record('b')])]);
  assert.deepEqual(
    built.map(({ ids }) => ids.length),
    [1, 1],
  );
});
