/** Search in a browser if files are missing, a host does not answer, or another archive cannot be reached. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page, Route } from 'playwright-core';
import { openSite } from './support/chromium.ts';

const site = openSite('bridge');
const open = (path: string, prepare?: (page: Page) => Promise<unknown>) => site.open(path, {}, prepare);

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

for (const [name, isMissing] of [
  ['a script of the page', (path: string, listed: readonly string[]) => listed.indexOf(path) > 0],
  ['a script that others import', (path: string, listed: readonly string[]) => !listed.includes(path)],
] as const) {
  test(`the page of results does not search forever without ${name}`, async () => {
    const html = await (await fetch(site.urlOf('/search/'))).text();
    const listed = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, path = '']) => path);
    const page = await open('/search/?q=bridge', (opened) =>
      opened.route(/\/assets\/[^/]+\.js/, (route) =>
        isMissing(new URL(route.request().url()).pathname, listed) ? omit(route) : route.fallback(),
      ),
    );
    await page.getByRole('heading', { name: 'The search could not be loaded' }).waitFor({ timeout: 8000 });
    assert.doesNotMatch(await page.locator('main').innerText(), /Searching …/);
    assert.equal(await page.locator('search-page input[name=q]').inputValue(), 'bridge');
  });
}

test('without a connection the page says so, and the button tries again', async () => {
  const page = await open('/search/');
  // A space loads the code, and searches for nothing.
  await page.locator('search-page input[name=q]').fill(' ');
  await page.waitForTimeout(500);
  await page.context().setOffline(true);
  await page.locator('search-page input[name=q]').fill('bridge');
  await page.keyboard.press('Enter');
  await page.getByText('There is no connection').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.result').first().waitFor();
});

test('without a connection, the page says that the search could not be loaded', async () => {
  const page = await open('/search/');
  await page.context().setOffline(true);
  await page.locator('search-page input[name=q]').fill('bridge');
  await page.getByRole('heading', { name: 'The search could not be loaded' }).waitFor();
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

/** Opens the results of a query in the two archives. */
async function searchFederated(query: string, down: boolean): Promise<Page> {
  const context = await site.browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  await federate(page, down);
  await page.goto(site.urlOf(`/search/?q=${query}`));
  return page;
}

for (const down of [false, true]) {
  const outcome = down ? 'an unreachable one is listed' : 'each hit has its archive';
  test(`archives are searched together; ${outcome}`, async () => {
    const page = await searchFederated('umbrella', down);
    await page.locator('.result').first().waitFor();
    const text = await page.locator('#results').innerText();
    const elsewhere = await page.locator('#results h2 a[href^="https://elsewhere.example/"]').count();
    assert.equal(elsewhere > 0, !down);
    assert.equal(/· Elsewhere/.test(text), !down);
    assert.equal(/“Elsewhere” could not be reached/.test(text), down);
    assert.ok((await page.locator('#results h2 a[href^="/documents/"]').count()) > 0);
  });
}

test('a word that no archive has: the one that could not be reached is named before the word', async () => {
  const page = await searchFederated('zzyzx', true);
  await page.getByText('does not occur').first().waitFor();
  const text = await page.locator('#results').innerText();
  assert.match(text, /“Elsewhere” could not be reached[^]*zzyzx does not occur/);
});
