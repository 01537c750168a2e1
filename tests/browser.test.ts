/** The site in a browser: read without script, accessible in both themes, silent towards everybody else. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test, { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from './support/browser.ts';
import { readPages, serve } from './support/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const paths = [...readPages().keys()];

let browser: Browser;
let served: Awaited<ReturnType<typeof serve>>;
before(async () => {
  browser = await launch();
  served = await serve();
});
after(async () => {
  await browser.close();
  await served.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(served.url + path);
  return page;
}

/** Visits every page of the site, a few at a time: most of a visit is waiting. */
async function visitAll(options: BrowserContextOptions, look: (page: Page, path: string) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const left = paths.values();
  const visit = async () => {
    const page = await context.newPage();
    for (const path of left) await look(page, path);
  };
  await Promise.all([visit(), visit(), visit()]);
  const cookies = await context.cookies();
  await context.close();
  assert.deepEqual(cookies, []);
}

for (const [colorScheme, rules] of [
  ['light', undefined],
  // What else there is to find does not depend on the theme.
  ['dark', ['color-contrast', 'link-in-text-block']],
] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, () =>
    visitAll({ colorScheme, bypassCSP: true }, async (page, path) => {
      await page.goto(served.url + path);
      await page.evaluate(axe);
      const violations = await page.evaluate(async (only) => {
        const { axe } = globalThis as unknown as {
          axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const found = await axe.run({
          resultTypes: ['violations'],
          ...(only && { runOnly: { type: 'rule', values: only } }),
        });
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      }, rules);
      assert.deepEqual(violations, [], path);
    }));
}

test('no page scrolls sideways, from a phone at 400 % to a desk', () =>
  visitAll({}, async (page, path) => {
    await page.goto(served.url + path);
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(over, 0, `${path} at ${width} pixels`);
    }
  }));

test('pages ask nobody else for anything, and break no policy', () =>
  visitAll({}, async (page, path) => {
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.removeAllListeners();
    page.on('request', (request) => {
      if (!request.url().startsWith(served.url)) elsewhere.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && path !== '/404.html') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(served.url + path, { waitUntil: 'networkidle' });
    assert.deepEqual({ elsewhere, complaints }, { elsewhere: [], complaints: [] }, path);
  }));

test('the letter reads without script: words, notes, the way to a note and back', async () => {
  const page = await open('/documents/senate-letter/', { javaScriptEnabled: false });
  assert.match(await page.locator('#p1').innerText(), /^We are writing to request information/);
  await page.locator('#noteref-iv').click();
  assert.match(page.url(), /#note-iv$/);
  assert.ok(await page.locator('#note-iv').isVisible());
  await page.locator('[role=doc-backlink][href="#noteref-iv"]').click();
  assert.match(page.url(), /#noteref-iv$/);
  await page.locator('li:has(#note-iv) .access').click();
  assert.match(page.url(), /\/sources\/rose-rusi-2010-05-27\/$/);
  assert.match(
    await page.locator('.extract').innerText(),
    /alternative U\.S\. – Russian missile defense architectures/,
  );
});

test('the sections of the archive are reached on a phone without script', async () => {
  const page = await open('/', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('navigation', { name: 'Archive' }).getByRole('link', { name: 'Sources' }).click();
  assert.match(page.url(), /\/sources\/$/);
});

test('search by keyboard alone: from the slash to the words in their passage', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('cable reporting on these discussions');
  const option = page.getByRole('option').first();
  await option.waitFor();
  assert.match(await option.innerText(), /cable reporting on these discussions/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/documents\/senate-letter\/.*#p5/);
  await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
  assert.ok(await page.locator('#p5').isVisible());
});

test('the search page keeps its query in the URL, and shows results by passage', async () => {
  const page = await open('/search/?q=umbrella+agreement');
  const result = page.locator('.result').first();
  await result.waitFor();
  assert.match(await result.innerText(), /umbrella agreement/);
  assert.match(await result.innerText(), /bullet 9/i);
  await result.getByRole('link').first().click();
  await page.waitForURL(/\/documents\/fact-sheet\/.*#p9/);
});

test('nothing of the engine is loaded before a reader asks', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${served.url}/documents/senate-letter/`, { waitUntil: 'networkidle' });
  assert.deepEqual(
    asked.filter((url) => /pagefind|search-index/.test(url)),
    [],
  );
});

test('where the engine cannot be loaded the reader is told, and sent to everything on one page', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route(/pagefind\.js/, (route) => route.abort());
  await page.goto(`${served.url}/search/?q=treaty`);
  await page
    .getByText(/could not be loaded/i)
    .first()
    .waitFor({ timeout: 6000 });
  assert.ok((await page.locator('main a[href="/all/"]').count()) > 0);
});

for (const [typed, landed] of [
  ['letter ¶4', /\/documents\/senate-letter\/#p4$/],
  ['letter para. 4', /\/documents\/senate-letter\/#p4$/],
  ['fact sheet 11', /\/documents\/fact-sheet\/#p11$/],
  ['note vi', /\/documents\/senate-letter\/#note-vi$/],
  ['https://archive.example/documents/senate-letter/#p2', /\/documents\/senate-letter\/#p2$/],
] as const) {
  test(`the search box goes to ${typed}`, async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await page.waitForURL(landed, { timeout: 5000 });
  });
}

test('a search that looks like an address and is none is searched for', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('in 2004');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=in\+2004/, { timeout: 5000 });
});
