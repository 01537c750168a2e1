/** Reading in a browser without script. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browsers, skipSlow } from './support/both-browsers.ts';
import { openSiteIn } from './support/site-in-browser.ts';

const textOf = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).innerText`;
const NO_SCRIPT = { hasScript: false };

for (const browser of browsers) {
  describe(`without script in ${browser.name}`, { skip: skipSlow(browser) }, () => {
    const site = openSiteIn(browser, 'bridge');

    test('a letter: its text, its notes, and the links to a note, back, and to its source', async () => {
      const page = await site.open('/documents/letter/', [1280, 900], NO_SCRIPT);
      assert.match(await page.evaluate(textOf('#p1')), /^We are writing to ask for information/);
      await page.click('#noteref-iv');
      await page.waitFor("location.hash === '#note-iv'");
      await page.click('[role=doc-backlink][href="#noteref-iv"]');
      await page.waitFor("location.hash === '#noteref-iv'");
      await page.click('li:has(#note-iv) .access');
      await page.waitFor("location.pathname === '/sources/holloway-1911-04-27/'");
      assert.match(await page.evaluate(textOf('.extract')), /alternative arrangements for heavy carts/);
    });

    test('the menu opens on a phone', async () => {
      const page = await site.open('/', [360, 740], NO_SCRIPT);
      await page.click('[popovertarget="sections"]');
      await page.click('#sections a[href="/sources/"]');
      await page.waitFor("location.pathname === '/sources/'");
    });

    test('on a phone, the line under a passage opens its annotations, which a reader can open and close', async () => {
      const page = await site.open('/documents/letter/', [360, 740], NO_SCRIPT);
      await page.click('[popovertarget="margin-p2"]');
      await page.waitFor("document.getElementById('margin-p2').matches(':popover-open')");
      await page.click('#margin-p2 summary');
      await page.waitFor("document.querySelector('#margin-p2 [open]') !== null");
      await page.press('Escape');
      await page.waitFor("!document.getElementById('margin-p2').matches(':popover-open')");
    });
  });
}
