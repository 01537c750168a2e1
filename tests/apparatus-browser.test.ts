/** Annotations in a browser: accessible when open, and reachable by keyboard and by address, without script. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { findViolations } from './support/assert-site.ts';
import { openSite } from './support/chromium.ts';

const LETTER = '/documents/letter/';
const site = openSite('bridge');

const isOpen = (page: Page, id: string) =>
  page.evaluate((which) => document.getElementById(which)?.closest('details')?.open, id);

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of [LETTER, '/documents/notice/']) {
    test(`${path} with every annotation open has no accessibility violations, ${colorScheme}`, async () => {
      const page = await site.open(path, { colorScheme, bypassCSP: true });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      assert.deepEqual(await findViolations(page), []);
    });
  }
}

test('an address opens its annotation, without script', async () => {
  const page = await site.open(LETTER, { javaScriptEnabled: false });
  await page.goto(site.urlOf(`${LETTER}#a-holloway`));
  assert.ok(await page.locator('#a-holloway').isVisible());
  assert.ok(!(await page.locator('#a-section-12').isVisible()));
});

test('the keyboard reaches and opens every annotation', async () => {
  const page = await site.open(LETTER);
  const summaries = await page.locator('.margin summary').count();
  assert.ok(summaries >= 10, `${summaries} annotations`);
  const reached = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('.margin summary')];
    return all.filter((summary) => {
      summary.focus();
      return document.activeElement === summary;
    }).length;
  });
  assert.equal(reached, summaries);
  await page.locator('summary', { hasText: 'here spelled Haloway' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await isOpen(page, 'a-holloway'), true);
});

test('on a phone, the headline of an annotation is large enough to tap', async () => {
  const page = await site.open(LETTER, { viewport: { width: 360, height: 800 }, hasTouch: true });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.margin summary')]
      .map((summary) => ({ words: summary.textContent, height: summary.getBoundingClientRect().height }))
      .filter(({ height }) => height < 24),
  );
  assert.deepEqual(small, []);
  await page.locator('summary', { hasText: 'here spelled Haloway' }).tap();
  assert.equal(await isOpen(page, 'a-holloway'), true);
});

test('the browser does not find the words of a closed annotation; “Text only” hides all annotations', async () => {
  const page = await site.open(LETTER);
  const find = (words: string) =>
    page.evaluate((text) => (globalThis as unknown as { find(words: string): boolean }).find(text), words);
  // These words are in an annotation only.
  assert.equal(await find('nothing new under our lamps'), false);
  assert.equal(await find('a copy of all papers'), true);
  await page.locator('.plain').check();
  assert.equal(await page.locator('.margin details:visible').count(), 0);
});
