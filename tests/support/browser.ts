/** Chromium for tests: one process for all of them, and a site that it shows. */
import { after, afterEach, before } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type BrowserServer, type Page } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { serve } from './site.ts';
import { getSite, type BuiltSite, type SiteName } from './sites.ts';

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

/** A browser of the test's own: closing it closes its pages alone. */
export function launch(): Promise<Browser> {
  const endpoint = process.env['TEST_CHROMIUM'];
  return endpoint === undefined ? chromium.launch(options()) : chromium.connect(endpoint);
}

/** A site in the browser, for the tests of a file. */
export interface OpenSite extends BuiltSite {
  /** The address of a page: `urlOf('/search/')`. */
  urlOf(path: string): string;
  readonly browser: Browser;
  /**
   * Opens a page, 1280 by 900 pixels unless the options say otherwise. It is closed after the test.
   *
   * @param prepare what happens before the page is loaded, such as the routes of its requests
   */
  open(path: string, options?: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
}

/** Serves a site, and starts a browser, before the tests of a file; ends both after them. */
export function openSite(name: SiteName): OpenSite {
  const site = getSite(name);
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    [browser, served] = await Promise.all([launch(), serve(site.root)]);
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
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...contextOptions });
      const page = await context.newPage();
      await prepare(page);
      await page.goto(urlOf(path));
      return page;
    },
  };
}
