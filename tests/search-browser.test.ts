/** Search in a browser: keys, announcements, filters, URLs, and every way in which it can fail. */
import assert from 'node:assert/strict';
import test, { after, afterEach, before } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Route } from 'playwright-core';
import { launch } from './support/browser.ts';
import { serve } from './support/site.ts';

let browser: Browser;
let served: Awaited<ReturnType<typeof serve>>;
before(async () => {
  browser = await launch();
  served = await serve();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
after(async () => {
  await browser.close();
  await served.close();
});

async function open(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(served.url + path);
  return page;
}

const status = (page: Page) => page.locator('search-page .count');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'));

test('in the header: the slash key, the arrow keys, Escape, and the announcement', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  assert.equal(await focused(page), 'q');
  await page.keyboard.type('missile defense agreement');
  const box = page.getByRole('combobox');
  const options = page.getByRole('option');
  await options.first().waitFor();
  assert.equal(await box.getAttribute('aria-expanded'), 'true');
  // Answers to the beginning of the query come first.
  await page
    .locator('.found-status')
    .filter({ hasText: /passages have all of these words/ })
    .waitFor();
  const count = await options.count();
  const active = () => box.getAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(), await options.first().getAttribute('id'));
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(), null);
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(), await options.nth(count - 1).getAttribute('id'));
  assert.equal(await options.nth(count - 1).getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Escape');
  assert.equal(await box.getAttribute('aria-expanded'), 'false');
  assert.equal(await box.inputValue(), 'missile defense agreement');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=missile\+defense\+agreement/);
});

test('in the search box, the slash key types a slash', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('and/or');
  assert.equal(await page.getByRole('combobox').inputValue(), 'and/or');
});

test('the answer to an outdated request is dropped', async () => {
  const page = await open('/search/', (page) =>
    page.route(/search-index\/words/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    }),
  );
  await page.locator('search-page input[name=q]').fill('Lisbon');
  await page.waitForTimeout(300);
  await page.locator('search-page input[name=q]').fill('Kyoto');
  await page.locator('.result').first().waitFor();
  await page.waitForTimeout(900);
  assert.match(await page.locator('.result mark').first().innerText(), /Kyoto/);
  assert.match(page.url(), /q=Kyoto/);
});

test('a result opens its passage with the words highlighted; n and p go from match to match', async () => {
  const page = await open('/search/?q=“missile+defense+agreement”');
  await page.locator('.result a').first().click();
  await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
  assert.match(page.url(), /\?mark=.*#p\d/);
  const bar = page.getByRole('group', { name: 'Words found' });
  const place = async () => Number((await bar.getByRole('status').innerText()).split(' ')[0]);
  const first = await place();
  await page.keyboard.press('n');
  assert.equal(await place(), first + 1);
  await page.keyboard.press('p');
  assert.equal(await place(), first);
  const marked = await page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => String(range)));
  assert.ok(
    marked.every((words) => /missile|defense|agreement/i.test(words)),
    marked.join('; '),
  );
  await bar.getByRole('button', { name: 'Clear' }).click();
  assert.equal(await page.evaluate(() => CSS.highlights.has('search')), false);
  assert.doesNotMatch(page.url(), /mark=/);
});

test('words on both sides of a note call are highlighted together', async () => {
  const page = await open('/documents/senate-letter/?mark=United+States+Then,+in+an+October#p1');
  await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
  const marked = await page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => String(range)));
  assert.deepEqual(
    marked.map((words) => words.replace(/”.*Then/, '” Then')),
    ['United States.” Then, in an October'],
  );
});

test('filters have counts and are in the URL, and Back removes them', async () => {
  const page = await open('/search/?q=missile');
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
  const page = await open('/search/?q=missile&document=fact-sheet&sort=oldest');
  await page.locator('.result').first().waitFor();
  assert.equal(await page.locator('search-page input[name=q]').inputValue(), 'missile');
  assert.equal(await page.getByRole('checkbox', { name: /Fact sheet/ }).isChecked(), true);
  assert.equal(await page.locator('select[name=sort]').inputValue(), 'oldest');
  assert.deepEqual(await page.locator('#results h2').allInnerTexts(), ['Fact sheet']);
});

