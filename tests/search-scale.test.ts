/** How much a search of many documents transfers in a browser: a built site, with a generated index. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { buildIndex } from '../src/search/index/build-index.ts';
import { generateCollection } from './bench/generated-collection.ts';
import { openSite } from './support/chromium.ts';
import { isFull } from './support/full-run.ts';

const DOCUMENTS = isFull ? 10_000 : 1000;
const site = openSite('bridge');
const QUERIES_PER_KIND = 5;
/** In bytes. */
const MAX_FIRST = 400_000;
/** In bytes. A quoted phrase of nine words that no text has moves the most. */
const MAX_LATER = isFull ? 300_000 : 200_000;
/** The largest number of index files that one search requests. */
const MAX_REQUESTS = 20;
/**
 * A search is finished if the page requests nothing during this time, in milliseconds. It is long: on a busy machine a
 * shorter pause would count the last requests of one search with the next search.
 */
const QUIET = 2500;

test(`a first search of ${DOCUMENTS} documents transfers at most 400 kB in ${MAX_REQUESTS} requests, a later one at most ${MAX_LATER / 1000} kB`, async (t) => {
  const { source, queries } = generateCollection(DOCUMENTS);
  const index = new Map((await buildIndex(source)).map(({ path, content }) => [`/${path}`, Buffer.from(content)]));
  const context = await site.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const transferred = new Map<string, number>();
  await context.route(/\/(?:pagefind|search-index)\//, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const body = index.get(path);
    if (body === undefined) return route.fulfill({ status: 404 });
    transferred.set(path, gzipSync(body).length);
    const contentType = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    await route.fulfill({ body, contentType, headers: { 'cache-control': 'max-age=3600' } });
  });
  const scripts: number[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/^\/assets\/.*\.(?:js|css)$/.test(pathname))
      scripts.push(gzipSync(readFileSync(join(site.folder, pathname))).length);
  });
  await page.goto(site.urlOf('/search/'), { waitUntil: 'networkidle' });
  scripts.length = 0;

  const input = page.locator('main input[type=search]');
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);
  const byKind = [...Map.groupBy(queries, ({ kind }) => kind).values()];
  const sizes: { text: string; bytes: number; requests: number }[] = [];
  const times: number[] = [];
  const words = source.documents[0]?.passages[0]?.words.match(/\p{L}{4,}/gu) ?? [];
  const hard = [words.slice(0, 25).join(' '), `"${words.slice(0, 9).toReversed().join(' ')}"`, 'zqxv zqxw zqxy'];
  const texts = byKind.flatMap((group) => group.slice(0, QUERIES_PER_KIND).map(({ text }) => text));
  for (const text of [...texts, ...hard]) {
    transferred.clear();
    // Typing would start a search of its own.
    await input.evaluate((element, value) => ((element as HTMLInputElement).value = value), text);
    const before = await page.evaluate(() => {
      document.querySelector('#results')?.replaceChildren();
      return performance.now();
    });
    await input.press('Enter');
    await page.locator('#results :is(.result, .state)').first().waitFor();
    times.push((await page.evaluate(() => performance.now())) - before);
    for (let known = -1; known < transferred.size; await page.waitForTimeout(QUIET)) known = transferred.size;
    sizes.push({ text, bytes: sum(transferred.values()) + sum(scripts), requests: transferred.size });
    scripts.length = 0;
  }
  const [first, ...later] = sizes;
  t.diagnostic(`first ${first?.bytes} bytes, later at most ${Math.max(...later.map(({ bytes }) => bytes))}`);
  const most = Math.max(...sizes.map(({ requests }) => requests));
  const [median, slow] = [0.5, 0.95].map((share) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]);
  t.diagnostic(`at most ${most} requests; median ${median?.toFixed(0)} ms, 95th percentile ${slow?.toFixed(0)} ms`);
  assert.deepEqual(sizes.filter(({ requests }) => requests > MAX_REQUESTS), []); // prettier-ignore
  assert.ok(first !== undefined && first.bytes > 0 && first.bytes <= MAX_FIRST, `${first?.bytes} bytes`);
  assert.ok(later.filter(({ bytes }) => bytes > 0).length > later.length / 2, 'most queries load something');
  assert.deepEqual(later.filter(({ bytes }) => bytes > MAX_LATER), []); // prettier-ignore
});
