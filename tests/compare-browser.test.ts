/** The page that compares two documents: with script as two panes or as tabs, without script as one page. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { openSite } from './support/chromium.ts';

const site = openSite('bridge');
const PATH = '/compare/letter/notice/';

const topOf = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((element) => Math.round(element.getBoundingClientRect().top));
/** Waits until a pane has stopped scrolling. */
const rest = (page: Page) => page.waitForTimeout(900);

test('a link to a pair opens it, with both passages at the same height and a line between them', async () => {
  const page = await site.open(`${PATH}#x-p5-limit`);
  await page.locator('.connectors .lit').first().waitFor({ state: 'attached' });
  assert.ok(await page.locator('#x-p5-limit').isVisible());
  assert.equal(await page.locator('.pair:visible').count(), 1);
  assert.equal(await page.locator('.connectors .lit').count(), 1);
  assert.deepEqual(await page.locator('.compared.lit').evaluateAll((passages) => passages.map(({ id }) => id)), [
    'earlier--p5',
    'later--p2',
    'later--p7',
  ]);
  assert.ok(Math.abs((await topOf(page, 'earlier--p5')) - (await topOf(page, 'later--p2'))) < 5);
  assert.equal(await page.evaluate(() => scrollY), 0);
});

test('a pair opens without moving the text, Escape closes it, and the focus returns to its link', async () => {
  const page = await site.open(PATH, { viewport: { width: 1280, height: 1400 } });
  const before = await topOf(page, 'earlier--p1');
  const link = page.locator('.earlier .mark a').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.locator('#x-p1-secret').waitFor();
  assert.equal(await topOf(page, 'earlier--p1'), before);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'x-p1-secret');
  await page.keyboard.press('Escape');
  await page.locator('#x-p1-secret').waitFor({ state: 'hidden' });
  assert.equal(await link.evaluate((element) => element === document.activeElement), true);
});

test('the other document follows to the counterpart of the passage that is read', async () => {
  const page = await site.open(PATH, { viewport: { width: 1280, height: 700 } });
  await page.locator('.paper-pane.earlier').hover();
  await page.mouse.wheel(0, 900);
  await rest(page);
  const read = await page.evaluate(() => {
    const pane = document.querySelector('.paper-pane.earlier')!;
    const line = pane.getBoundingClientRect().top + pane.clientHeight / 4;
    return [...pane.querySelectorAll('.compared')].find((passage) => passage.getBoundingClientRect().bottom > line)?.id;
  });
  assert.ok(read);
  const pair = await page.locator(`#${read} .mark a`).first().getAttribute('data-pair');
  const counterpart = await page.locator(`.later .compared:has([data-pair="${pair}"])`).first().getAttribute('id');
  assert.ok(counterpart, `${read} has no counterpart`);
  const paneTop = await topOf(page, 'earlier');
  assert.ok(Math.abs((await topOf(page, counterpart)) - Math.max(await topOf(page, read), paneTop + 8)) < 5);
});

test('a relation shows its pairs only', async () => {
  const page = await site.open(PATH);
  await page.getByRole('radio', { name: 'Differs 1' }).check();
  assert.deepEqual(
    await page.locator('.mark:visible a').evaluateAll((links) => links.map(({ dataset }) => dataset['pair'])),
    ['x-survey', 'x-survey'],
  );
  assert.match(
    await page.locator('.compare-head').innerText(),
    /5 pairs of passages\. 1 pair is marked as differing\./,
  );
});

test('on a phone, one document at a time, and a tap on a link shows the counterpart', async () => {
  const page = await site.open(PATH, { viewport: { width: 360, height: 740 }, hasTouch: true });
  assert.deepEqual(await page.locator('.paper-pane').evaluateAll((panes) => panes.map((pane) => pane.checkVisibility())), [true, false]); // prettier-ignore
  await page.locator('.earlier .mark a').nth(1).tap();
  const pair = page.locator('#x-p2-fields');
  await pair.waitFor();
  assert.match(await pair.innerText(), /The BRA does not name any single work/);
  assert.doesNotMatch(await pair.innerText(), /This working group/);
  await pair.getByRole('link', { name: 'bullet 6', exact: true }).tap();
  assert.equal(await page.locator('#later--p6').isVisible(), true);
  assert.equal(await page.getByRole('radio', { name: 'Notice' }).isChecked(), true);
});

test('without script, both documents are below each other, and a pair links its passages', async () => {
  const page = await site.open(PATH, { javaScriptEnabled: false });
  await page.locator('.earlier .mark a').first().click();
  await page.locator('#x-p1-secret').getByRole('link', { name: 'bullet 1', exact: true }).click();
  assert.match(page.url(), /#later--p1$/);
  assert.ok((await topOf(page, 'earlier')) < (await topOf(page, 'later')));
});

test('the address of a pair on the former page of all pairs leads to the pair', async () => {
  const page = await site.open('/compare/#x-survey', { javaScriptEnabled: false });
  await page.locator('#x-survey').getByRole('link', { name: 'The joint survey' }).click();
  assert.match(page.url(), /\/compare\/letter\/notice\/#x-survey$/);
});
