/** In a browser, the address of a part that a list no longer has leads to the list. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { openSite } from './support/chromium.ts';

const site = openSite('bridge');

test('a link to a former part of a list leads to its entry in the list', async () => {
  const page = await site.open('/all/part/documents/1900s/1901/#letter');
  await page.waitForURL(site.urlOf('/all/#letter'));
  assert.equal(await page.locator(':target').count(), 1);
});

test('an address with two slashes at the beginning does not lead to another host', async () => {
  const page = await site.open('/');
  const path = '//elsewhere.example/part/one/';
  await page.goto(new URL(site.urlOf('/')).origin + path);
  // The script of the page has run when the page has loaded.
  await page.waitForLoadState('networkidle');
  assert.equal(new URL(page.url()).pathname, path);
});
