/** Search in a browser: keys, announcements, filters, addresses, and every way in which it can fail. */
import assert from 'node:assert/strict';
import test, { after, afterEach, before } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
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

/** A page that fails its test where it breaks the policy or an exception is not caught. */
async function open(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(served.url + path);
  return page;
}

const status = (page: Page) => page.locator('search-page .count');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'));

test('in the header: the slash, arrows round the list, Escape, and what is said of it', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  assert.equal(await focused(page), 'q');
  await page.keyboard.type('missile defense agreement');
  const box = page.getByRole('combobox');
  const options = page.getByRole('option');
  await options.first().waitFor();
  assert.equal(await box.getAttribute('aria-expanded'), 'true');
  assert.match(await page.locator('.found-status').innerText(), /passages have all of these words/);
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

test('a slash that is typed is a slash', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('and/or');
  assert.equal(await page.getByRole('combobox').inputValue(), 'and/or');
});

test('an answer that was overtaken is dropped', async () => {
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

test('a hit opens at its passage with the words marked, and n and p go from one to the next', async () => {
  const page = await open('/search/?q=“missile+defense+agreement”');
  await page.locator('.result a').first().click();
  await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
  assert.match(page.url(), /\?mark=.*#p\d/);
  const bar = page.getByRole('group', { name: 'Found words' });
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

test('words on both sides of a note call are marked as one', async () => {
  const page = await open('/documents/senate-letter/?mark=United+States+Then,+in+an+October#p1');
  await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
  const marked = await page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => String(range)));
  assert.deepEqual(
    marked.map((words) => words.replace(/”.*Then/, '” Then')),
    ['United States.” Then, in an October'],
  );
});

test('filters have counts, stand in the address, and Back undoes them', async () => {
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

test('an address brings back all that was asked', async () => {
  const page = await open('/search/?q=missile&document=fact-sheet&sort=oldest');
  await page.locator('.result').first().waitFor();
  assert.equal(await page.locator('search-page input[name=q]').inputValue(), 'missile');
  assert.equal(await page.getByRole('checkbox', { name: /Fact sheet/ }).isChecked(), true);
  assert.equal(await page.locator('select[name=sort]').inputValue(), 'oldest');
  assert.deepEqual(await page.locator('#results h2').allInnerTexts(), ['Fact sheet']);
});

test('a word that does not occur: said with what was searched, and with what may be meant', async () => {
  const page = await open('/search/?q=Lavorv');
  await page.getByText(/This word does not occur/).waitFor();
  const said = await page.locator('.state').innerText();
  assert.match(said, /Lavorv does not occur in the archive/);
  assert.match(said, /Searched: \d+ passages of 2 documents in .*, state [0-9a-f]{12}\. Every passage was read for it/);
  await page.getByRole('link', { name: 'Lavrov' }).click();
  await page.locator('.result').first().waitFor();
  assert.match(page.url(), /q=Lavrov/);
});

const places = (page: Page) => page.locator('search-page .places');

test('an address that was opened as a search offers its passage, and Back leads to the search again', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('letter ¶4')}`);
  await page.getByRole('link', { name: 'Go to letter, para. 4' }).click();
  await page.waitForURL(/\/documents\/senate-letter\/#p4$/);
  await page.goBack();
  await page.waitForURL(/\/search\/\?q=letter/);
  await places(page).getByText('Go to letter, para. 4').waitFor();
});

test('an address that two documents have offers both', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('¶ 3')}`);
  await places(page).locator('a').first().waitFor();
  assert.deepEqual(await places(page).locator('a').allInnerTexts(), ['Go to letter, para. 3', 'Go to fact sheet, bullet 3']); // prettier-ignore
});

test('a place that a document has not: said above the words that were searched for', async () => {
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

test('a citation that was copied from the archive goes to its passage', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.insertText('(Sessions et al., 2010, paras. 3–4)');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/documents\/senate-letter\/#p3$/);
});

test('words do not ask for the table of places', async () => {
  const page = await open('/search/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${served.url}/search/?q=missile+defense+treaty`);
  await page.locator('.result').first().waitFor();
  assert.ok(!asked.includes('/goto.json'), asked.join(' '));
});

test('hits can be taken away as a table and as citations', async () => {
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

test('what is typed is never markup', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> treaty')}`);
  await page.locator('.result').first().waitFor();
  assert.equal(await page.locator('main img').count(), 0);
});

const html = { status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' };
const failures: readonly (readonly [name: string, prepare: (page: Page) => Promise<unknown>, says: RegExp])[] = [
  ['the program is blocked', (page) => page.route(/pagefind\.js/, (route) => route.abort('blockedbyclient')), /engine could not be loaded/],
  ['the program has another type', (page) => page.route(/pagefind\.js/, (route) => route.fulfill(html)), /engine could not be loaded/],
  ['the WebAssembly is missing', (page) => page.route(/wasm\./, (route) => route.fulfill({ status: 404 })), /could not be loaded/],
  ['the metadata is missing', (page) => page.route(/pf_meta/, (route) => route.fulfill({ status: 404 })), /Part of the index/],
  ['the entry is missing', (page) => page.route(/pagefind-entry/, (route) => route.fulfill({ status: 404 })), /Part of the index/],
  ['a file of words is missing', (page) => page.route(/pf_index/, (route) => route.fulfill({ status: 404 })), /Part of the index/],
  ['a file of words is something else', (page) => page.route(/pf_index/, (route) => route.fulfill(html)), /Part of the index/],
  ['the manifest is missing', (page) => page.route(/manifest\.json/, (route) => route.fulfill({ status: 404 })), /Part of the index/],
  ['a host answers everything with a page', (page) => page.route(/search-index/, (route) => route.fulfill(html)), /Part of the index/],
  ['a record is missing', (page) => page.route(/records\//, (route) => route.fulfill({ status: 404 })), /Part of the index/],
  ['nothing answers', (page) => page.route(/pagefind|search-index/, () => new Promise(() => {})), /not answered for five seconds/],
]; // prettier-ignore

for (const [name, prepare, says] of failures) {
  test(`within five seconds a sentence says so: ${name}`, async () => {
    for (const path of ['/search/?q=treaty', '/']) {
      const page = await open(path, prepare);
      const start = Date.now();
      if (path === '/') {
        await page.keyboard.press('/');
        await page.keyboard.type('treaty');
      }
      const place = page.locator(path === '/' ? '.found-status' : '#results .state');
      await place.filter({ hasText: says }).waitFor({ timeout: 8000 });
      assert.ok(Date.now() - start < 6500, `${Date.now() - start} ms`);
      assert.equal(await place.locator('a[href="/all/"]').count(), 1);
      assert.doesNotMatch(await page.locator('body').innerText(), /No passage found|does not occur/);
      await page.context().close();
    }
  });
}

test('offline is said, and trying again works', async () => {
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

/** An archive elsewhere, of the same words and another title, that this one names. */
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
  test(`archives are searched together${down ? ', and one that is down is named' : ', and each hit names its own'}`, async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await federate(page, down);
    await page.goto(`${served.url}/search/?q=umbrella`);
    await page.locator('.result').first().waitFor();
    const said = await page.locator('#results').innerText();
    const elsewhere = await page.locator('#results h2 a[href^="https://elsewhere.example/"]').count();
    assert.equal(elsewhere > 0, !down);
    assert.equal(/· Elsewhere/.test(said), !down);
    assert.equal(/“Elsewhere” could not be reached/.test(said), down);
    assert.ok((await page.locator('#results h2 a[href^="/documents/"]').count()) > 0);
  });
}

test('a first search moves at most 120 kB, and nothing before a reader turns to it', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<string>[] = [];
  page.on('response', (response) => {
    const size = response.body().then((body) => gzipSync(body).length, () => 0); // prettier-ignore
    sizes.push(size.then((bytes) => `${new URL(response.url()).pathname} ${bytes}`));
  });
  await page.goto(`${served.url}/`, { waitUntil: 'networkidle' });
  assert.deepEqual(
    (await Promise.all(sizes)).filter((file) => /pagefind|search-index|search-(?:suggestions|results|controller)/.test(file)),
    [],
  );
  sizes.length = 0;
  await page.keyboard.press('/');
  await page.keyboard.insertText('missile defense agreement');
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(1000);
  const files = await Promise.all(sizes);
  const moved = files.reduce((sum, file) => sum + Number(file.split(' ')[1]), 0);
  assert.ok(moved <= 120_000, `${moved} bytes:\n${files.join('\n')}`);
  console.log(`A first search of this archive moves ${moved} bytes`);
});
