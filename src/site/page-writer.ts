/**
 * Writes the pages that Astro renders. Astro would create the folder of each page and write it with four asynchronous
 * calls, and the page would be read again for its digest.
 */
import { createSiteFiles } from './site-files.ts';
import type { MeasuredFile } from '../exports/file-content.ts';

export interface PageWriter {
  /**
   * Writes a page.
   *
   * @param url the address of the page
   * @returns a response without content: Astro writes nothing for it. Another response is returned as it is
   */
  write(url: string, response: Response): Promise<Response>;
  /** The pages that were written, by path. */
  list(): ReadonlyMap<string, MeasuredFile>;
}

/**
 * @param folder the folder of the site
 * @param base the path under which the site is served
 */
export function createPageWriter(folder: string, base: string): PageWriter {
  const files = createSiteFiles(folder);
  return {
    async write(url, response) {
      const path = decodeURI(new URL(url).pathname.slice(base.length));
      const isPage = path === '' || path.endsWith('/');
      if (!isPage || response.status !== 200 || response.body === null) return response;
      files.write(`${path}index.html`, new Uint8Array(await response.arrayBuffer()));
      return new Response(null);
    },
    list: () => files.listWritten(),
  };
}
