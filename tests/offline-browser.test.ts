/** Reading and searching without a network, and the change from one build of the site to the next. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createWorker, WORKER_FILE } from '../src/site/offline-worker.ts';
import { getSite } from './support/built-sites.ts';
import { launch } from './support/chromium.ts';
import { serve } from './support/site-files.ts';

const FOLDER = 'tests/.out/offline';
const LETTER = 'documents/letter/index.html';

let browser: Browser;
let context: BrowserContext;
let served: Awaited<ReturnType<typeof serve>>;
before(async () => {
  browser = await launch();
});
after(() => browser.close());
afterEach(async () => {
  await context.close();
  await served.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

/** Serves a copy of a site that tests can change, and opens its home page. */
async function visit(prepare: () => void = () => {}): Promise<Page> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  cpSync(getSite('bridge').folder, FOLDER, { recursive: true });
  prepare();
  served = await serve(FOLDER);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${served.url}/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

/** Changes the file of a page, as a new build does. */
function edit(file: string, from: string, to: string): void {
  const html = readFileSync(join(FOLDER, file), 'utf8');
  assert.ok(html.includes(from), `${file} has no “${from}”`);
  writeFileSync(join(FOLDER, file), html.replaceAll(from, to));
}

function publishWorker(isOn = true): void {
  const search = /data-search="([^"]+)"/.exec(readFileSync(join(FOLDER, 'index.html'), 'utf8'))?.[1] ?? '';
  writeFileSync(join(FOLDER, WORKER_FILE), createWorker(FOLDER, { base: '/', search, isOn }));
}

/** Looks for a new worker. @returns its state when it has replaced the worker before it, or has failed */
const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<ServiceWorker | null>((resolve) =>
      registration.addEventListener('updatefound', () => resolve(registration.installing), { once: true }),
    );
    await registration.update().catch(() => {});
    const worker = await found;
    const isDone = () => worker === null || ['activated', 'redundant'].includes(worker.state);
    while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 50));
    return worker?.state;
  });

test('after one visit, every page opens offline, the search works, and an address leads to its passage', async () => {
  const page = await visit();
  await context.setOffline(true);
  await page.goto(`${served.url}/documents/notice/#p4`);
  assert.match(await page.locator('#p4').innerText(), /The Lund Council believes/);
  assert.match(await page.locator('.offline-status').innerText(), /^You are offline\./);
  await page.goto(`${served.url}/search/?q=bridge+toll+agreement`);
  await page.locator('.result a').first().click();
  await page.waitForURL(/\/documents\/.*#/);
  await page.keyboard.press('/');
  await page.keyboard.type('letter, para. 4');
  await page.getByRole('option').first().filter({ hasText: 'Go to letter, para. 4' }).click();
  await page.waitForURL(/\/documents\/letter\/#p4/);
  assert.ok(await page.locator('#p4').isVisible());
});

test('a page that is not kept says so, and the message ends with the network', async () => {
  const page = await visit();
  await context.setOffline(true);
  await page.goto(`${served.url}/documents/unknown/`);
  assert.equal(await page.locator('h1').innerText(), 'This page is not kept');
  await context.setOffline(false);
  await page.locator('.offline-status').waitFor({ state: 'detached' });
});

test('a new build replaces the old one as a whole', async () => {
  const page = await visit();
  edit(LETTER, 'We are writing to ask', 'We write to ask');
  edit('documents/notice/index.html', 'There are no', 'There were no');
  publishWorker();
  assert.equal(await update(page), 'activated');
  await context.setOffline(true);
  await page.goto(`${served.url}/documents/letter/`);
  assert.match(await page.locator('#p1').innerText(), /^We write to ask/);
  await page.goto(`${served.url}/documents/notice/`);
  assert.match(await page.locator('#p1').innerText(), /^There were no/);
});

test('a build that is incomplete on the server changes nothing', async () => {
  const page = await visit();
  edit(LETTER, 'We are writing to ask', 'We write to ask');
  edit('documents/notice/index.html', 'There are no', 'There were no');
  publishWorker();
  // The server has the new worker and the new letter, and still the old notice.
  edit('documents/notice/index.html', 'There were no', 'There are no');
  assert.equal(await update(page), 'redundant');
  await context.setOffline(true);
  await page.goto(`${served.url}/documents/letter/`);
  assert.match(await page.locator('#p1').innerText(), /^We are writing to ask/);
  await page.goto(`${served.url}/documents/notice/`);
  assert.match(await page.locator('#p1').innerText(), /^There are no/);
});

test('with a network, a page comes from the server', async () => {
  const page = await visit();
  edit(LETTER, 'We are writing to ask', 'We write to ask');
  await page.goto(`${served.url}/documents/letter/`);
  assert.match(await page.locator('#p1').innerText(), /^We write to ask/);
});

test('an archive that turns the worker off makes browsers delete what they keep', async () => {
  const page = await visit();
  assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1);
  publishWorker(false);
  await update(page);
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
});

test('of a large archive, the pages that were read open offline, as they are in this build', async () => {
  const page = await visit(() => {
    writeFileSync(join(FOLDER, 'search-index/large.json'), ' '.repeat(8_000_001));
    publishWorker();
  });
  await page.goto(`${served.url}/documents/letter/?mark=letter`);
  // A page of another build: its search index has another digest.
  edit('documents/notice/index.html', 'data-search="', 'data-search="f');
  await page.goto(`${served.url}/documents/notice/`);
  await context.setOffline(true);
  await page.goto(`${served.url}/documents/letter/#p4`);
  assert.ok(await page.locator('#p4').isVisible());
  for (const path of ['/documents/notice/', '/names/']) {
    await page.goto(served.url + path);
    assert.equal(await page.locator('h1').innerText(), 'This page is not kept', path);
  }
});
