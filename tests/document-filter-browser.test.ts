/** The menus that filter the list of documents, in Chromium. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { writeSpecimens } from './bench/specimen-archive.ts';
import { findViolations } from './support/assert-site.ts';
import { launch } from './support/chromium.ts';
import { measureLayoutShift } from './support/reading-measures.ts';
import { buildArchive } from './support/run-build.ts';
import { serve } from './support/site-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'filter-'));
let browser: Browser;
let served: Awaited<ReturnType<typeof serve>>;

/** 24 specimens of the years 1900 to 1923, with one place: the first 4 are letters, and the others are reports. */
before(async () => {
  const content = join(folder, 'content');
  writeSpecimens(content, 24);
  for (const [index, name] of readdirSync(join(content, 'documents')).sort().entries()) {
    const file = join(content, 'documents', name);
    const kind = index < 4 ? 'letter' : 'report';
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^kind: .*/m, `kind: ${kind}`));
  }
  const { status, stderr } = buildArchive(content, join(folder, 'site'));
  assert.equal(status, 0, stderr);
  [browser, served] = await Promise.all([launch(), serve(join(folder, 'site'))]);
});
after(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true });
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; requests: string[] }> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${served.url}${path}`);
  return { page, requests };
}

const show = async (page: Page) => [
  await page.locator('output').innerText(),
  await page.locator('.entry:visible').count(),
  new URL(page.url()).search,
];

/** Waits for the code of the menus, which loads when a reader reaches for one. */
async function assertShows(page: Page, expected: readonly unknown[]): Promise<void> {
  for (const end = Date.now() + 8000; Date.now() < end; await page.waitForTimeout(50)) {
    if (isDeepStrictEqual(await show(page), expected)) return;
  }
  assert.deepEqual(await show(page), expected);
}

test('a choice filters the list and is in the URL; Back restores the choice before it', async () => {
  const { page, requests } = await open('/documents/');
  await assertShows(page, ['24 documents', 24, '']);
  // The code loads when a reader reaches for a menu.
  await page.waitForLoadState('networkidle');
  const [request] = await Promise.all([page.waitForRequest(/\.js$/), page.getByLabel('Kind').focus()]);
  assert.equal(requests.filter((url) => url === request.url()).length, 1);
  await page.getByLabel('Kind').selectOption('Letter');
  await assertShows(page, ['4 of 24 documents', 4, '?kind=letter']);
  assert.deepEqual(await page.getByLabel('Year').locator('option:enabled').allInnerTexts(), [
    'Any',
    '1900',
    '1901',
    '1902',
    '1903',
  ]);
  await page.getByLabel('Year').selectOption('1902');
  await assertShows(page, ['1 of 24 documents', 1, '?kind=letter&year=1902']);
  await page.goBack();
  await assertShows(page, ['4 of 24 documents', 4, '?kind=letter']);
  assert.equal(await page.getByLabel('Year').inputValue(), '');
  await page.locator('.entry:visible h2 a').first().click();
  await page.waitForURL('**/documents/specimen-00001/');
  await page.goBack();
  await page.getByText('4 of 24 documents').waitFor();
  await assertShows(page, ['4 of 24 documents', 4, '?kind=letter']);
  await page.getByRole('button', { name: 'Clear' }).click();
  await assertShows(page, ['24 documents', 24, '']);
});

test('a link with a filter opens the filtered list; unknown values are ignored', async () => {
  const { page } = await open('/documents/?year=1923&kind=nothing&mark=word');
  await page.getByText('1 of 24 documents').waitFor();
  assert.equal(await page.getByLabel('Kind').inputValue(), '');
  assert.equal(await page.locator('.entry:visible').count(), 1);
});

test('the menus have no accessibility violations', async () => {
  const { page } = await open('/documents/?kind=letter', { bypassCSP: true });
  await page.getByText('4 of 24 documents').waitFor();
  assert.deepEqual(await findViolations(page), []);
});

test('the list of a kind has the other properties in which its documents differ as filters', async () => {
  const { page } = await open('/documents/by/kind/report/');
  assert.deepEqual(await page.locator('document-filter select').evaluateAll((all) => all.map((menu) => menu.getAttribute('name'))), ['year', 'correspondent']); // prettier-ignore
});

test('without script, the page has no menus and all documents', async () => {
  const { page } = await open('/documents/', { javaScriptEnabled: false });
  assert.equal(await page.locator('select').first().isVisible(), false);
  assert.equal(await page.locator('.entry:visible').count(), 24);
});

test('the menus move nothing at any width, and a change announces the number of documents', async () => {
  for (const width of [360, 1280]) {
    const { page } = await open('/documents/', { viewport: { width, height: 900 } });
    const places = () => page.locator('document-filter label').evaluateAll((all) => all.map((label) => label.getBoundingClientRect().y)); // prettier-ignore
    const before = await places();
    await page.getByLabel('Kind').selectOption('Letter');
    await page.getByText('4 of 24 documents').waitFor();
    assert.deepEqual(await places(), before);
    assert.equal(await page.getByRole('status').innerText(), '4 of 24 documents');
    assert.ok((await measureLayoutShift(page)) < 0.01);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  }
});
