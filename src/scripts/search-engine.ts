/** The archive's index in a browser: nothing of it is loaded before the first question. */
import { EngineFault, type SearchEngine } from '../search/engine.ts';
import { createEngine, type PagefindInstance } from '../search/pagefind.ts';

interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

/**
 * Opens the index of an archive.
 *
 * @param base the path of the site, or the address of another archive, with a slash at its end
 * @param tag identifies the state of the index, so that no cache mixes two
 */
export function openEngine(base: string, tag: string): SearchEngine {
  let attempts = 0;
  return createEngine({
    read: (path) => fetchFile(`${base}search-index/${path}?v=${tag}`),
    async start() {
      // A browser may remember that a module failed: another address asks again.
      const again = attempts === 0 ? '' : `&attempt=${attempts}`;
      attempts += 1;
      const program = await importProgram(new URL(`${base}pagefind/pagefind.js?v=${tag}${again}`, location.href).href);
      return program.createInstance({
        basePath: `${base}pagefind/`,
        baseUrl: base,
        // Trusted Types refuse a worker from a string.
        noWorker: true,
        metaCacheTag: tag,
      });
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
