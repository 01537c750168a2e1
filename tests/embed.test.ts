/** The page for frames shows the passage of its address, with its citation, and nothing else. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { openSite } from './support/chromium.ts';
import { parseSite } from './support/parsed-site.ts';

describe('in a frame of another site', async () => {
  const site = openSite('bridge');
  const { archive } = await parseSite('bridge');
  const [letter] = archive.documents;
  assert.ok(letter);
  const passage = letter.passages.find(({ id }) => id === 'p2');
  assert.ok(passage);

  /** Opens a page of another origin that shows an address in a frame. */
  async function frame(fragment: string, javaScriptEnabled = true) {
    const address = `${site.urlOf(`/documents/${letter?.id}/embed/`)}#${fragment}`;
    const other = createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end(`<!doctype html><title>x</title><iframe src="${address}">`);
    });
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const context = await site.browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
    const shown = await page.frameLocator('iframe').locator('main').innerText();
    other.close();
    return shown.replace(/\s+/g, ' ');
  }

  for (const [name, fragment] of [
    ['the pinned address', `${passage.id}.${passage.digest}`],
    ['the bare address', passage.id],
  ] as const) {
    test(`${name}: the passage, its citation, and no other passage, without script`, async () => {
      const shown = await frame(fragment, false);
      assert.ok(shown.includes(passage.words.slice(0, 40)), shown);
      assert.match(shown, /para\. 2/);
      // The citation repeats short passages: the date, the name of the addressee.
      const others = letter.passages.filter(({ id, words }) => id !== passage.id && words.length > 60);
      assert.ok(others.length > 3);
      for (const { id, words } of others) assert.ok(!shown.includes(words.slice(0, 60)), id);
      assert.ok(!shown.includes('no passage with this address'));
    });
  }

  test('an address with other words says so, and shows no passage', async () => {
    const shown = await frame('p2.zzzzz');
    assert.match(shown, /no passage with this address and these words/);
    assert.ok(!shown.includes(passage.words.slice(0, 40)));
  });

  test('the page has the icon of the site: browsers ask for /favicon.ico otherwise', async () => {
    const address = site.urlOf(`/documents/${letter.id}/embed/`);
    const [, icon] = /<link rel="icon"[^>]* href="([^"]+)"/.exec(await (await fetch(address)).text()) ?? [];
    const { status, headers } = await fetch(new URL(icon ?? 'favicon.ico', address));
    assert.deepEqual([status, headers.get('content-type')], [200, 'image/svg+xml']);
  });

  test('no other page can be shown in a frame', async () => {
    const { headers } = await fetch(site.urlOf(`/documents/${letter.id}/`));
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  });
});
