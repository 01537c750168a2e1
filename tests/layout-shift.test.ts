/** No page moves while it loads, also when its fonts arrive late. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { openSite } from './support/chromium.ts';
import { measureLayoutShift, WIDTHS } from './support/reading-measures.ts';

const PAGES = [
  '/',
  '/documents/letter/',
  '/documents/notice/',
  '/search/?q=bridge',
  '/chronology/',
  '/compare/letter/notice/',
  '/sources/holloway-1911-04-27/',
  '/documents/letter/evidence/',
  '/check/',
];
const DELAY = 400;
const site = openSite('bridge');

for (const path of PAGES) {
  test(`${path}: late fonts and scripts move nothing, at any width`, async (t) => {
    const shifts = await Promise.all(
      WIDTHS.map(async (width) => {
        const page = await site.open(path, { viewport: { width, height: 900 } }, (opened) =>
          opened.route('**/*.woff2', async (route) => {
            await new Promise((resolve) => setTimeout(resolve, DELAY));
            await route.continue();
          }),
        );
        await page.waitForTimeout(DELAY);
        return measureLayoutShift(page);
      }),
    );
    t.diagnostic(shifts.map((shift, index) => `${shift.toFixed(3)} at ${WIDTHS[index]}`).join(', '));
    for (const shift of shifts) assert.ok(shift < 0.05, String(shift));
  });
}
