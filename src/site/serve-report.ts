/** The page that `npm run dev` shows while the archive cannot be read: the report, until the author has fixed it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { formatReport } from '../checks/problem-report.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Loaded } from './read-checked.ts';

/**
 * A middleware that responds to every request for a page while there is no archive, and passes on all other requests.
 * An error thrown by a page would not do: Astro shows it 200 milliseconds later, when the archive may be fixed.
 *
 * @param base the path of the site, with a slash at its end
 * @param read the archive as last read
 */
export function serveReport(base: string, read: () => Promise<Loaded>) {
  return async (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): Promise<void> => {
    // The address of a page ends in a slash. A browser that navigates to another address also expects a page.
    const isPage = /\/(?:[?#]|$)/.test(request.url ?? '') || request.headers['sec-fetch-mode'] === 'navigate';
    let report: string | undefined;
    try {
      const loaded = isPage ? await read() : undefined;
      report = loaded?.shared === undefined ? loaded && formatReport(loaded.listProblems()) : undefined;
    } catch (error) {
      next(error);
      return;
    }
    if (report === undefined) {
      next();
      return;
    }
    response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html>
<html lang="en">
<title>The archive cannot be read</title>
<script type="module" src="${base}@vite/client"></script>
<h1>The archive cannot be read</h1>
<pre>${escapeHtml(report)}</pre>
</html>
`);
  };
}