test('for a word that does not occur, the page says what was searched and suggests other spellings', async () => {
  const page = await open('/search/?q=Lavorv');
  await page.getByText(/This word does not occur/).waitFor();
  const text = await page.locator('.state').innerText();
  assert.match(text, /Lavorv does not occur in the archive/);
  assert.match(text, /Searched: \d+ passages of 2 documents in .*, state [0-9a-f]{12}\./);
  assert.match(text, /Every passage was read for it\./);
  await page.getByRole('link', { name: 'Lavrov' }).click();
  await page.locator('.result').first().waitFor();
  assert.match(page.url(), /q=Lavrov/);
});

const places = (page: Page) => page.locator('search-page .places');

test('a search for an address links to its passage, and Back returns to the search', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('letter ¶4')}`);
  await page.getByRole('link', { name: 'Go to letter, para. 4' }).click();
  await page.waitForURL(/\/documents\/senate-letter\/#p4$/);
  await page.goBack();
  await page.waitForURL(/\/search\/\?q=letter/);
  await places(page).getByText('Go to letter, para. 4').waitFor();
});

test('if two documents have an address, the page links to both', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('¶ 3')}`);
  await places(page).locator('a').first().waitFor();
  const links = await places(page).locator('a').allInnerTexts();
  assert.deepEqual(links, ['Go to letter, para. 3', 'Go to fact sheet, bullet 3']);
});

test('if a document does not have a place, the page says which places it has', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('Letter, para. 99');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/);
  await places(page).getByText('The letter has paras. 1–6.').waitFor();
  await page.locator('.result, .state').first().waitFor();
  await page.locator('search-page input[name=q]').fill('letter note ix');
  await places(page).getByText('The letter has notes i–viii.').waitFor();
  await page.locator('search-page input[name=q]').fill('missile');
  await page.locator('.result').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.places')?.childElementCount === 0);
});

test('a citation copied from the archive goes to its passage', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.insertText('(Sessions et al., 2010, paras. 3–4)');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/documents\/senate-letter\/#p3$/);
});

test('a search for words does not load the table of addresses', async () => {
  const page = await open('/search/');
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.goto(`${served.url}/search/?q=missile+defense+treaty`);
  await page.locator('.result').first().waitFor();
  assert.ok(!requested.includes('/goto.json'), requested.join(' '));
});

