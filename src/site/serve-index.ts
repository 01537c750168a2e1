/** The search index under `npm run dev`: built in memory when it is first asked for, and again when the archive has changed. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buildIndex, type BuiltFile } from '../search/index/build-index.ts';
import type { SearchSource } from '../search/query/search-source.ts';

const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
];

/**
 * A middleware that answers for files of the index and passes everything else on.
 *
 * @param source what is searched at the moment; undefined where the archive cannot be read
 */
export function serveIndex(source: () => Promise<SearchSource | undefined>) {
  let built: { of: SearchSource; files: Promise<Map<string, BuiltFile['content']>> } | undefined;
  return async (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): Promise<void> => {
    // Vite has removed the base of the site from the URL.
    const path = /^\/((?:pagefind|search-index)\/[^?#]+)/.exec(request.url ?? '')?.[1];
    const searched = path === undefined ? undefined : await source();
    if (path === undefined || searched === undefined) {
      next();
      return;
    }
    if (built?.of !== searched) {
      const files = buildIndex(searched).then((all) => new Map(all.map((file) => [file.path, file.content])));
      built = { of: searched, files };
    }
    const content = (await built.files).get(path);
    const type = TYPES.find(([ending]) => path.endsWith(ending))?.[1] ?? 'application/octet-stream';
    response.writeHead(content === undefined ? 404 : 200, { 'Content-Type': type });
    response.end(content);
  };
}
