/** Reading and searching without a network, and the change from one build of the site to the next. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { createWorker, WORKER_FILE } from '../src/site/offline-worker.ts';
import type { Manifest } from '../src/search/query/manifest.ts';
import { measureFiles } from '../src/site/site-manifest.ts';
import { browsers, skipSlow, type BrowserPage, type TestBrowser } from './support/both-browsers.ts';
import { getSite } from './support/built-sites.ts';
import { dropFile } from './support/drop-file.ts';
import { serve } from './support/site-files.ts';

const FOLDER = 'tests/.out/offline';
const LETTER = 'documents/letter/index.html';

/** The text of the first element of a selector. */
const textOf = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).innerText.trim()`;

/** Changes the file of a page, as a new build does. */
function edit(file: string, from: string, to: string): void {
  const html = readFileSync(join(FOLDER, file), 'utf8');
  assert.ok(html.includes(from), `${file} has no “${from}”`);
  writeFileSync(join(FOLDER, file), html.replaceAll(from, to));
}

/** @param addition code before the worker: a browser whose storage is full, for example */
function publishWorker(isOn = true, addition = ''): void {
  const { digest: search } = JSON.parse(readFileSync(join(FOLDER, 'search-index/manifest.json'), 'utf8')) as Manifest;
  const worker = createWorker(measureFiles(FOLDER), { base: '/', search, isOn });
  writeFileSync(join(FOLDER, WORKER_FILE), addition + worker);
}

/** Makes the storage too small for the files whose address contains some text. */
const fullFor = (text: string) => `{
  const { put } = Cache.prototype;
  Cache.prototype.put = function (key, response) {
    if (!String(key).includes('${text}')) return put.call(this, key, response);
    return Promise.reject(new DOMException('The quota has been exceeded.', 'QuotaExceededError'));
  };
}\n`;

/** Looks for a new worker. Its value is the state of the worker when it has replaced the one before it, or has failed. */
const UPDATE = `(async () => {
  const registration = await navigator.serviceWorker.ready;
  const found = new Promise((resolve) =>
    registration.addEventListener('updatefound', () => resolve(registration.installing), { once: true }),
  );
  await registration.update().catch(() => {});
  const worker = await found;
  const isDone = () => worker === null || ['activated', 'redundant'].includes(worker.state);
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 50));
  return worker?.state;
})()`;

for (const browser of browsers) {
  describe(`offline in ${browser.name}`, { skip: skipSlow(browser) }, () => testOffline(browser));
}

function testOffline(browser: TestBrowser): void {
  let first: BrowserPage;
  let page: BrowserPage;
  let served: Awaited<ReturnType<typeof serve>>;
  // The process of the browser runs as long as a page is open.
  before(async () => {
    first = await browser.open(1280, 900);
  });
  after(() => first.close());
  afterEach(async () => {
    await page.close();
    await served.close();
    rmSync(FOLDER, { recursive: true, force: true });
  });

  /** Serves a copy of a site that tests can change, and opens its home page. */
  async function visit(prepare: () => void = () => {}): Promise<void> {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    cpSync(getSite('bridge').folder, FOLDER, { recursive: true });
    prepare();
    served = await serve(FOLDER);
    page = await browser.open(1280, 900);
    await page.goto(`${served.url}/`);
    await page.waitFor('navigator.serviceWorker.controller !== null');
  }
  /** The emulation of Firefox does not reach the worker, so the server does not answer, either. */
  async function goOffline(): Promise<void> {
    await page.setOffline(true);
    await served.close();
  }
  const goto = (path: string) => page.goto(served.url + path);

  test('after one visit, every page opens offline, the search works, and an address leads to its passage', async () => {
    await visit();
    await goOffline();
    await goto('/documents/notice/#p4');
    assert.match(await page.evaluate(textOf('#p4')), /The Lund Council believes/);
    assert.match(await page.evaluate(textOf('.offline-status')), /^You are offline\./);
    await goto('/search/?q=bridge+toll+agreement');
    await page.click('.result a');
    await page.waitFor("location.pathname.startsWith('/documents/') && location.hash !== ''");
    await page.waitFor("customElements.get('search-box') !== undefined");
    await page.type('/');
    await page.waitFor("document.activeElement.matches('[type=search]')");
    await page.type('letter, para. 4');
    await page.waitFor("document.querySelector('[role=option]')?.innerText.includes('Go to letter, para. 4')");
    await page.click('[role=option]');
    await page.waitFor("location.pathname === '/documents/letter/' && location.hash.startsWith('#p4')");
    await page.waitFor("document.getElementById('p4')?.checkVisibility()");
  });

  test('a draft is checked offline, and so is a Word document', async () => {
    await visit();
    await goOffline();
    await goto('/check/');
    await page.waitFor("customElements.get('draft-review') !== undefined");
    await page.evaluate(`document.querySelector('textarea').value = 'It says: “agree to a limit without a vote under section 13.”';
      document.querySelector('draft-review [type=submit]').click();`);
    await page.waitFor(
      "document.querySelector('draft-review [role=status]').textContent === 'Findings: 1. Problems: 1.'",
    );
    await dropFile(page, 'libreoffice.docx', readFileSync('tests/drafts/libreoffice.docx'));
    await page.waitFor(
      "document.querySelector('draft-review [role=status]').textContent === 'Findings: 11. Problems: 2.'",
    );
  });

  test('a page without a copy says so, and the message ends with the network', async () => {
    await visit();
    await goOffline();
    await goto('/documents/unknown/');
    assert.equal(await page.evaluate(textOf('h1')), 'This page is not available offline');
    await page.setOffline(false);
    // The emulation of Firefox sends no event.
    await page.evaluate("dispatchEvent(new Event('online'))");
    await page.waitFor("document.querySelector('.offline-status') === null");
  });

  test('a new build replaces the old one as a whole', async () => {
    await visit();
    edit(LETTER, 'We are writing to ask', 'We write to ask');
    edit('documents/notice/index.html', 'There are no', 'There were no');
    publishWorker();
    assert.equal(await page.evaluate(UPDATE), 'activated');
    await goOffline();
    await goto('/documents/letter/');
    assert.match(await page.evaluate(textOf('#p1')), /^We write to ask/);
    await goto('/documents/notice/');
    assert.match(await page.evaluate(textOf('#p1')), /^There were no/);
  });

  test('a build that is incomplete on the server changes nothing', async () => {
    await visit();
    edit(LETTER, 'We are writing to ask', 'We write to ask');
    edit('documents/notice/index.html', 'There are no', 'There were no');
    publishWorker();
    // The server has the new worker and the new letter, and still the old notice.
    edit('documents/notice/index.html', 'There were no', 'There are no');
    assert.equal(await page.evaluate(UPDATE), 'redundant');
    // The next attempt continues with the files that this one has kept.
    assert.equal(await page.evaluate('caches.keys().then((names) => names.length)'), 2);
    await goOffline();
    await goto('/documents/letter/');
    assert.match(await page.evaluate(textOf('#p1')), /^We are writing to ask/);
    await goto('/documents/notice/');
    assert.match(await page.evaluate(textOf('#p1')), /^There are no/);
  });

  test('a build for which the storage is too small changes nothing, and keeps nothing', async () => {
    await visit();
    edit(LETTER, 'We are writing to ask', 'We write to ask');
    publishWorker(true, fullFor('/documents/letter/'));
    assert.equal(await page.evaluate(UPDATE), 'redundant');
    assert.equal(await page.evaluate('caches.keys().then((names) => names.length)'), 1);
    await goOffline();
    await goto('/documents/letter/');
    assert.match(await page.evaluate(textOf('#p1')), /^We are writing to ask/);
  });

  test('an address without its last slash leads to the page offline, too', async () => {
    await visit();
    await goOffline();
    for (const path of ['/documents/letter', '/documents/letter/index.html']) {
      await page.evaluate(`void (location.href = '${path}#p4')`);
      await page.waitFor("location.pathname === '/documents/letter/' && location.hash.startsWith('#p4')");
      await page.waitFor("document.getElementById('p4')?.checkVisibility()");
      await goto('/about/');
    }
  });

  test('of a large archive, pages and the search work if the storage is full', async () => {
    await visit(() => {
      writeFileSync(join(FOLDER, 'search-index/large.json'), ' '.repeat(8_000_001));
      publishWorker(true, fullFor('/search-index/') + fullFor('/documents/'));
    });
    await goto('/search/?q=bridge+toll+agreement');
    await page.click('.result a');
    await page.waitFor("location.pathname.startsWith('/documents/') && location.hash !== ''");
  });

  test('with a network, a page comes from the server', async () => {
    await visit();
    edit(LETTER, 'We are writing to ask', 'We write to ask');
    await goto('/documents/letter/');
    assert.match(await page.evaluate(textOf('#p1')), /^We write to ask/);
  });

  test('an archive that turns the worker off makes browsers delete what they keep', async () => {
    await visit();
    assert.equal(await page.evaluate('caches.keys().then((names) => names.length)'), 1);
    publishWorker(false);
    await page.evaluate('navigator.serviceWorker.ready.then((registration) => void registration.update())');
    await page.waitFor('await navigator.serviceWorker.getRegistration() === undefined');
    assert.deepEqual(await page.evaluate('caches.keys()'), []);
  });

  test('of a large archive, the pages that were read open offline as they were read last, and a search works again', async () => {
    await visit(() => {
      writeFileSync(join(FOLDER, 'search-index/large.json'), ' '.repeat(8_000_001));
      publishWorker();
    });
    await goto('/documents/letter/?mark=letter');
    edit(LETTER, 'We are writing to ask', 'We write to ask');
    await goto('/documents/letter/');
    const search = async () => {
      await page.waitFor("customElements.get('search-box') !== undefined");
      await page.type('/');
      await page.waitFor("document.activeElement.matches('[type=search]')");
      await page.type('bridge toll');
      await page.waitFor(
        "[...document.querySelectorAll('[role=option]')].some((option) => option.innerText.includes('toll'))",
      );
    };
    await search();
    await goOffline();
    await goto('/documents/letter/');
    assert.match(await page.evaluate(textOf('#p1')), /^We write to ask/);
    await search();
    await goto('/documents/letter/#p4');
    assert.equal(await page.evaluate("document.getElementById('p4').checkVisibility()"), true);
    for (const path of ['/documents/notice/', '/names/']) {
      await goto(path);
      assert.equal(await page.evaluate(textOf('h1')), 'This page is not available offline', path);
    }
  });
}
