/** The apparatus in a browser: accessible with everything open, reached by keyboard and address, without script. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test, { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from './support/browser.ts';
import { serve } from './support/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LETTER = '/documents/senate-letter/';

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

const isOpen = (page: Page, id: string) =>
  page.evaluate((which) => document.getElementById(which)?.closest('details')?.open, id);

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of [LETTER, '/documents/fact-sheet/']) {
    test(`axe finds nothing on ${path} with every annotation open, ${colorScheme}`, async () => {
      const page = await open(path, { colorScheme, bypassCSP: true });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run(),
      );
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), []); // prettier-ignore
      await page.context().close();
    });
  }
}

test('an address opens its annotation, without script', async () => {
  const page = await open(LETTER, { javaScriptEnabled: false });
  await page.goto(`${served.url}${LETTER}#a-ryabkov`);
  assert.ok(await page.locator('#a-ryabkov').isVisible());
  assert.ok(!(await page.locator('#a-section-33').isVisible()));
  await page.context().close();
});

test('the keyboard reaches and opens every annotation', async () => {
  const page = await open(LETTER);
  const summaries = await page.locator('.margin summary').count();
  assert.ok(summaries > 40);
  const reached = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('.margin summary')];
    return all.filter((summary) => {
      summary.focus();
      return document.activeElement === summary;
    }).length;
  });
  assert.equal(reached, summaries);
  await page.locator('summary', { hasText: 'here spelled Rybakov' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await isOpen(page, 'a-ryabkov'), true);
  await page.context().close();
});

test('what is pressed is large enough to be pressed, on a phone', async () => {
  const page = await open(LETTER, { viewport: { width: 360, height: 800 }, hasTouch: true });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.margin summary')]
      .map((summary) => ({ words: summary.textContent, height: summary.getBoundingClientRect().height }))
      .filter(({ height }) => height < 24),
  );
  assert.deepEqual(small, []);
  await page.locator('summary', { hasText: 'here spelled Rybakov' }).tap();
  assert.equal(await isOpen(page, 'a-ryabkov'), true);
  await page.context().close();
});

test('a closed annotation is no place that a link with words leads to; text only hides them all', async () => {
  const page = await open(LETTER);
  // These words stand in an annotation and nowhere in the letter.
  assert.equal(await page.evaluate(() => (globalThis as unknown as { find(words: string): boolean }).find('not on our agenda')), false); // prettier-ignore
  await page.locator('.plain').check();
  assert.equal(await page.locator('.margin details:visible').count(), 0);
  await page.context().close();
});
