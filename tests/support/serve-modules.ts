/**
 * A small server for browser tests: pages from memory, and the modules and style sheets under `src/`, types taken out.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';

export interface TestServer {
  readonly origin: string;
  close(): void;
}

/** @param files contents by path: `.css` as a style sheet, anything else as a page */
export async function serve(
  files: ReadonlyMap<string, string>,
  headers: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const server = createServer(async (request, response) => {
    const { pathname: path, search } = new URL(request.url ?? '/', 'http://localhost');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const text = files.get(path);
    if (text !== undefined) {
      return void response.setHeader('content-type', path.endsWith('.css') ? 'text/css' : 'text/html').end(text);
    }
    if (!/^\/src\/[\w/-]+\.(?:ts|css)$/.test(path)) return void response.writeHead(404).end();
    const source = await readFile(new URL(`../..${path}`, import.meta.url), 'utf8');
    response.setHeader('access-control-allow-origin', '*');
    if (path.endsWith('.css') && search === '') return void response.setHeader('content-type', 'text/css').end(source);
    response.setHeader('content-type', 'text/javascript');
    // A style sheet that a script asks for by `?url` is a module with its address.
    response.end(search === '?url' ? `export default ${JSON.stringify(path)}` : stripTypeScriptTypes(source));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}
