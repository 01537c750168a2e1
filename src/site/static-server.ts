/** A static server for a built site. Every response, also an error, has the headers of the site's `_headers` file. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { decodeUri } from '../text/decode-uri.ts';
import { headersFor, parseHeadersFile } from './headers.ts';

/** A server and the path under which it serves the site, with a slash at each end. */
export interface SiteServer {
  readonly server: Server;
  readonly base: string;
}

/** Types of text files that do not state their encoding themselves. */
const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex',
  '.csv': 'text/csv',
  '.md': 'text/markdown',
  '.ris': 'application/x-research-info-systems',
  '.txt': 'text/plain',
};

/**
 * Creates a server; the caller listens and closes.
 *
 * Pages are at addresses that end in a slash; the same address without the slash redirects to them. Every other path
 * without a file gets the site's 404 page.
 *
 * @param folder the built site
 */
export function createSiteServer(folder: string): SiteServer {
  const rules = parseHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'));
  // The first rule is the one for all paths: the base and `*`.
  const base = rules[0]?.pattern.slice(0, -1) ?? '/';
  const compress = compression();
  const files = sirv(folder, {
    // Looks for files at each request: a build may replace the site while it is served.
    dev: true,
    etag: true,
    setHeaders(response, path) {
      const type = TEXT_TYPES[extname(path)];
      if (type !== undefined) response.setHeader('Content-Type', `${type}; charset=utf-8`);
    },
  });

  const server = createServer((request, response) => {
    const path = readPath(request.url ?? '/');
    const headers = headersFor(path ?? base, rules);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    compress(request, response, () => answer(request, response, path));
  });
  return { server, base };

  function answer(request: IncomingMessage, response: ServerResponse, path: string | undefined): void {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain' }).end('Only GET and HEAD');
    } else if (path === undefined || path.includes('\\') || path === `${base}_headers`) {
      sendNotFound(request, response);
    } else if (!path.startsWith(base)) {
      if (path === '/' || `${path}/` === base) response.writeHead(308, { Location: base }).end();
      else sendNotFound(request, response);
    } else if (!path.endsWith('/') && existsSync(join(folder, path.slice(base.length), 'index.html'))) {
      const { pathname, search } = new URL(`http://localhost${request.url}`);
      response.writeHead(308, { Location: `${pathname}/${search}` }).end();
    } else {
      // An encoded `#` or `?` is a part of the path.
      request.url = `/${encodeURI(path.slice(base.length)).replace(/[#?]/g, encodeURIComponent)}`;
      files(request, response, () => sendNotFound(request, response));
    }
  }

  function sendNotFound(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
    response.end(request.method === 'HEAD' ? undefined : readFileSync(join(folder, '404.html')));
  }
}

/**
 * The decoded path of a request; undefined if it cannot name a file: an empty step, an encoded slash, a NUL, or bytes
 * that are not UTF-8.
 */
function readPath(url: string): string | undefined {
  const path = URL.parse(`http://localhost${url}`)?.pathname;
  return path === undefined || /%(?:2f|5c|00)|\/\//i.test(path) ? undefined : decodeUri(path);
}
