/** A small site around the search: its scripts as Vite builds them, two papers' passages as plain pages, strict headers. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { contentSecurityPolicy } from '../../src/astro/headers.ts';
import { buildIndex } from '../../src/search/build.ts';
import type { SearchSource } from '../../src/search/source.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A site that is served. */
export interface SearchSite {
  readonly origin: string;
  /** Answers a request in place of the site, where it returns something. */
  intercept(
    answer: (path: string) => { status: number; type?: string; body?: string; wait?: number } | undefined,
  ): void;
  /** Paths asked for since the last call, with the bytes of each answer as gzip gives them. */
  takeRequests(): { path: string; bytes: number }[];
  close(): Promise<void>;
}

/** Builds the scripts and the index, and serves them. */
export async function serveSite(source: SearchSource): Promise<SearchSite> {
  const files = new Map<string, Uint8Array>();
  for (const { path, content } of await buildIndex(source)) files.set(`/${path}`, content);
  for (const [path, content] of await buildScripts()) files.set(`/${path}`, content);
  for (const [path, html] of await buildPages(source)) files.set(path, Buffer.from(html));

  let intercept: Parameters<SearchSite['intercept']>[0] = () => undefined;
  let requests: { path: string; bytes: number }[] = [];
  const server: Server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const instead = intercept(pathname);
    if (instead?.wait !== undefined) await new Promise((resolve) => setTimeout(resolve, instead.wait));
    const body =
      instead === undefined || instead.wait !== undefined
        ? files.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname)
        : Buffer.from(instead.body ?? '');
    const ending = pathname.endsWith('/') ? 'html' : (pathname.split('.').at(-1) ?? '');
    const type = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', json: 'application/json' }[
      ending
    ];
    requests.push({ path: pathname, bytes: body === undefined ? 0 : gzipSync(body).length });
    response.writeHead(instead?.status ?? (body === undefined ? 404 : 200), {
      'content-type': instead?.type ?? type ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy(),
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    intercept: (answer) => (intercept = answer),
    takeRequests: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

async function buildScripts(): Promise<[string, Uint8Array][]> {
  const names = ['search-box', 'search-page', 'highlight'];
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name, `src/scripts/${name}.ts`])),
        output: { entryFileNames: 'scripts/[name].js', chunkFileNames: 'scripts/[name].js' },
      },
    },
  });
  const { output } = Array.isArray(result) ? result[0]! : (result as Exclude<typeof result, { on: unknown }>);
  return output.map((file) => [file.fileName, Buffer.from(file.type === 'chunk' ? file.code : file.source)]);
}

async function buildPages(source: SearchSource): Promise<[string, string][]> {
  const styles = ['tokens', 'base', 'search', 'search-box'];
  const css = await Promise.all(styles.map((name) => readFile(`src/styles/${name}.css`, 'utf8').catch(() => '')));
  const markup = async (name: string) =>
    (await readFile(`src/components/${name}.astro`, 'utf8'))
      .replace(/^---[^]*?^---/m, '')
      .replace(/<script>[^]*<\/script>/, '')
      .replaceAll('{action}', '"/search/"')
      .replaceAll('{all}', '"/all/"');
  const page = (title: string, body: string, scripts: string[]) =>
    `<!doctype html><html lang="${source.language}" data-base="/" data-search="${source.digest}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/style.css">${scripts
      .map((name) => `<script type="module" src="/scripts/${name}.js"></script>`)
      .join('')}</head><body>${body}</body></html>`;
  const box = `<header class="masthead"><a class="home" href="/">Archive</a>${await markup('SearchBox')}</header>`;
  return [
    ['/style.css', css.join('\n')],
    ['/index.html', page('Archive', `${box}<main><h1>Archive</h1></main>`, ['search-box', 'highlight'])],
    ['/all/index.html', page('Everything', `${box}<main><h1>Everything</h1></main>`, ['search-box'])],
    [
      '/search/index.html',
      page('Search', `<main class="page"><h1>Search</h1>${await markup('SearchPage')}</main>`, ['search-page']),
    ],
    ...source.documents.map(({ path, title, passages }): [string, string] => [
      `${path}index.html`,
      page(
        title,
        `${box}<main><h1>${escape(title)}</h1><article class="document">${passages
          .map(({ id, words }) => `<p id="${id}">${escape(words)}</p>`)
          .join('')}</article></main>`,
        ['search-box', 'highlight'],
      ),
    ]),
  ];
}
