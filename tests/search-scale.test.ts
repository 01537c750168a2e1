/** What a search of ten thousand documents moves in a browser: the pages of the built site, over the index of made documents. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { makeCollection } from './bench/generated-collection.ts';
import { buildIndex } from '../src/search/index/build-index.ts';
import { launch } from './support/browser.ts';
import { serve, site } from './support/site.ts';

const DOCUMENTS = 10_000;
/** Questions of each kind. */
const EACH = 5;
const FIRST = 400_000;
const LATER = 200_000;
/** A question is answered when nothing was asked for during this time, in milliseconds. */
const QUIET = 500;

test('a first search of 10,000 documents moves at most 400 kB, a later one at most 200 kB', async (t) => {
  const { source, queries } = makeCollection(DOCUMENTS);
  const index = new Map((await buildIndex(source)).map(({ path, content }) => [`/${path}`, Buffer.from(content)]));
  const [browser, served] = await Promise.all([launch(), serve()]);
  t.after(() => Promise.all([browser.close(), served.close()]));
  const context = await browser.newContext();
  const page = await context.newPage();
  const moved = new Map<string, number>();
  await context.route(/\/(?:pagefind|search-index)\//, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const body = index.get(path);
    if (body === undefined) return route.fulfill({ status: 404 });
    moved.set(path, gzipSync(body).length);
    const contentType = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    await route.fulfill({ body, contentType, headers: { 'cache-control': 'max-age=3600' } });
  });
  const scripts: number[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/^\/_astro\/.*\.(?:js|css)$/.test(pathname)) scripts.push(gzipSync(readFileSync(join(site, pathname))).length);
  });
  await page.goto(`${served.url}/search/`, { waitUntil: 'networkidle' });
  scripts.length = 0;

  const box = page.locator('main input[type=search]');
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, each) => total + each, 0);
  const weights: { text: string; bytes: number }[] = [];
  for (const { text } of [...Map.groupBy(queries, ({ kind }) => kind).values()].flatMap((all) => all.slice(0, EACH))) {
    moved.clear();
    await box.fill(text);
    await box.press('Enter');
    await page.locator('#results .result').first().waitFor();
    for (let before = -1; before < moved.size; await page.waitForTimeout(QUIET)) before = moved.size;
    weights.push({ text, bytes: sum(moved.values()) + sum(scripts) });
    scripts.length = 0;
  }
  const [first, ...later] = weights;
  t.diagnostic(`first ${first?.bytes} bytes, later at most ${Math.max(...later.map(({ bytes }) => bytes))}`);
  assert.ok(first !== undefined && first.bytes > 0 && first.bytes <= FIRST, `${first?.bytes} bytes`);
  assert.ok(later.filter(({ bytes }) => bytes > 0).length > later.length / 2, 'most questions ask for something new');
  assert.deepEqual(later.filter(({ bytes }) => bytes > LATER), []); // prettier-ignore
});
