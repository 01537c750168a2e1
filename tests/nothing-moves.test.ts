/** Nothing in a document moves when an annotation, a note, a menu, or a sheet opens: with script and without. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browsers, skipSlow } from './support/both-browsers.ts';
import { clickEveryLink, findMovers, followEveryLink } from './support/passage-movers.ts';
import { WIDTHS } from './support/reading-measures.ts';
import { openSiteIn } from './support/site-in-browser.ts';

const SCRIPT_HAS_RUN = "document.querySelector('.document .name')?.tabIndex === -1";

for (const browser of browsers) {
  describe(`nothing moves in ${browser.name}`, { skip: skipSlow(browser) }, () => {
    const site = openSiteIn(browser, 'bridge');
    for (const width of WIDTHS) {
      test(`at ${width} pixels`, async () => {
        const page = await site.open('/documents/letter/', [width, 900]);
        await page.waitFor(SCRIPT_HAS_RUN);
        assert.deepEqual(await clickEveryLink(page), []);
        assert.deepEqual(await findMovers(page), []);
      });

      test(`at ${width} pixels, without script`, async () => {
        const page = await site.open('/documents/letter/', [width, 900], { hasScript: false });
        assert.deepEqual(await followEveryLink(page), []);
        assert.deepEqual(await findMovers(page), []);
      });
    }
  });
}
