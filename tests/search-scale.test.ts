/** How much a search of many documents transfers in a browser, and how long it takes: a built site, with a generated index. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { buildIndex } from '../src/search/index/build-index.ts';
import { generateCollection } from './bench/generated-collection.ts';
import { openSite } from './support/chromium.ts';
import { isFull } from './support/full-run.ts';
import { serve } from './support/site-files.ts';

const DOCUMENTS = isFull ? 10_000 : 1000;
const site = openSite('bridge');
const QUERIES_PER_KIND = 5;
/** In bytes. */
const MAX_FIRST = 400_000;
/** In bytes. A quoted phrase of nine words that no text has moves the most. */
const MAX_LATER = 200_000;
/** The largest number of index files that one search requests. */
const MAX_REQUESTS = 20;
/** The time that the processor works for a search in the page, in milliseconds. The time on the clock is only printed: it depends on the other programs of the machine. */
const [MAX_MEDIAN, MAX_95TH] = [150, 400];
/**
 * A search is finished if the page requests nothing during this time, in milliseconds. It is long: on a busy machine a
 * shorter pause would count the last requests of one search with the next search.
 */
const QUIET = 2500;

const folder = mkdtempSync(join(tmpdir(), 'search-scale-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test(`a first search of ${DOCUMENTS} documents transfers at most 400 kB in ${MAX_REQUESTS} requests, a later one at most ${MAX_LATER / 1000} kB, and takes at most ${MAX_MEDIAN} ms of processor time (median)`, async (t) => {
  const { source, queries } = generateCollection(DOCUMENTS);
  cpSync(site.folder, folder, { recursive: true, filter: (path) => !/\/(?:pagefind|search-index)$/.test(path) });
  for (const { path, content } of await buildIndex(source)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const served = await serve(folder);
  t.after(() => served.close());
  const context = await site.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const transferred = new Map<string, number>();
  const sizeOf = (path: string) => gzipSync(readFileSync(join(folder, path))).length;
  const scripts: number[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/(?:pagefind|search-index)\//.test(pathname)) transferred.set(pathname, sizeOf(pathname));
    if (/^\/assets\/.*\.(?:js|css)$/.test(pathname)) scripts.push(sizeOf(pathname));
  });
  await page.goto(`${served.url}/search/`, { waitUntil: 'networkidle' });
  scripts.length = 0;
  // The code of the page loads when a reader types. A space searches for nothing.
  await page.locator('main input[type=search]').fill(' ');
  // Until then the browser itself would submit the form.
  await page.waitForFunction(() => {
    const form = document.querySelector<HTMLInputElement>('main input[type=search]')?.form;
    return form?.dispatchEvent(new Event('submit', { cancelable: true })) === false;
  });

  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);
  const byKind = [...Map.groupBy(queries, ({ kind }) => kind).values()];
  const sizes: { text: string; bytes: number; requests: number }[] = [];
  const times: number[] = [];
  const processorTimes: number[] = [];
  const words = source.documents[0]?.passages[0]?.words.match(/\p{L}{4,}/gu) ?? [];
  const hard = [words.slice(0, 25).join(' '), `"${words.slice(0, 9).toReversed().join(' ')}"`, 'zqxv zqxw zqxy'];
  const texts = byKind.flatMap((group) => group.slice(0, QUERIES_PER_KIND).map(({ text }) => text));
  for (const text of [...texts, ...hard]) {
    transferred.clear();
    const before = await measureProcessorTime(session);
    times.push(await searchInPage(page, text));
    processorTimes.push((await measureProcessorTime(session)) - before);
    for (let known = -1; known < transferred.size; await page.waitForTimeout(QUIET)) known = transferred.size;
    sizes.push({ text, bytes: sum(transferred.values()) + sum(scripts), requests: transferred.size });
    scripts.length = 0;
  }
  const [first, ...later] = sizes;
  t.diagnostic(`first ${first?.bytes} bytes, later at most ${Math.max(...later.map(({ bytes }) => bytes))}`);
  const most = Math.max(...sizes.map(({ requests }) => requests));
  const [median = Infinity, slow = Infinity] = quantiles(processorTimes);
  const [clockMedian, clockSlow] = quantiles(times);
  t.diagnostic(`at most ${most} requests; median ${clockMedian} ms, 95th percentile ${clockSlow} ms`);
  t.diagnostic(`processor time: median ${median} ms, 95th percentile ${slow} ms`);
  assert.deepEqual(sizes.filter(({ requests }) => requests > MAX_REQUESTS), []); // prettier-ignore
  assert.ok(first !== undefined && first.bytes > 0 && first.bytes <= MAX_FIRST, `${first?.bytes} bytes`);
  assert.ok(later.filter(({ bytes }) => bytes > 0).length > later.length / 2, 'most queries load something');
  assert.deepEqual(later.filter(({ bytes }) => bytes > MAX_LATER), []); // prettier-ignore
  assert.ok(median > 0 && median <= MAX_MEDIAN && slow <= MAX_95TH, `${median} ms, ${slow} ms`);
});

/** Submits a query as the form does. @returns the time until the page shows the answer, in milliseconds */
function searchInPage(page: Page, query: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const input = document.querySelector<HTMLInputElement>('main input[type=search]');
        const results = document.querySelector('#results');
        if (input === null || results === null) throw new Error('The page has no search');
        results.replaceChildren();
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (results.querySelector('.result, .state') === null) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(results, { childList: true, subtree: true });
        // Typing would start a search of its own.
        input.value = text;
        input.form?.requestSubmit();
      }),
    query,
  );
}

/** The processor time of the page's main thread until now, in milliseconds. */
async function measureProcessorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

/** The median and the 95th percentile, rounded. */
function quantiles(numbers: readonly number[]): number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  return [0.5, 0.95].map((share) => Math.round(sorted[Math.floor(sorted.length * share)] ?? NaN));
}
