/** Opens the index of an archive in a browser. It loads no file before the first search. */
import { createEngine, type PagefindModule } from '../../search/pagefind/browser/pagefind-engine.ts';
import { EngineFault, type SearchEngine } from '../../search/query/search-engine.ts';

/**
 * Opens the index of an archive.
 *
 * @param base the path of the site, or the address of another archive, with a slash at the end
 * @param tag identifies the state of the index, so that no cache mixes two states; empty if it is unknown
 */
export function openEngine(base: string, tag: string): SearchEngine {
  const version = tag === '' ? '' : `?v=${tag}`;
  let attempts = 0;
  return createEngine({
    archive: new URL(base, location.href).href,
    tag,
    readFile: (path) => fetchJson(`${base}search-index/${path}${version}`),
    loadProgram() {
      // A browser may cache that a module failed to load: another fragment makes it try again.
      const fragment = attempts === 0 ? '' : `#${attempts}`;
      attempts += 1;
      // The program is always the one of this site. Only data is loaded from other archives.
      const { base: home = '/', search = '' } = document.documentElement.dataset;
      return importProgram(new URL(`${home}pagefind/pagefind.js?v=${search}${fragment}`, location.href).href);
    },
  });
}

async function importProgram(url: string): Promise<PagefindModule> {
  try {
    return (await import(/* @vite-ignore */ url)) as PagefindModule;
  } catch (cause) {
    throw new EngineFault(navigator.onLine ? 'program' : 'offline', 'The search program could not be loaded', {
      cause,
    });
  }
}

/** Fetches JSON. Anything else is a fault too, such as the page that a host sends for a missing file. */
async function fetchJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`Status ${response.status}`);
    return await response.json();
  } catch (cause) {
    throw new EngineFault(navigator.onLine ? 'index' : 'offline', `${url} could not be loaded`, { cause });
  }
}
