/** The search box in a browser: keys, announcements, suggestions, and addresses that readers type. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { openSite } from './support/chromium.ts';

const site = openSite('bridge');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'));

test('in the header: the slash key, the arrow keys, Escape, and the announcement', async () => {
  const page = await site.open('/');
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
  const page = await site.open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('and/or');
  assert.equal(await page.getByRole('combobox').inputValue(), 'and/or');
});

test('search by keyboard alone: from the slash to the words in their passage', async () => {
  const page = await site.open('/');
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

test('suggestions begin with the place of an address, and with names', async () => {
  const page = await site.open('/');
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

for (const [text, target] of [
  ['letter ¶4', /\/documents\/letter\/#p4$/],
  ['letter para. 4', /\/documents\/letter\/#p4$/],
  ['notice 7', /\/documents\/notice\/#p7$/],
  ['note iv', /\/documents\/letter\/#note-iv$/],
  ['https://archive.example/documents/letter/#p2', /\/documents\/letter\/#p2$/],
] as const) {
  test(`the search box goes to ${text}`, async () => {
    const page = await site.open('/');
    await page.keyboard.press('/');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.waitForURL(target, { timeout: 5000 });
  });
}

test('a search that looks like an address and is none is searched for', async () => {
  const page = await site.open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('in 1908');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=in\+1908/, { timeout: 5000 });
});

const places = (page: Page) => page.locator('search-page .places');

test('a search for an address links to its passage, and Back returns to the search', async () => {
  const page = await site.open(`/search/?q=${encodeURIComponent('letter ¶4')}`);
  await page.getByRole('link', { name: 'Go to letter, para. 4' }).click();
  await page.waitForURL(/\/documents\/letter\/#p4$/);
  await page.goBack();
  await page.waitForURL(/\/search\/\?q=letter/);
  await places(page).getByText('Go to letter, para. 4').waitFor();
});

test('if two documents have an address, the page links to both', async () => {
  const page = await site.open(`/search/?q=${encodeURIComponent('¶ 3')}`);
  await places(page).locator('a').first().waitFor();
  const links = await places(page).locator('a').allInnerTexts();
  assert.deepEqual(links, ['Go to letter, para. 3', 'Go to Notice, bullet 3']);
});

test('if a document does not have a place, the page says which places it has', async () => {
  const page = await site.open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('Letter, para. 99');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/);
  await places(page).getByText('The letter has paras. 1–5.').waitFor();
  await page.locator('#results :is(.result, .state)').first().waitFor();
  await page.locator('search-page input[name=q]').fill('letter note ix');
  await places(page).getByText('The letter has notes i–v.').waitFor();
  await page.locator('search-page input[name=q]').fill('bridge');
  await page.locator('.result').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.places')?.childElementCount === 0);
});

test('a citation copied from the archive goes to its passage', async () => {
  const page = await site.open('/');
  await page.keyboard.press('/');
  await page.keyboard.insertText('(Beck et al., 1911, paras. 3–4)');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/documents\/letter\/#p3$/);
});

test('a search for words does not load the table of addresses', async () => {
  const page = await site.open('/search/');
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.goto(site.urlOf('/search/?q=bridge+toll+repair'));
  await page.locator('.result').first().waitFor();
  assert.ok(!requested.includes('/goto.json'), requested.join(' '));
});
