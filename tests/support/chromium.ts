/** Chromium for tests: one process that all test files share, and sites to open in it. */
import { after, afterEach, before } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type BrowserServer, type Page } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { serve } from './site-files.ts';
import { getSite, type BuiltSite, type SiteName } from './built-sites.ts';

const options = () => {
  const executablePath = findBrowser('chromium');
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
  };
};

/** Starts the process that `launch` connects to. */
export function startChromium(): Promise<BrowserServer> {
  return chromium.launchServer(options());
}

/**
 * Connects to the shared Chromium, or starts one if the runner did not. Closing it closes only the pages of this test
 * file.
 */
export function launch(): Promise<Browser> {
  const endpoint = process.env['TEST_CHROMIUM'];
  return endpoint === undefined ? chromium.launch(options()) : chromium.connect(endpoint);
}

/** A site that is served and can be opened in Chromium. */
export interface OpenSite extends BuiltSite {
  /** The address of a page: `urlOf('/search/')`. */
  urlOf(path: string): string;
  readonly browser: Browser;
  /**
   * Opens a page, 1280 by 900 pixels unless the options say otherwise. It is closed after the test.
   *
   * @param prepare runs before the page loads, for example to intercept its requests
   */
  open(path: string, options?: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
}

/** Serves a site and connects to Chromium before the tests of a file, and closes both after them. */
export function openSite(name: SiteName): OpenSite {
  const site = getSite(name);
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    [browser, served] = await Promise.all([launch(), serve(site.folder)]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  after(() => Promise.all([browser.close(), served.close()]));
  const urlOf = (path: string) => `${served.url}${site.base}${path.slice(1)}`;
  return {
    ...site,
    urlOf,
    get browser() {
      return browser;
    },
    async open(path, contextOptions = {}, prepare = async () => {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        // Requests that a service worker answers cannot be intercepted.
        serviceWorkers: 'block',
        ...contextOptions,
      });
      const page = await context.newPage();
      await prepare(page);
      await page.goto(urlOf(path));
      return page;
    },
  };
}
