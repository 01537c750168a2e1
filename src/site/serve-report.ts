/** What `npm run dev` shows for a page while the archive cannot be read: what is wrong, until it is fixed. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { formatReport } from '../checks/problem-report.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Loaded } from './read-checked.ts';

/**
 * A middleware that answers for every page while there is no archive, and passes everything else on. A page that failed
 * would do, but Astro covers it with an error 200 milliseconds later, by when it may be fixed.
 *
 * @param base the path of the site, with a slash at its end
 * @param read what was last read
 */
export function serveReport(base: string, read: () => Promise<Loaded>) {
  return async (request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> => {
    // Addresses of pages end in a slash; a navigation to any other is one to a page all the same.
    const isPage = /\/(?:[?#]|$)/.test(request.url ?? '') || request.headers['sec-fetch-mode'] === 'navigate';
    const { shared, problems } = isPage ? await read() : { shared: undefined, problems: [] };
    if (!isPage || shared !== undefined) {
      next();
      return;
    }
    const report = escapeHtml(formatReport(problems));
    response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><title>The archive cannot be read</title><script type="module" src="${base}@vite/client"></script><h1>The archive cannot be read</h1><pre>${report}</pre></html>`,
    );
  };
}
