/** The results page of a built site in Chromium, with the index of a collection in place of its own. */
import { buildIndex } from '../../src/search/index/build-index.ts';
import { getSite } from '../support/built-sites.ts';
import { launch } from '../support/chromium.ts';
import { serve } from '../support/site-files.ts';
import type { System } from './compared-systems.ts';

/** Cleanup functions: a browser and a server for each collection. */
const closers: (() => Promise<unknown>)[] = [];

/** Types each query into the page, and reads the list of results as it is shown. */
export const resultsPage: System = async (source) => {
  const files = new Map((await buildIndex(source)).map(({ path, content }) => [`/${path}`, Buffer.from(content)]));
  const site = getSite('bridge');
  const [browser, served] = await Promise.all([launch(), serve(site.root)]);
  closers.push(
    () => browser.close(),
    () => served.close(),
  );
  const page = await browser.newPage();
  await page.route(/\/(?:pagefind|search-index)\//, (route) => {
    const { pathname } = new URL(route.request().url());
    const body = files.get(pathname);
    const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType });
  });
  await page.goto(`${served.url}${site.base}search/`);
  const input = page.locator('main input[type=search]');
  // The code of the page loads when a reader types. A space searches for nothing.
  await input.fill(' ');
  await page.waitForLoadState('networkidle');
  return async (text) => {
    // Typing would start a search of its own.
    await input.evaluate((element, value) => ((element as HTMLInputElement).value = value), text);
    await page.evaluate(() => document.querySelector('#results')?.replaceChildren());
    await input.press('Enter');
    await page.locator('#results :is(.result, .state)').first().waitFor();
    const links = await page
      .locator('#results .result > a')
      .evaluateAll((elements) => elements.map((element) => (element as HTMLAnchorElement).href));
    return links.map((link) => {
      const { pathname, hash } = new URL(link);
      return `${pathname.split('/').at(-2)}${hash}`;
    });
  };
};

/** Closes the browsers and servers. */
export async function closeResultsPages(): Promise<void> {
  await Promise.all(closers.splice(0).map((close) => close()));
}
