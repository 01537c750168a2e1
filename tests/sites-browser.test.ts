/** Every site in a browser: accessible in both themes, no horizontal scrolling, no third-party requests, no cookies. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { findViolations } from './support/assert-site.ts';
import { openSite } from './support/chromium.ts';
import { isFull } from './support/full-run.ts';
import { readPages } from './support/site-files.ts';
import { siteNames } from './support/built-sites.ts';

/** The first and the largest page of each kind (`/names/x/`, `/names/y/`); all pages in a full run. */
function choosePages(pages: ReadonlyMap<string, string>): string[] {
  if (isFull) return [...pages.keys()];
  const forms = Map.groupBy(pages.keys(), (path) => path.replace(/^(\/\w+)\/[^/]+\//, '$1/…/'));
  const size = (path: string) => pages.get(path)?.length ?? 0;
  return [...forms.values()].flatMap((paths) => [
    ...new Set([paths[0] ?? '', paths.toSorted((a, b) => size(b) - size(a))[0] ?? '']),
  ]);
}

for (const name of siteNames) {
  describe(name, () => {
    const site = openSite(name);
    const paths = choosePages(readPages(site.folder));

    /** Visits the pages in three tabs, because most of a visit is waiting. */
    async function visitAll(options: BrowserContextOptions, look: (page: Page, path: string) => Promise<void>) {
      const context = await site.browser.newContext({
        viewport: { width: 1280, height: 900 },
        serviceWorkers: 'block',
        ...options,
      });
      const rest = paths.values();
      const visit = async () => {
        const page = await context.newPage();
        for (const path of rest) await look(page, path);
      };
      await Promise.all([visit(), visit(), visit()]);
      assert.deepEqual(await context.cookies(), []);
      await context.close();
    }

    for (const [colorScheme, rules] of [
      ['light', undefined],
      // The other rules do not depend on the theme.
      ['dark', ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']],
    ] as const) {
      test(`no page has accessibility violations, ${colorScheme}`, (t) => {
        t.diagnostic(`${paths.length} pages`);
        return visitAll({ colorScheme, bypassCSP: true }, async (page, path) => {
          await page.goto(site.urlOf(path));
          assert.deepEqual(await findViolations(page, rules), [], path);
        });
      });
    }

    test('no page scrolls horizontally, from a phone at 400 % zoom to a desktop', () =>
      visitAll({}, async (page, path) => {
        await page.goto(site.urlOf(path));
        for (const width of [320, 360, 768, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.equal(over, 0, `${path} at ${width} pixels`);
        }
      }));

    test('pages send no third-party requests, and cause no error and no policy violation', () =>
      visitAll({}, async (page, path) => {
        const thirdParty: string[] = [];
        const errors: string[] = [];
        page.removeAllListeners();
        page.on('request', (request) => {
          if (!request.url().startsWith(site.urlOf('/'))) thirdParty.push(request.url());
        });
        page.on('console', (message) => {
          if (message.type() === 'error' && path !== '/404.html') errors.push(message.text());
        });
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(site.urlOf(path), { waitUntil: 'networkidle' });
        assert.deepEqual({ thirdParty, errors }, { thirdParty: [], errors: [] }, path);
      }));
  });
}
