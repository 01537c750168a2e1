/** Serves index files from memory, so that Pagefind's program can fetch them without a browser. */
import { buildIndex, type BuiltFile, type IndexOptions } from '../../src/search/index/build-index.ts';
import { createEngine, type PagefindModule } from '../../src/search/pagefind/browser/pagefind-engine.ts';
import { EngineFault } from '../../src/search/query/engine-fault.ts';
import type { SearchEngine } from '../../src/search/query/search-engine.ts';
import type { Manifest } from '../../src/search/query/manifest.ts';
import type { SearchSource } from '../../src/search/query/search-source.ts';

const ORIGIN = 'https://index.invalid/';

const files = new Map<string, Uint8Array>();
let folders = 0;
let notifyFetch: (path: string) => void = () => {};

/** Sets the function that gets the path of each fetched file, relative to its folder. */
export function onFetch(listener: (path: string) => void): void {
  notifyFetch = listener;
}

const fetchElsewhere = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (!url.href.startsWith(ORIGIN)) return fetchElsewhere(input, init);
  notifyFetch(url.pathname.replace(/^\/\d+\//, ''));
  const content = files.get(url.pathname.slice(1));
  return content === undefined ? new Response('not found', { status: 404 }) : new Response(new Uint8Array(content));
};

/** Files in a folder of their own, and a module that was loaded from them. */
export interface ServedFiles {
  /** The URL of the folder, with a slash at the end. */
  readonly folder: string;
  /** Undefined if the files have no such module. */
  readonly program: unknown;
}

/**
 * Serves files.
 *
 * @param programPath the path of the module to load. It is loaded again each time, because Pagefind's module has state.
 */
export async function serveFiles(served: readonly BuiltFile[], programPath: string): Promise<ServedFiles> {
  folders += 1;
  for (const { path, content } of served) files.set(`${folders}/${path}`, content);
  const code = files.get(`${folders}/${programPath}`);
  const folder = `${ORIGIN}${folders}/`;
  if (code === undefined) return { folder, program: undefined };
  const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}#${folders}`;
  return { folder, program: await import(url) };
}

/** Serves a built index, and creates an engine for it. */
export async function serveIndex(served: readonly BuiltFile[]): Promise<SearchEngine> {
  const { folder, program } = await serveFiles(served, 'pagefind/pagefind.js');
  const readFile = async (path: string) => {
    const response = await fetch(`${folder}search-index/${path}`);
    if (!response.ok) throw new EngineFault('index', `The index has no ${path}`);
    return response.json() as unknown;
  };
  return createEngine({
    archive: folder,
    loadProgram: () =>
      program === undefined
        ? Promise.reject(new EngineFault('program', 'The index has no program'))
        : Promise.resolve(program as PagefindModule),
    readManifest: async () => (await readFile('manifest.json')) as Manifest,
    readFile,
  });
}

/** Builds an index, serves it, and creates an engine for it. */
export async function indexOf(source: SearchSource, options?: IndexOptions): Promise<SearchEngine> {
  return serveIndex(await buildIndex(source, options));
}
