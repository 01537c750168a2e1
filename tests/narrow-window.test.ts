/**
 * In a window of 320 pixels, no page scrolls sideways, in Chromium and Firefox, also after a link to a passage.
 *
 * @see https://www.w3.org/TR/WCAG22/#reflow
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browsers } from './support/both-browsers.ts';
import { getSite } from './support/built-sites.ts';
import { readPages, serve } from './support/site-files.ts';

const { folder } = getSite('passages');
/** One page of each kind: `/names/x/` and `/names/y/` are of one kind. Frames have no pages around them. */
const pages = [...Map.groupBy(readPages(folder).keys(), (path) => path.replace(/^(\/\w+)\/[^/]+\//, '$1/…/')).values()]
  .flatMap(([first]) => first ?? [])
  .filter((path) => path !== '/404.html');

let served: Awaited<ReturnType<typeof serve>>;
before(async () => {
  served = await serve(folder);
});
after(() => served.close());

const OVER = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
/** The ids of passages and notes. */
const IDS = `[...document.querySelectorAll('.passage > [id]:not(.number)')].map(({ id }) => id)`;

for (const { name, installed, open } of browsers) {
  test(`no page is wider than the window in ${name}`, { skip: !installed }, async () => {
    // The scroll bar of Firefox takes 12 pixels.
    const page = await open(name === 'Firefox' ? 332 : 320, 640);
    try {
      for (const path of pages) {
        await page.goto(served.url + path);
        assert.equal(await page.evaluate(OVER), 0, path);
        const ids = /^\/documents\/[^/]+\/$/.test(path) ? await page.evaluate<string[]>(IDS) : [];
        for (const id of ids) {
          await page.evaluate(`void (location.hash = ${JSON.stringify(id)})`);
          assert.equal(await page.evaluate(OVER), 0, `${path}#${id}`);
        }
      }
    } finally {
      await page.close();
    }
  });
}
