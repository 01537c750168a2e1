/** The first search on the page of results: what it loads, and what it shows before the engine has answered. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { openSite } from './support/chromium.ts';

const site = openSite('bridge');

/** Opens a page, and waits until it requests nothing. @returns the URLs that it requested, and those that it lists */
async function listRequests(path: string) {
  const requested: string[] = [];
  const page = await site.open(path, {}, async (opened) => {
    opened.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      requested.push(pathname + search);
    });
  });
  await page.waitForLoadState('networkidle');
  const listed = (await page.locator('search-page').getAttribute('data-first-files'))?.split(' ') ?? [];
  return { requested, listed };
}

test('the files of a first search are loaded once, and before any other file of the index', async () => {
  const { requested, listed } = await listRequests('/search/?q=bridge');
  assert.ok(listed.some((url) => url.endsWith('.js')) && listed.some((url) => url.includes('/records/')));
  for (const url of listed) assert.equal(requested.filter((other) => other === url).length, 1, url);
  const words = requested.findIndex((url) => url.includes('/words/'));
  assert.ok(listed.every((url) => requested.indexOf(url) < words));
});

test('without a query, neither the index nor the code of the search is loaded', async () => {
  const { requested, listed } = await listRequests('/search/');
  assert.deepEqual(
    requested.filter((url) => /pagefind|search-index/.test(url)),
    [],
  );
  assert.ok(listed.filter((url) => url.endsWith('.js') && !requested.includes(url)).length > 1);
});

for (const path of ['/', '/search/']) {
  test(`before a reader types in the search field of ${path}, at most 20 kB are loaded`, async (t) => {
    const loaded: Promise<number>[] = [];
    const page = await site.open(path, {}, async (opened) => {
      opened.on('response', (response) => {
        const isFont = response.url().endsWith('.woff2');
        if (!isFont) loaded.push(response.body().then((body) => gzipSync(body).length, () => 0)); // prettier-ignore
      });
    });
    await page.getByRole('main').waitFor();
    await page.locator('input[name=q]').first().focus();
    await page.waitForTimeout(500);
    const bytes = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0);
    t.diagnostic(`${bytes} bytes`);
    assert.ok(bytes > 0 && bytes <= 20_000, `${bytes} bytes`);
    await page.keyboard.type('bridge');
    await page
      .locator(path === '/' ? '.found [role=option] mark' : '.result')
      .first()
      .waitFor();
  });
}

test('a small archive shows hits before the engine answers, and keeps them if the engine fails', async () => {
  let answerEngine = () => {};
  const held = new Promise<void>((resolve) => (answerEngine = resolve));
  const page = await site.open('/search/?q=bridge', {}, (opened) =>
    opened.route(/pagefind\.js/, async (route) => {
      await held;
      await route.abort('blockedbyclient');
    }),
  );
  await page.locator('.result').first().waitFor();
  const count = await page.locator('.result').count();
  assert.match(await page.locator('search-page .count').innerText(), /passages/);
  assert.equal(await page.locator('#results .state').count(), 0);
  answerEngine();
  await page.getByText('The passages below were found without the engine.').waitFor();
  assert.equal(await page.locator('.result').count(), count);
});

test('a small archive waits for the engine before it says that there are no hits', async () => {
  const page = await site.open(`/search/?q=${encodeURIComponent('"umbrella toll bridge"')}`, {}, (opened) =>
    opened.route(/pagefind\.js/, (route) => route.abort('blockedbyclient')),
  );
  await page.locator('#results .state').waitFor();
  const text = await page.locator('#results').innerText();
  assert.match(text, /engine could not be loaded/);
  assert.doesNotMatch(text, /No passage/);
});
