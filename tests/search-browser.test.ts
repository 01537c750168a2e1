/** Search in a browser: keys, announcements, filters, URLs, and every way in which it can fail. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page, Route } from 'playwright-core';
import { openSite } from './support/chromium.ts';
import { measureFirstSearch } from './support/first-search.ts';

const site = openSite('bridge');
const open = (path: string, prepare?: (page: Page) => Promise<unknown>) => site.open(path, {}, prepare);

const status = (page: Page) => page.locator('search-page .count');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'));

test('in the header: the slash key, the arrow keys, Escape, and the announcement', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  assert.equal(await focused(page), 'q');
  await page.keyboard.type('bridge toll agreement');
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
  assert.equal(await box.inputValue(), 'bridge toll agreement');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=bridge\+toll\+agreement/);
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

test('for a word that does not occur, the page says what was searched and suggests other spellings', async () => {
  const page = await open('/search/?q=Hollowya');
  await page.getByText(/This word does not occur/).waitFor();
  const text = await page.locator('.state').innerText();
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
  const [first] = await page.locator('.state p').allInnerTexts();
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

const places = (page: Page) => page.locator('search-page .places');

test('a search for an address links to its passage, and Back returns to the search', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('letter ¶4')}`);
  await page.getByRole('link', { name: 'Go to letter, para. 4' }).click();
  await page.waitForURL(/\/documents\/letter\/#p4$/);
  await page.goBack();
  await page.waitForURL(/\/search\/\?q=letter/);
  await places(page).getByText('Go to letter, para. 4').waitFor();
});

test('if two documents have an address, the page links to both', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('¶ 3')}`);
  await places(page).locator('a').first().waitFor();
  const links = await places(page).locator('a').allInnerTexts();
  assert.deepEqual(links, ['Go to letter, para. 3', 'Go to Notice, bullet 3']);
});

test('if a document does not have a place, the page says which places it has', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('Letter, para. 99');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/);
  await places(page).getByText('The letter has paras. 1–5.').waitFor();
  await page.locator('.result, .state').first().waitFor();
  await page.locator('search-page input[name=q]').fill('letter note ix');
  await places(page).getByText('The letter has notes i–v.').waitFor();
  await page.locator('search-page input[name=q]').fill('bridge');
  await page.locator('.result').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.places')?.childElementCount === 0);
});

test('a citation copied from the archive goes to its passage', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.insertText('(Beck et al., 1911, paras. 3–4)');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/documents\/letter\/#p3$/);
});

test('a search for words does not load the table of addresses', async () => {
  const page = await open('/search/');
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.goto(site.urlOf('/search/?q=bridge+toll+repair'));
  await page.locator('.result').first().waitFor();
  assert.ok(!requested.includes('/goto.json'), requested.join(' '));
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
    for (const path of ['/search/?q=bridge', '/']) {
      const page = await open(path, (opened) => opened.route(files, answer));
      const start = Date.now();
      if (path === '/') {
        await page.keyboard.press('/');
        await page.keyboard.type('bridge');
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
  await page.locator('search-page input[name=q]').fill('bridge');
  await page.keyboard.press('Enter');
  await page.getByText('There is no connection').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.result').first().waitFor();
});

/** Adds a federated archive with the same words and another title. */
async function federate(page: Page, down: boolean): Promise<void> {
  const manifest = async (path: string) => (await (await fetch(site.urlOf(path))).json()) as object;
  await page.route(site.urlOf('/search-index/manifest.json*'), async (route) => {
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
    const answer = await fetch(site.urlOf(pathname));
    return route.fulfill({ headers, status: answer.status, body: Buffer.from(await answer.arrayBuffer()) });
  });
}

for (const down of [false, true]) {
  const outcome = down ? 'an unreachable one is listed' : 'each hit has its archive';
  test(`archives are searched together; ${outcome}`, async () => {
    const context = await site.browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
    const page = await context.newPage();
    await federate(page, down);
    await page.goto(site.urlOf('/search/?q=umbrella'));
    await page.locator('.result').first().waitFor();
    const text = await page.locator('#results').innerText();
    const elsewhere = await page.locator('#results h2 a[href^="https://elsewhere.example/"]').count();
    assert.equal(elsewhere > 0, !down);
    assert.equal(/· Elsewhere/.test(text), !down);
    assert.equal(/“Elsewhere” could not be reached/.test(text), down);
    assert.ok((await page.locator('#results h2 a[href^="/documents/"]').count()) > 0);
  });
}

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

test('search by keyboard alone: from the slash to the words in their passage', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('toll reporting on these talks');
  // Answers to the beginning of the query come first.
  await page
    .getByRole('option')
    .first()
    .filter({ hasText: /toll reporting on these talks/ })
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/documents\/letter\/.*#p4/);
  await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
  assert.ok(await page.locator('#p4').isVisible());
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

for (const [text, target] of [
  ['letter ¶4', /\/documents\/letter\/#p4$/],
  ['letter para. 4', /\/documents\/letter\/#p4$/],
  ['notice 7', /\/documents\/notice\/#p7$/],
  ['note iv', /\/documents\/letter\/#note-iv$/],
  ['https://archive.example/documents/letter/#p2', /\/documents\/letter\/#p2$/],
] as const) {
  test(`the search box goes to ${text}`, async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.waitForURL(target, { timeout: 5000 });
  });
}

test('a search that looks like an address and is none is searched for', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('in 1908');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=in\+1908/, { timeout: 5000 });
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

test('suggestions begin with the place of an address, and with names', async () => {
  const page = await open('/');
  const suggest = async (text: string, expected: string) => {
    await page.locator('search-box input').fill(text);
    const first = page.getByRole('option').first();
    await first.filter({ hasText: expected }).waitFor();
    return first.innerText();
  };
  await page.locator('search-box input').focus();
  assert.equal(await suggest('letter, para. 5', 'Go to'), 'Go to letter, para. 5');
  assert.match(await suggest('amory', 'Ruth'), /^Ruth Amory\s+Name$/);
  assert.match(await suggest('haloway', 'Peter'), /^Peter Holloway\s+Name, also “Peter Haloway”$/);
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
