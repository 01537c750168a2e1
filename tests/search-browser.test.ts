/** The page of results in a browser: answers, filters, URLs, and downloads. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { openSite } from './support/chromium.ts';
import { measureFirstSearch } from './support/first-search.ts';

const site = openSite('bridge');
const open = (path: string, prepare?: (page: Page) => Promise<unknown>) => site.open(path, {}, prepare);

const status = (page: Page) => page.locator('search-page .count');

test('the answer to an outdated request is dropped', async () => {
  const page = await open('/search/', (page) =>
    page.route(/search-index\/words/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    }),
  );
  await page.locator('search-page input[name=q]').fill('Lund');
  await page.waitForTimeout(300);
  await page.locator('search-page input[name=q]').fill('Ferris');
  await page.locator('.result').first().waitFor();
  await page.waitForTimeout(900);
  assert.match(await page.locator('.result mark').first().innerText(), /Ferris/);
  assert.match(page.url(), /q=Ferris/);
});

test('a result opens its passage with the words highlighted; n and p go from match to match', async () => {
  const page = await open('/search/?q=“bridge+toll+agreement”');
  await page.locator('.result a').first().click();
  await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
  assert.match(page.url(), /\?mark=.*#(?:p\d|note-)/);
  const bar = page.getByRole('group', { name: 'Words found' });
  const place = async () => Number((await bar.getByRole('status').innerText()).split(' ')[0]);
  const first = await place();
  await page.keyboard.press('n');
  assert.equal(await place(), first + 1);
  await page.keyboard.press('p');
  assert.equal(await place(), first);
  const marked = await page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => String(range)));
  assert.ok(
    marked.every((words) => /bridge|toll|agreement/i.test(words)),
    marked.join('; '),
  );
  await bar.getByRole('button', { name: 'Clear' }).click();
  assert.equal(await page.evaluate(() => CSS.highlights.has('search')), false);
  assert.doesNotMatch(page.url(), /mark=/);
});

test('words on both sides of a note call are highlighted together', async () => {
  const page = await open('/documents/letter/?mark=agreement+Then,+in+a+May#p1');
  await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
  const marked = await page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => String(range)));
  assert.deepEqual(
    marked.map((words) => words.replace(/”.*Then/, '” Then')),
    ['agreement.” Then, in a May'],
  );
});

test('filters have counts and are in the URL, and Back removes them', async () => {
  const page = await open('/search/?q=bridge');
  await page.locator('.result').first().waitFor();
  const all = await status(page).innerText();
  const notes = page.getByRole('checkbox', { name: /Its notes/ });
  const count = Number((await page.locator('label', { hasText: 'Its notes' }).innerText()).match(/\d+$/)?.[0]);
  await notes.check();
  await page.waitForURL(/voice=note/);
  await page.waitForFunction((before) => document.querySelector('search-page .count')?.textContent !== before, all);
  assert.match(await status(page).innerText(), new RegExp(`^${count} passages? `));
  assert.equal(await page.locator('.result').count(), count);
  await page.goBack();
  await page.waitForFunction((before) => document.querySelector('search-page .count')?.textContent === before, all);
  assert.doesNotMatch(page.url(), /voice=/);
  assert.equal(await notes.isChecked(), false);
});

test('a URL restores the whole request', async () => {
  const page = await open('/search/?q=bridge&document=notice&sort=oldest');
  await page.locator('.result').first().waitFor();
  assert.equal(await page.locator('search-page input[name=q]').inputValue(), 'bridge');
  assert.equal(await page.getByRole('checkbox', { name: /Notice/ }).isChecked(), true);
  assert.equal(await page.locator('select[name=sort]').inputValue(), 'oldest');
  assert.deepEqual(await page.locator('#results h2').allInnerTexts(), ['Notice']);
});

test('a query without words is not said to have been searched', async () => {
  const page = await open('/search/?q=*');
  await page.getByText('The query contains no words').waitFor();
  assert.equal(await page.getByText(/Searched:/).count(), 0);
});

test('for a word that does not occur, the page says what was searched and suggests other spellings', async () => {
  const page = await open('/search/?q=Hollowya');
  await page.getByText(/This word does not occur/).waitFor();
  const text = await page.locator('.state:not([hidden])').innerText();
  assert.match(
    text,
    /Hollowya does not occur in the archive’s documents, notes, or annotations, or on the pages about them/,
  );
  assert.match(text, /Searched: \d+ passages of 2 documents and \d+ pages about them in .*, state [0-9a-f]{12}\./);
  assert.match(text, /Every passage was read for it\./);
  assert.match(text, /Not searched: the menus, buttons, and forms of the site/);
  await page.getByRole('link', { name: 'Holloway' }).click();
  await page.locator('.result').first().waitFor();
  assert.match(page.url(), /q=Holloway/);
});

test('if no passage has a phrase, the page offers the search without quotation marks', async () => {
  const page = await open('/search/?q=“bridge+toll+umbrella”');
  await page.getByRole('link', { name: 'Search without quotation marks' }).click();
  await page.locator('.result').first().waitFor();
  assert.match(page.url(), /q=bridge\+toll\+umbrella$/);
});

test('a question with a phrase that no passage has offers the search without quotation marks before all else', async () => {
  const question = 'Which zqxv or zqxw of the bridge has a “toll umbrella”, and who repairs it?';
  const page = await open(`/search/?q=${encodeURIComponent(question)}`);
  await page.getByRole('heading', { name: 'No passage has the words in quotation marks in this order' }).waitFor();
  const [first] = await page.locator('.state:not([hidden]) p').allInnerTexts();
  assert.equal(first, 'Search without quotation marks');
  await page.getByRole('link', { name: 'Search without quotation marks' }).click();
  await page.locator('.result').first().waitFor();
});

test('if each of two phrases occurs, but not in one passage, the page does not say that a phrase is absent', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('“joint survey” “secret tolls”')}`);
  await page.getByRole('heading', { name: 'No passage has all the phrases in quotation marks' }).waitFor();
  await page.getByRole('link', { name: 'Search without quotation marks' }).click();
  await page.locator('.result').first().waitFor();
});

test('if only passages with excluded words have the words, the page says so and can allow the excluded words', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('“joint survey” -survey')}`);
  const heading = 'No passage has the words in quotation marks in this order without the excluded words';
  await page.getByRole('heading', { name: heading }).waitFor();
  await page.getByRole('link', { name: 'Allow the excluded words' }).click();
  await page.locator('.result').first().waitFor();
  assert.equal(new URL(page.url()).searchParams.get('q'), '"joint survey"');
});

test('the results can be downloaded as a table and as citations', async () => {
  const page = await open('/search/?q=umbrella');
  await page.locator('.result').first().waitFor();
  for (const [name, file, words] of [
    [/CSV/, 'hits.csv', /^\uFEFFarchive,document,.*\r\n[^]*umbrella agreement/],
    [/citations/, 'hits.txt', /^Notice, July 3, 1911, bullet 6\. .*\/documents\/notice\/#p6/m],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const taken = await download;
    assert.equal(taken.suggestedFilename(), file);
    const chunks: Buffer[] = [];
    for await (const chunk of await taken.createReadStream()) chunks.push(chunk as Buffer);
    assert.match(Buffer.concat(chunks).toString('utf8'), words);
  }
});

test('a query is never interpreted as markup', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> bridge')}`);
  await page.locator('.result').first().waitFor();
  assert.equal(await page.locator('main img').count(), 0);
});

test('a first search transfers at most 120 kB, and a page loads nothing for it before', async (t) => {
  const { before, files, bytes } = await measureFirstSearch(site, 'bridge toll agreement');
  assert.deepEqual(before.filter((path) => /pagefind|search-index|search-(?:suggestions|results|controller)/.test(path)), []); // prettier-ignore
  assert.ok(bytes > 0 && bytes <= 120_000, files.join('\n'));
  t.diagnostic(`${bytes} bytes`);
});

test('nothing of the engine is loaded with a document', async () => {
  const page = await open('/');
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  await page.goto(site.urlOf('/documents/letter/'), { waitUntil: 'networkidle' });
  assert.ok(paths.includes('/documents/letter/'));
  assert.deepEqual(paths.filter((path) => /pagefind|search-index/.test(path)), []); // prettier-ignore
});

test('the search page keeps its query in the URL, and shows results by passage', async () => {
  const page = await open('/search/?q=umbrella+agreement');
  const result = page.locator('.result').first();
  await result.waitFor();
  assert.match(await result.innerText(), /umbrella agreement/);
  assert.match(await result.innerText(), /bullet 6/i);
  await result.getByRole('link').first().click();
  await page.waitForURL(/\/documents\/notice\/.*#p6/);
});

test('the page of results says at once that it searches, and nothing moves when the answer comes', async () => {
  const page = await open('/search/?q=bridge', async (page) => {
    await page.route(/search-index\/|pagefind\//, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.addInitScript(() => {
      const record = globalThis as unknown as { shift: number };
      record.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) record.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
  });
  assert.equal(await status(page).innerText(), 'Searching …');
  await page.locator('.result').first().waitFor();
  const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
  assert.ok(shift < 0.05, `layout shift of ${shift}`);
});

test('an empty result is in the column of the results', async () => {
  const page = await open('/search/?q=zebra');
  const left = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().left);
  await page.locator('#results .state').waitFor();
  const empty = await left('#results .state');
  await page.goto(site.urlOf('/search/?q=bridge'));
  await page.locator('.result').first().waitFor();
  assert.equal(empty, await left('.result'));
});

test('a printed page of results has the query', async () => {
  const page = await open('/search/?q=bridge');
  await page.locator('.result').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  const printed = await status(page).evaluate((element) => getComputedStyle(element, '::before').content);
  assert.match(printed, /“.*bridge.*”/);
});
