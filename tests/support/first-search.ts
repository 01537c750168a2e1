/** What a browser loads for a first search. */
import { gzipSync } from 'node:zlib';
import type { OpenSite } from './chromium.ts';

export interface FirstSearch {
  /** The paths that the home page loads before the reader searches. */
  readonly before: readonly string[];
  /** What the search loads: path, and compressed size in bytes. */
  readonly files: readonly (readonly [path: string, bytes: number])[];
  /** The sum of these sizes. */
  readonly bytes: number;
}

/** Opens the home page of a site, and types words into its search box. */
export async function measureFirstSearch(site: OpenSite, words: string): Promise<FirstSearch> {
  const context = await site.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  let loaded: Promise<readonly [string, number]>[] = [];
  page.on('response', (response) => {
    const size = response.body().then((body) => gzipSync(body).length, () => 0); // prettier-ignore
    loaded.push(size.then((bytes) => [new URL(response.url()).pathname, bytes] as const));
  });
  await page.goto(site.urlOf('/'), { waitUntil: 'networkidle' });
  const before = (await Promise.all(loaded)).map(([path]) => path);
  loaded = [];
  await page.keyboard.press('/');
  await page.keyboard.insertText(words);
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(1000);
  const files = await Promise.all(loaded);
  return { before, files, bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0) };
}
