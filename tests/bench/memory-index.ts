/** Files in memory, fetched by Pagefind's program as in a browser, without one. */
import { buildIndex, type BuiltFile } from '../../src/search/index/build-index.ts';
import { EngineFault, type SearchEngine } from '../../src/search/query/search-engine.ts';
import { createEngine, type PagefindModule } from '../../src/search/pagefind/browser/pagefind-engine.ts';
import type { SearchSource } from '../../src/search/query/search-source.ts';

const ORIGIN = 'https://index.invalid/';

const served = new Map<string, Uint8Array>();
let folders = 0;
let watch: (path: string) => void = () => {};

/** Calls something with the path of each file that is fetched, below its folder. */
export function onFetch(watcher: (path: string) => void): void {
  watch = watcher;
}

const fetchElsewhere = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (!url.href.startsWith(ORIGIN)) return fetchElsewhere(input, init);
  watch(url.pathname.replace(/^\/\d+\//, ''));
  const content = served.get(url.pathname.slice(1));
  return content === undefined ? new Response('not found', { status: 404 }) : new Response(new Uint8Array(content));
};

/** Files below an address of their own, and a program among them, loaded. */
export interface ServedFiles {
  /** The address, with a slash at its end. */
  readonly folder: string;
  readonly program: unknown;
}

/** Serves files. The program is loaded anew each time, as it holds an index. */
export async function serveFiles(files: readonly BuiltFile[], program: string): Promise<ServedFiles> {
  folders += 1;
  for (const { path, content } of files) served.set(`${folders}/${path}`, content);
  const code = served.get(`${folders}/${program}`);
  if (code === undefined) throw new Error(`There is no ${program} among the files`);
  const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}#${folders}`;
  return { folder: `${ORIGIN}${folders}/`, program: await import(url) };
}

/** Serves a built index, and gives an engine that asks it. */
export async function serveIndex(files: readonly BuiltFile[]): Promise<SearchEngine> {
  const { folder, program } = await serveFiles(files, 'pagefind/pagefind.js');
  return createEngine({
    archive: folder,
    tag: '1',
    loadProgram: () => Promise.resolve(program as PagefindModule),
    readFile: async (path) => {
      const response = await fetch(`${folder}search-index/${path}`);
      if (!response.ok) throw new EngineFault('index', `There is no ${path}`);
      return response.json();
    },
  });
}

/** Builds an index and serves it. */
export async function indexOf(source: SearchSource, wordsPerRecord?: number): Promise<SearchEngine> {
  return serveIndex(await buildIndex(source, wordsPerRecord));
}
