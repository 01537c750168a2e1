import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { watchFolder } from './watched-fetch.ts';

const FOLDER = 'https://archive.example/pagefind/';
const content = Buffer.from('pagefind_dcd and the rest');
const file = new Uint8Array(gzipSync(content));
const responses: Readonly<Record<string, () => Response>> = {
  'whole.pf_index': () => new Response(file),
  // A host may decompress a file before the page gets it.
  'decompressed.pf_index': () => new Response(new Uint8Array(content)),
  'missing.pf_index': () => new Response('', { status: 404 }),
  'cut.pf_index': () => new Response(file.slice(0, -12)),
  'changed.pf_index': () => new Response(file.with(20, (file[20] ?? 0) ^ 1)),
  'page.pf_index': () => new Response('<!doctype html><title>Sign in</title>'),
  'other.pf_index': () => new Response(new Uint8Array(gzipSync('another program'))),
  'entry.json': () => Response.json({ version: '1' }),
  'page.json': () => new Response('<!doctype html>'),
  'blocked.pf_index': () => {
    throw new TypeError('blocked');
  },
};

const fetchElsewhere = globalThis.fetch;
before(() => {
  globalThis.fetch = async (input) => {
    const name = String(input).split('/').at(-1) ?? '';
    return (responses[name] ?? (() => new Response('elsewhere')))();
  };
});
after(() => {
  globalThis.fetch = fetchElsewhere;
});

const reports = async (failure: Promise<never>): Promise<boolean> => {
  const nothing = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 10));
  return Promise.race([failure.catch(() => true), nothing]);
};

for (const name of ['whole.pf_index', 'decompressed.pf_index']) {
  test(`${name} is given to Pagefind decompressed`, async () => {
    const failure = watchFolder(FOLDER);
    assert.equal(await (await fetch(`${FOLDER}${name}`)).text(), content.toString());
    assert.equal(await reports(failure), false);
  });
}

test('the list of languages is given as it is', async () => {
  const failure = watchFolder(FOLDER);
  assert.deepEqual(await (await fetch(`${FOLDER}entry.json`)).json(), { version: '1' });
  assert.equal(await reports(failure), false);
});

for (const name of ['missing', 'cut', 'changed', 'page', 'other', 'blocked']) {
  test(`a file of the index that is ${name} is reported, and Pagefind is told too`, async () => {
    const failure = watchFolder(FOLDER);
    await assert.rejects(fetch(`${FOLDER}${name}.pf_index`));
    assert.equal(await reports(failure), true);
  });
}

test('a page in place of the list of languages is reported', async () => {
  const failure = watchFolder(FOLDER);
  await assert.rejects(fetch(`${FOLDER}page.json`));
  assert.equal(await reports(failure), true);
});

test('a failure in another folder is not reported', async () => {
  const failure = watchFolder(FOLDER);
  const other = watchFolder('https://other.example/pagefind/');
  await assert.rejects(fetch('https://other.example/pagefind/missing.pf_index'));
  assert.deepEqual([await reports(failure), await reports(other)], [false, true]);
});

test('other files are fetched as if nothing were watched', async () => {
  watchFolder(FOLDER);
  assert.equal(await (await fetch('https://archive.example/page')).text(), 'elsewhere');
});
