/** What a reader sees while the code of the search is loaded, and if it cannot be loaded. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { openSite } from './support/chromium.ts';

const site = openSite('bridge');

/** A page on which requests for some files wait. */
interface HeldPage {
  readonly page: Page;
  /** The paths of the files of the index that were requested. */
  readonly indexFiles: readonly string[];
  readonly release: () => void;
}

/** Opens a page, focuses its search field, and holds the files that it requests from then on. */
async function openHeld(path: string, held: RegExp): Promise<HeldPage> {
  const waiting = Promise.withResolvers<void>();
  const indexFiles: string[] = [];
  const page = await site.open(path);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/(?:search-index|pagefind)\//.test(pathname)) indexFiles.push(pathname);
  });
  await page.locator('input[name=q]').first().focus();
  await page.waitForLoadState('networkidle');
  await page.route(held, async (route) => {
    await waiting.promise;
    await route.fallback();
  });
  return { page, indexFiles, release: () => waiting.resolve() };
}

const CODE = /\/assets\/[^/]+\.js/;
const INDEX = /\/(?:search-index|pagefind)\//;

test('a reader who types while the code is loaded gets suggestions for all that she has typed', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { page, release } = await openHeld('/', CODE);
    await page.keyboard.type('bridges', { delay: 120 });
    assert.equal(await page.locator('.found-status').innerText(), 'Searching …');
    release();
    await page.getByRole('option').first().waitFor({ timeout: 5000 });
    await page.context().close();
  }
});

test('a field that was emptied while the code is loaded is not searched for', async () => {
  const { page, indexFiles, release } = await openHeld('/', CODE);
  await page.keyboard.type('bridge');
  await page.waitForTimeout(200);
  await page.locator('input[name=q]').fill('');
  release();
  await page.waitForTimeout(1000);
  assert.deepEqual(indexFiles, []);
  assert.equal(await page.locator('.found').isVisible(), false);
});

for (const [name, leave] of [
  ['closed', (page: Page) => page.keyboard.press('Escape')],
  ['left', (page: Page) => page.locator('main a').first().focus()],
] as const) {
  test(`suggestions do not open again after a reader has ${name} them`, async () => {
    const { page, release } = await openHeld('/', INDEX);
    await page.keyboard.type('bridge');
    await page.locator('.found').waitFor();
    await page.waitForTimeout(300);
    await leave(page);
    release();
    await page.waitForTimeout(1500);
    assert.ok((await page.locator('.found [role=option]').count()) > 0, 'the suggestions have come');
    assert.equal(await page.locator('.found').isVisible(), false);
  });
}

test('if the code of the suggestions is missing, the list says so at each letter, and links the plain pages', async () => {
  const page = await site.open('/');
  await page.locator('input[name=q]').first().focus();
  await page.waitForLoadState('networkidle');
  await page.route(CODE, (route) => route.fulfill({ status: 404 }));
  await page.keyboard.type('bridge', { delay: 150 });
  await page.locator('.found-status').filter({ hasText: 'The search could not be loaded.' }).waitFor();
  assert.equal(await page.locator('.found-status a').getAttribute('href'), '/all/');
});

test('the page of results searches for what was typed while its code was loaded, as for words that are being typed', async () => {
  const { page, release } = await openHeld('/search/', CODE);
  await page.keyboard.type('bridg');
  assert.equal(await page.locator('search-page .count').innerText(), 'Searching …');
  release();
  await page.locator('.result').first().waitFor();
  assert.equal(new URL(page.url()).searchParams.get('q'), 'bridg');
  assert.match(await page.locator('search-page .count').innerText(), /^\d+ passages have this word/);
});

test('words that a reader types in place of those in the URL while code is loaded remain', async () => {
  const page = await site.open('/search/?q=bridge', {}, (opened) =>
    opened.addInitScript(() => {
      const timer = setInterval(() => {
        const input = document.querySelector<HTMLInputElement>('search-page input[name=q]');
        if (input === null) return;
        clearInterval(timer);
        input.value = 'letter';
      }, 1);
    }),
  );
  await page
    .locator('.result mark')
    .first()
    .filter({ hasText: /letter/i })
    .waitFor();
  assert.equal(await page.locator('search-page input[name=q]').inputValue(), 'letter');
});

test('after a failed attempt, the next letter loads the code of the page of results', async () => {
  const page = await site.open('/search/');
  await page.context().setOffline(true);
  await page.locator('search-page input[name=q]').fill('bridg');
  await page.getByRole('heading', { name: 'The search could not be loaded' }).waitFor();
  await page.context().setOffline(false);
  await page.keyboard.type('e');
  await page.locator('.result').first().waitFor();
  assert.equal(await page.locator('.no-scripts').isVisible(), false);
});
