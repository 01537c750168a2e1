/** The thread builds the same index as the main thread, and its errors end the build. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceOf } from '../../tests/support/search-sample.ts';
import { buildArchiveIndex, setPageCount, type BuiltFile } from '../search/index/build-index.ts';
import type { SearchSource } from '../search/query/search-source.ts';
import { startIndex } from './index-thread.ts';

const source = sourceOf({ letter: [['p1', 'The treaty was signed in May.'], ['p2', 'Two copies were made.']] }); // prettier-ignore

test('a thread builds the same files, byte for byte', async () => {
  const byPath = (a: BuiltFile, b: BuiltFile) => (a.path < b.path ? -1 : 1);
  const built = (await startIndex(source)).toSorted(byPath);
  const expected = (await buildArchiveIndex(source)).toSorted(byPath);
  assert.deepEqual(
    built.map(({ path }) => path),
    expected.map(({ path }) => path),
  );
  for (const [index, { path, content }] of built.entries()) {
    assert.ok(Buffer.from(content).equals(expected[index]?.content ?? new Uint8Array()), path);
  }
});

test('an error in the thread reaches the caller', async () => {
  const broken = { ...source, documents: undefined } as unknown as SearchSource;
  await assert.rejects(startIndex(broken), TypeError);
});

test('the number of pages is written to the manifest, and no other file changes', async () => {
  const files = await buildArchiveIndex(source);
  const changed = setPageCount(files, 12).filter((file, index) => file !== files[index]);
  assert.deepEqual(
    changed.map(({ path }) => path),
    ['search-index/manifest.json'],
  );
  const manifest = JSON.parse(new TextDecoder().decode(changed[0]?.content)) as { pages: number; documents: number };
  assert.deepEqual([manifest.pages, manifest.documents], [12, 1]);
});
