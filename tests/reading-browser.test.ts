/** Reading in a browser without script. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { openSite } from './support/chromium.ts';

const site = openSite('bridge');

test('a letter without script: its text, its notes, and the links to a note, back, and to its source', async () => {
  const page = await site.open('/documents/letter/', { javaScriptEnabled: false });
  assert.match(await page.locator('#p1').innerText(), /^We are writing to ask for information/);
  await page.locator('#noteref-iv').click();
  assert.match(page.url(), /#note-iv$/);
  assert.ok(await page.locator('#note-iv').isVisible());
  await page.locator('[role=doc-backlink][href="#noteref-iv"]').click();
  assert.match(page.url(), /#noteref-iv$/);
  await page.locator('li:has(#note-iv) .access').click();
  assert.match(page.url(), /\/sources\/holloway-1911-04-27\/$/);
  assert.match(await page.locator('.extract').innerText(), /alternative arrangements for heavy carts/);
});

test('the menu opens on a phone without script', async () => {
  const page = await site.open('/', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('navigation', { name: 'Archive' }).getByRole('link', { name: 'Sources' }).click();
  assert.match(page.url(), /\/sources\/$/);
});
