/** An index in memory, asked through Pagefind's own program as a browser would, without a browser. */
import { buildIndex, type BuiltFile } from '../../search/build.ts';
import { type SearchEngine, EngineFault } from '../../search/engine.ts';
import { createEngine, type PagefindInstance } from '../../search/pagefind.ts';
import type { SearchSource } from '../../search/source.ts';

const ORIGIN = 'https://index.invalid/';

let folders = 0;
let served: ReadonlyMap<string, Uint8Array> = new Map();
const fetchElsewhere = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (!url.href.startsWith(ORIGIN)) return fetchElsewhere(input, init);
  const content = served.get(url.pathname.slice(1));
  return content === undefined ? new Response('not found', { status: 404 }) : new Response(new Uint8Array(content));
};

/** Serves files, and gives an engine that asks them. Pagefind's program is loaded anew for each. */
export async function serveIndex(files: readonly BuiltFile[]): Promise<SearchEngine> {
  folders += 1;
  const folder = `index-${folders}`;
  served = new Map([...served, ...files.map(({ path, content }) => [`${folder}/${path}`, content] as const)]);
  const program = served.get(`${folder}/pagefind/pagefind.js`);
  if (program === undefined) throw new Error('There is no program among the files');
  const module = (await import(`data:text/javascript;base64,${Buffer.from(program).toString('base64')}#${folder}`)) as {
    Pagefind: new (options: object) => PagefindInstance;
  };
  return createEngine({
    start: async () =>
      new module.Pagefind({
        basePath: `${ORIGIN}${folder}/pagefind/`,
        metaCacheTag: '1',
        language: 'unknown',
      }),
    read: async (path) => {
      const content = served.get(`${folder}/search-index/${path}`);
      if (content === undefined) throw new EngineFault('index', `There is no ${path}`);
      return JSON.parse(new TextDecoder().decode(content));
    },
  });
}

/** Builds an index and serves it. */
export async function indexOf(source: SearchSource, wordsPerRecord?: number): Promise<SearchEngine> {
  return serveIndex(await buildIndex(source, wordsPerRecord));
}
