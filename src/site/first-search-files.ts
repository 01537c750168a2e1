/** Lists the files of a first search on the search page, so that browsers load all of them at the same time. */
import type { Plugin } from 'vite';
import type { Manifest } from '../search/query/manifest.ts';

/** The module that the search page imports to run a search. */
const CONTROLLER = '/client/search/search-controller.ts';

/**
 * Creates a Vite plugin that finds the scripts that run a search.
 *
 * @param report receives their paths, relative to the folder of the site
 */
export function createScriptFinder(report: (scripts: readonly string[]) => void): Plugin {
  return {
    name: 'search-scripts',
    generateBundle(_, bundle) {
      const controller = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(CONTROLLER),
      );
      if (controller === undefined) return;
      const scripts = new Set([controller.fileName]);
      for (const script of scripts) {
        const file = bundle[script];
        if (file?.type === 'chunk') for (const imported of file.imports) scripts.add(imported);
      }
      report([...scripts].sort());
    },
  };
}

/**
 * Adds the list to the search page: the scripts and the manifest, and the records if a search reads all of them. The
 * page also gets the digest of the index, so that the URL of the manifest can contain it.
 *
 * @param html the search page
 * @param scripts see {@link createScriptFinder}
 * @param site `base`: the path under which the site is served; `search`: the digest of the index
 * @throws Error if the page has no `<search-page>` element
 */
export function listFirstFiles(
  html: string,
  { records, readsEveryRecord }: Pick<Manifest, 'records' | 'readsEveryRecord'>,
  scripts: readonly string[],
  { base, search }: { readonly base: string; readonly search: string },
): string {
  const recordFiles = [...Array(readsEveryRecord ? records : 0).keys()].map((number) => `records/${number}`);
  const urls = [
    ...scripts.map((script) => base + script),
    // The same URLs as in client/search/archive-index.ts: a browser uses a file that it has loaded for the same URL only.
    ...['manifest', ...recordFiles].map((file) => `${base}search-index/${file}.json?v=${search}`),
  ];
  const listed = html.replace(
    '<search-page>',
    `<search-page data-index="${search}" data-first-files="${urls.join(' ')}">`,
  );
  if (listed === html) throw new Error('Internal error: the search page has no <search-page> element');
  return listed;
}
