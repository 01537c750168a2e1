/** Reading pages of other archives: a treaty with 200 notes, and documents that run from right to left. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openSite } from './support/chromium.ts';
import { findMovers } from './support/passage-movers.ts';
import * as measures from './support/reading-measures.ts';

const PAGES = [
  ['treaty', '/documents/treaty/'],
  ['treaty', '/documents/memorandum/'],
  ['two-languages', '/documents/arabic/'],
  ['two-languages', '/documents/chinese/'],
  ['bridge', '/documents/letter/'],
  ['bridge', '/documents/notice/'],
] as const;

for (const name of new Set(PAGES.map(([site]) => site))) {
  describe(name, () => {
    const site = openSite(name);
    for (const [, path] of PAGES.filter(([other]) => other === name)) {
      test(`${path}: the gaps are those of the document at every width, and nothing moves when anything opens`, async (t) => {
        const page = await site.open(path);
        for (const width of measures.WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const gaps = [...new Set(await measures.measureGaps(page))].sort((a, b) => a - b);
          t.diagnostic(`${width} pixels: gaps ${gaps.join(', ')}`);
          // Rounding makes a difference of a pixel. On narrow screens some passages have a line in the gap.
          for (const gap of gaps)
            assert.ok(gap >= 19 && gap <= (width < 1089 ? 27 : 21), `${width}: ${gaps.join(', ')}`);
          assert.deepEqual(await findMovers(page), [], `at ${width} pixels`);
        }
      });
    }
  });
}

describe('treaty', () => {
  const site = openSite('treaty');

  test('a treaty has its headings in the contents, and marks the current one', async () => {
    const page = await site.open('/documents/treaty/', { viewport: { width: 1600, height: 900 } });
    const headings = await page.locator('.document :is(h2, h3)[id]').count();
    assert.equal(await page.locator('#contents a[href^="#h"]').count(), headings);
    assert.ok(headings >= 20, `${headings} headings`);
    await page.getByRole('link', { name: 'Article IX', exact: true }).click();
    await page.locator('#contents [aria-current]', { hasText: 'Article IX' }).waitFor({ timeout: 5000 });
    assert.match(await page.locator('.place').innerText(), /^Article IX/);
  });

  test('on a phone, a call shows its note where the reader is', async () => {
    const page = await site.open('/documents/treaty/', { viewport: { width: 360, height: 740 }, hasTouch: true });
    await page.locator('#noteref-5').scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    await page.locator('#noteref-5').tap();
    await page.locator('.floating:popover-open').waitFor({ timeout: 5000 });
    assert.equal(await page.evaluate(() => scrollY), top);
  });
});

describe('right to left', () => {
  const site = openSite('two-languages');

  for (const path of ['/documents/arabic/', '/documents/hebrew/']) {
    for (const width of [360, 1440]) {
      test(`${path} at ${width} pixels: the numbers are at the beginning of the lines, on the sheet`, async () => {
        const page = await site.open(path, { viewport: { width, height: 900 } });
        const outside = await page.evaluate(() => {
          const sheet = document.querySelector('.document')?.getBoundingClientRect();
          return [...document.querySelectorAll('.passage > .number')].filter((number) => {
            const box = number.getBoundingClientRect();
            const words = number.nextElementSibling?.getBoundingClientRect();
            return !sheet || !words || box.left < words.right - 1 || box.right > sheet.right + 1;
          }).length;
        });
        assert.equal(outside, 0);
      });
    }
  }
});
