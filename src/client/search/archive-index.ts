/** The archive's index in a browser: nothing of it is loaded before the first question. */
import { EngineFault, type SearchEngine } from '../../search/query/search-engine.ts';
import { createEngine, type PagefindModule } from '../../search/pagefind/browser/pagefind-engine.ts';

/**
 * Opens the index of an archive.
 *
 * @param base the path of the site, or the address of another archive, with a slash at its end
 * @param tag identifies the state of the index, so that no cache mixes two; empty where it is not known
 */
export function openEngine(base: string, tag: string): SearchEngine {
  const version = tag === '' ? '' : `?v=${tag}`;
  let attempts = 0;
  return createEngine({
    archive: new URL(base, location.href).href,
    tag,
    readFile: (path) => fetchFile(`${base}search-index/${path}${version}`),
    loadProgram() {
      // A browser may remember that a module failed: another address asks again.
      const again = attempts === 0 ? '' : `#${attempts}`;
      attempts += 1;
      // The program is always this archive's own: data may come from elsewhere, code does not.
      const { base: home = '/', search = '' } = document.documentElement.dataset;
      return importProgram(new URL(`${home}pagefind/pagefind.js?v=${search}${again}`, location.href).href);
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

/** Fetches JSON; what is no JSON is a fault too, such as a page that a host shows for what it has not. */
async function fetchFile(url: string): Promise<unknown> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`Status ${response.status}`);
    return await response.json();
  } catch (cause) {
    throw new EngineFault(navigator.onLine ? 'index' : 'offline', `${url} could not be loaded`, { cause });
  }
}
