/** A site that tests open in one of the two browsers. */
import { after, before } from 'node:test';
import type { BrowserPage, PageOptions, TestBrowser } from './both-browsers.ts';
import { getSite, type SiteName } from './built-sites.ts';
import { serve } from './site-files.ts';

export interface SiteInBrowser {
  /**
   * Opens a page of the site. Pages with the same options share a window and its storage.
   *
   * @param size the width and the height of the window in pixels
   */
  open(path: string, size: readonly [width: number, height: number], options?: PageOptions): Promise<BrowserPage>;
}

/** Serves a site before the tests of a suite; closes it and its windows after them. */
export function openSiteIn(browser: TestBrowser, name: SiteName): SiteInBrowser {
  const { root, base } = getSite(name);
  const windows = new Map<string, BrowserPage>();
  let served: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    served = await serve(root);
  });
  after(async () => {
    for (const page of windows.values()) await page.close();
    await served.close();
  });
  return {
    async open(path, [width, height], options = {}) {
      const key = JSON.stringify(options);
      const page = windows.get(key) ?? (await browser.open(width, height, options));
      windows.set(key, page);
      await page.resize(width, height);
      // Otherwise, an address with a fragment does not load the page again.
      await page.goto('about:blank');
      await page.goto(`${served.url}${base}${path.slice(1)}`);
      return page;
    },
  };
}
