/** Marked words in forced colors, in Chromium and Firefox. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browsers } from './support/both-browsers.ts';
import { getSite } from './support/built-sites.ts';
import { serve } from './support/site-files.ts';

let served: Awaited<ReturnType<typeof serve>>;
before(async () => {
  served = await serve(getSite('bridge').folder);
});
after(() => served.close());

const COLORS = `(() => {
  const { color, backgroundColor } = getComputedStyle(document.querySelector('.result mark'));
  return [matchMedia('(forced-colors: active)').matches, color, backgroundColor];
})()`;

/** The contrast of two opaque colors. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOf(first: string, second: string): number {
  const [a = 0, b = 0] = [first, second].map((color) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

for (const { name, installed, open } of browsers) {
  test(`in forced colors, the words that a search has found can be read in ${name}`, { skip: !installed }, async () => {
    const page = await open(1280, 900, { hasForcedColors: true });
    try {
      await page.goto(`${served.url}/search/?q=bridge`);
      await page.waitFor("document.querySelector('.result mark') !== null");
      const [isForced, color, background] = await page.evaluate<[boolean, string, string]>(COLORS);
      assert.equal(isForced, true);
      assert.ok(contrastOf(color, background) >= 4.5, `${color} on ${background}`);
    } finally {
      await page.close();
    }
  });
}
