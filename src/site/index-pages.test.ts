/** Pages are indexed when they are complete, whatever the order is in which they are rendered. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { sourceOf } from '../../tests/support/search-sample.ts';
import type { DerivedFile } from '../search/index/manifest-files.ts';
import { createNumberedTexts } from '../search/index/numbered-texts.ts';
import { sha256 } from '../text/digest.ts';
import { indexPages } from './index-pages.ts';
import type { SavedParts } from './saved-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'index-pages-'));
test.after(() => rmSync(folder, { recursive: true }));

const search = sourceOf({ letter: [['p1', 'The treaty was signed in May.']] });
const noParts = {
  get: (_name: string, _item: unknown, make: (archive: never) => Uint8Array) => make(undefined as never),
};
const parts: Pick<SavedParts, 'useLater'> = {
  useLater: (_, make) => make({ ...noParts, readLast: () => undefined }),
};
const options = { search, texts: createNumberedTexts(), parts, base: '/' };

/** A function that lists the files that are written, with their content. */
const listIn =
  (files: [path: string, digest: string, content: string][]) =>
  ({ path, digest, read }: DerivedFile) =>
    files.push([path, digest, Buffer.from(read()).toString()]);

const htmlOf = (words: string) => `<html><body><h1>Page</h1><p>${words}</p></body></html>`;
const fileOf = (site: string, page: string) => join(folder, site, page, 'index.html');

function write(site: string, page: string, html: string): void {
  mkdirSync(dirname(fileOf(site, page)), { recursive: true });
  writeFileSync(fileOf(site, page), html);
}

const PAGES = ['about/', 'documents/letter/cite/', 'names/ann/', 'names/ben/', 'search/'];
const listFiles = (site: string) => new Map(PAGES.map((page) => [page, { file: fileOf(site, page) }]));

test('a page that is rendered late, and one that is half written, are indexed in the order of results', async () => {
  write('first', 'about/', htmlOf('A bridge across the river.'));
  write('first', 'names/ann/', htmlOf('A surveyor.'));
  write('first', 'names/ben/', htmlOf('A councillor.'));
  const expected: [string, string, string][] = [];
  const first = { ...options, isRendered: () => true, write: listIn(expected) };
  const { pages, digest } = await indexPages(listFiles('first'), first);
  assert.equal(pages, 3);

  write('second', 'names/ben/', htmlOf('A councillor.'));
  write('second', 'about/', htmlOf('A bridge across the river.').slice(0, 40));
  let looks = 0;
  const isRendered = () => {
    looks += 1;
    if (looks === 2) write('second', 'names/ann/', htmlOf('A surveyor.'));
    if (looks === 3) write('second', 'about/', htmlOf('A bridge across the river.'));
    return looks === 4;
  };
  const built: [string, string, string][] = [];
  const second = { ...options, isRendered, write: listIn(built) };
  assert.deepEqual(await indexPages(listFiles('second'), second), { pages, digest });
  assert.ok(built.length > 0);
  assert.deepEqual(built, expected);
  for (const [path, digestOfFile, content] of built) assert.equal(digestOfFile, sha256(content), path);
});

test('other words on a page give another digest, which is in the addresses of all files of the index', async () => {
  const digestWith = async (words: string) => {
    for (const page of ['about/', 'names/ann/', 'names/ben/']) write('changed', page, htmlOf(words));
    return (await indexPages(listFiles('changed'), { ...options, isRendered: () => true, write: () => 0 })).digest;
  };
  const first = await digestWith('A surveyor.');
  assert.notEqual(first, search.digest);
  assert.notEqual(await digestWith('An engineer.'), first);
  assert.equal(await digestWith('A surveyor.'), first);
});

test('a page that was not rendered is an error', async () => {
  write('third', 'about/', htmlOf('A bridge.'));
  const third = { ...options, isRendered: () => true, write: () => assert.fail() };
  await assert.rejects(indexPages(listFiles('third'), third), /the page names\/ann\/ is missing/);
});
