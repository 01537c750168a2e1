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

test('without anchor positioning, lines in the margin open sheets, and panels open below the bar', async () => {
  const page = await site.open(LETTER, { viewport: { width: 1440, height: 900 } }, (opened) =>
    opened.route('**/*.css', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replaceAll('(anchor-scope:all)', '(x-scope:all)'),
      });
    }),
  );
  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    assert.ok(box, selector);
    return { ...box, right: box.x + box.width, bottom: box.y + box.height };
  };
  assert.equal(await page.locator('.apparatus:visible').count(), 0);
  const lines = page.locator('button.line');
  assert.equal(await page.locator('button.line:visible').count(), await lines.count());
  const [sheet, line, text] = [await boxOf('.document'), await boxOf('#p2 ~ .margin .line'), await boxOf('#p2')];
  assert.ok(line.x >= text.right && line.right <= sheet.right, 'the line is in the margin');
  assert.ok(Math.abs(line.y - text.y) < 10, 'level with the passage');
  await page.locator('#p2 ~ .margin .line').click();
  for (const item of await page.locator('#margin-p2 > :is(details, p)').all()) assert.ok(await item.isVisible());
  await page.keyboard.press('Escape');
  await page.locator('.lemma[href="#a-holloway"]').click();
  await page.locator('#margin-p2:popover-open #a-holloway').waitFor();
  const [words, open] = [await boxOf('.lemma[href="#a-holloway"]'), await boxOf('#margin-p2')];
  assert.ok(words.bottom <= open.y, 'the sheet does not cover the words');
  await page.keyboard.press('Escape');
  for (const name of ['Contents', 'Annotations', 'Download', 'Display']) {
    await page.getByRole('button', { name, exact: true }).click();
    const [panel, bar] = [await boxOf('.panel:popover-open'), await boxOf('.bar')];
    assert.ok(panel.y >= bar.bottom && panel.y < 200 && panel.bottom <= 900 && panel.right <= 1440, name);
    await page.keyboard.press('Escape');
  }
});
