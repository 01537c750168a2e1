/** Annotations in a browser: accessible when open, and reachable by keyboard and by address, without script. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { findViolations } from './support/assert-site.ts';
import { openSite } from './support/chromium.ts';

const LETTER = '/documents/letter/';
const site = openSite('bridge');

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of [LETTER, '/documents/notice/']) {
    test(`${path} with every annotation open has no accessibility violations, ${colorScheme}`, async () => {
      const page = await site.open(path, { colorScheme, bypassCSP: true });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) {
          // Of details with one name, only one is open.
          details.removeAttribute('name');
          details.open = true;
        }
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

test('the words of an annotation lead to it, with and without script', async () => {
  for (const javaScriptEnabled of [true, false]) {
    for (const width of [360, 1280]) {
      const page = await site.open(LETTER, { javaScriptEnabled, viewport: { width, height: 800 } });
      await page.locator('.lemma[href="#a-holloway"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('#a-holloway').waitFor({ state: 'visible', timeout: 5000 });
    }
  }
});

test('on a phone, nothing is between the paragraphs but a line, which opens the annotations without script', async () => {
  const options = { viewport: { width: 360, height: 740 }, hasTouch: true, javaScriptEnabled: false };
  const page = await site.open(LETTER, options);
  assert.equal(await page.locator('.apparatus:visible').count(), 0);
  const line = page.locator('#p2 ~ .margin .line');
  await page.getByRole('button', { name: '3 annotations · 1 link (para. 2)', exact: true }).waitFor();
  assert.ok(((await line.boundingBox())?.height ?? 0) >= 24, 'large enough to tap');
  await line.tap();
  const sheet = page.locator('#margin-p2');
  const box = await sheet.boundingBox();
  assert.ok(box && box.height <= 0.6 * 740 && box.y + box.height <= 740, JSON.stringify(box));
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
});

test('the browser does not find the words of a closed annotation; “None” hides all annotations', async () => {
  const page = await site.open(LETTER);
  const find = (words: string) =>
    page.evaluate((text) => (globalThis as unknown as { find(words: string): boolean }).find(text), words);
  // These words are in an annotation only.
  assert.equal(await find('nothing new under our lamps'), false);
  assert.equal(await find('a copy of all papers'), true);
  await page.getByRole('button', { name: 'Annotations' }).click();
  await page.getByLabel('None').check();
  assert.equal(await page.locator('.apparatus details:visible').count(), 0);
});