test('the results can be downloaded as a table and as citations', async () => {
  const page = await open('/search/?q=umbrella');
  await page.locator('.result').first().waitFor();
  for (const [name, file, words] of [
    [/CSV/, 'hits.csv', /^\uFEFFarchive,document,.*\r\n[^]*umbrella agreement/],
    [/citations/, 'hits.txt', /^Fact sheet, December 1, 2010, bullet 9\. .*\/documents\/fact-sheet\/#p9/m],
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
  const page = await open(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> treaty')}`);
  await page.locator('.result').first().waitFor();
  assert.equal(await page.locator('main img').count(), 0);
});

type Answer = (route: Route) => Promise<void>;
const block: Answer = (route) => route.abort('blockedbyclient');
const omit: Answer = (route) => route.fulfill({ status: 404 });
const never: Answer = () => new Promise(() => {});
const sendPage: Answer = (route) =>
  route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' });

const failures: readonly (readonly [name: string, files: RegExp, answer: Answer, message: RegExp])[] = [
  ['the program is blocked', /pagefind\.js/, block, /engine could not be loaded/],
  ['the program has another type', /pagefind\.js/, sendPage, /engine could not be loaded/],
  ['the WebAssembly is missing', /wasm\./, omit, /could not be loaded/],
  ['the metadata is missing', /pf_meta/, omit, /Part of the index/],
  ['the list of languages is missing', /pagefind-entry/, omit, /Part of the index/],
  ['a file of words is missing', /pf_index/, omit, /Part of the index/],
  ['a page is sent for a file of words', /pf_index/, sendPage, /Part of the index/],
  ['the manifest is missing', /manifest\.json/, omit, /Part of the index/],
  ['a page is sent for every file', /search-index/, sendPage, /Part of the index/],
  ['a record is missing', /records\//, omit, /Part of the index/],
  ['the host does not answer', /pagefind|search-index/, never, /not answered for five seconds/],
];

for (const [name, files, answer, message] of failures) {
  test(`within five seconds the page says that the search failed: ${name}`, async () => {
    for (const path of ['/search/?q=treaty', '/']) {
      const page = await open(path, (opened) => opened.route(files, answer));
      const start = Date.now();
      if (path === '/') {
        await page.keyboard.press('/');
        await page.keyboard.type('treaty');
      }
      const place = page.locator(path === '/' ? '.found-status' : '#results .state');
      await place.filter({ hasText: message }).waitFor({ timeout: 8000 });
      assert.ok(Date.now() - start < 6500, `${Date.now() - start} ms`);
      assert.equal(await place.locator('a[href="/all/"]').count(), 1);
      assert.doesNotMatch(await page.locator('body').innerText(), /No passage found|does not occur/);
      await page.context().close();
    }
  });
}

test('without a connection the page says so, and the button tries again', async () => {
  const page = await open('/search/');
  await page.locator('search-page input[name=q]').focus();
  await page.waitForTimeout(500);
  await page.context().setOffline(true);
  await page.locator('search-page input[name=q]').fill('treaty');
  await page.keyboard.press('Enter');
  await page.getByText('There is no connection').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.result').first().waitFor();
});

/** Adds a federated archive with the same words and another title. */
async function federate(page: Page, down: boolean): Promise<void> {
  const manifest = async (path: string) => (await (await fetch(`${served.url}${path}`)).json()) as object;
  await page.route(`${served.url}/search-index/manifest.json*`, async (route) => {
    const own = await manifest('/search-index/manifest.json');
    await route.fulfill({ json: { ...own, federates: [{ title: 'Elsewhere', url: 'https://elsewhere.example/' }] } });
  });
  await page.route('https://elsewhere.example/**', async (route) => {
    if (down) return route.abort();
    const { pathname } = new URL(route.request().url());
    const headers = { 'access-control-allow-origin': '*' };
    if (pathname.endsWith('manifest.json')) {
      return route.fulfill({ headers, json: { ...(await manifest(pathname)), title: 'Elsewhere' } });
    }
    const answer = await fetch(`${served.url}${pathname}`);
    return route.fulfill({ headers, status: answer.status, body: Buffer.from(await answer.arrayBuffer()) });
  });
}

for (const down of [false, true]) {
  const outcome = down ? 'an unreachable one is listed' : 'each hit has its archive';
  test(`archives are searched together; ${outcome}`, async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await federate(page, down);
    await page.goto(`${served.url}/search/?q=umbrella`);
    await page.locator('.result').first().waitFor();
    const text = await page.locator('#results').innerText();
    const elsewhere = await page.locator('#results h2 a[href^="https://elsewhere.example/"]').count();
    assert.equal(elsewhere > 0, !down);
    assert.equal(/· Elsewhere/.test(text), !down);
    assert.equal(/“Elsewhere” could not be reached/.test(text), down);
    assert.ok((await page.locator('#results h2 a[href^="/documents/"]').count()) > 0);
  });
}

test('a first search transfers at most 120 kB, and a page loads nothing for it before', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<string>[] = [];
  page.on('response', (response) => {
    const size = response.body().then((body) => gzipSync(body).length, () => 0); // prettier-ignore
    sizes.push(size.then((bytes) => `${new URL(response.url()).pathname} ${bytes}`));
  });
  await page.goto(`${served.url}/`, { waitUntil: 'networkidle' });
  assert.deepEqual(
    (await Promise.all(sizes)).filter((file) =>
      /pagefind|search-index|search-(?:suggestions|results|controller)/.test(file),
    ),
    [],
  );
  sizes.length = 0;
  await page.keyboard.press('/');
  await page.keyboard.insertText('missile defense agreement');
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(1000);
  const files = await Promise.all(sizes);
  const transferred = files.reduce((sum, file) => sum + Number(file.split(' ')[1]), 0);
  assert.ok(transferred <= 120_000, `${transferred} bytes:\n${files.join('\n')}`);
  console.log(`A first search of this archive transfers ${transferred} bytes`);
});
