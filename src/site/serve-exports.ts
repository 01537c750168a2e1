/** Exported files under `npm run dev`: written from the archive as it is when a reader requests one. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExportSource } from '../exports/export-format.ts';
import { joinContent } from '../exports/file-content.ts';
import { listExports } from '../exports/registry.ts';

/**
 * A middleware that responds to requests for exported files and passes on all others.
 *
 * @param read the archive as last read; undefined if it cannot be read
 */
export function serveExports(read: () => Promise<ExportSource | undefined>) {
  let listed: { of: ExportSource; files: ReturnType<typeof listExports> } | undefined;
  return async (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): Promise<void> => {
    // Vite has removed the base of the site from the URL.
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const source = pathname.endsWith('/') ? undefined : await read();
    if (source === undefined) {
      next();
      return;
    }
    if (listed?.of !== source) listed = { of: source, files: listExports(source) };
    const file = listed.files.get(pathname.slice(1));
    if (file === undefined) {
      next();
      return;
    }
    const content = joinContent(file.write());
    const charset = file.mediaType.endsWith('zip') ? '' : '; charset=utf-8';
    response.writeHead(200, { 'Content-Type': file.mediaType + charset });
    response.end(content);
  };
}
