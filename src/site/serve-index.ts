/** The search index under `npm run dev`: built in memory at the first request, and again after a change. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buildIndex, type BuiltFile } from '../search/index/build-index.ts';
import { createSearchSource } from '../search/index/archive-source.ts';
import type { Shared } from './shared-archive.ts';

const MEDIA_TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
];

/**
 * A middleware that responds to requests for files of the index and passes on all others.
 *
 * @param read reads the archive; undefined if it cannot be read
 */
export function serveIndex(read: () => Promise<Shared | undefined>) {
  let built: { shared: Shared; files: Promise<Map<string, BuiltFile['content']>> } | undefined;
  return async (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): Promise<void> => {
    // Vite has removed the base of the site from the URL.
    const path = /^\/((?:pagefind|search-index)\/[^?#]+)/.exec(request.url ?? '')?.[1];
    const shared = path === undefined ? undefined : await read();
    if (path === undefined || shared === undefined) {
      next();
      return;
    }
    if (built?.shared !== shared) {
      const source = createSearchSource(shared.archive, shared.paths);
      const files = buildIndex(source).then((all) => new Map(all.map((file) => [file.path, file.content])));
      built = { shared, files };
    }
    const content = (await built.files).get(path);
    const type = MEDIA_TYPES.find(([ending]) => path.endsWith(ending))?.[1] ?? 'application/octet-stream';
    response.writeHead(content === undefined ? 404 : 200, { 'Content-Type': type });
    response.end(content);
  };
}
