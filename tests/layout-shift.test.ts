/** No page moves while it loads, also when its fonts arrive late. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SiteName } from './support/built-sites.ts';
import { openSite } from './support/chromium.ts';
import { measureLayoutShift, WIDTHS } from './support/reading-measures.ts';

const PAGES = {
  bridge: [
    '/',
    '/documents/letter/',
    '/documents/notice/',
    '/search/?q=bridge',
    '/chronology/',
    '/compare/letter/notice/',
    '/sources/holloway-1911-04-27/',
    '/documents/letter/evidence/',
    '/check/',
  ],
  treaty: ['/documents/treaty/', '/documents/treaty/evidence/', '/search/?q=specimen'],
  'two-languages': ['/', '/documents/arabic/', '/documents/chinese/'],
} as const;
const DELAY = 400;

for (const [name, paths] of Object.entries(PAGES)) {
  describe(name, () => {
    const site = openSite(name as SiteName);
    for (const path of paths) {
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
  });
}
