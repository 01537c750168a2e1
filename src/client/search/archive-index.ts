/** Opens the index of an archive in a browser. It loads no file before the first search. */
import { createEngine, type PagefindModule } from '../../search/pagefind/browser/pagefind-engine.ts';
import type { Manifest } from '../../search/query/manifest.ts';
import { EngineFault } from '../../search/query/engine-fault.ts';
import type { SearchEngine } from '../../search/query/search-engine.ts';

/** The index of this archive. */
export interface HomeIndex {
  readonly engine: SearchEngine;
  /** Loads Pagefind's program. Rejects with an {@link EngineFault}. */
  loadProgram(): Promise<PagefindModule>;
}

/**
 * Opens the index of this archive.
 *
 * @param base the path of the site, with a slash at the end
 * @param tag identifies the state of the index, so that no cache mixes two states. If it is undefined, the browser asks
 *   the server whether the manifest has changed, and takes the tag from the manifest
 */
export function openHomeIndex(base: string, tag?: string): HomeIndex {
  let attempts = 0;
  const loadProgram = async () => {
    const { digest } = await engine.manifest();
    // A browser may cache that a module failed to load: another fragment makes it try again.
    const fragment = attempts === 0 ? '' : `#${attempts}`;
    attempts += 1;
    return importProgram(new URL(`${base}pagefind/pagefind.js?v=${digest}${fragment}`, location.href).href);
  };
  const engine = openEngine(base, loadProgram, tag);
  return { engine, loadProgram };
}

/**
 * Opens the index of an archive.
 *
 * @param base the path of the site, or the address of another archive, with a slash at the end
 * @param loadProgram loads Pagefind's program from this site: only data is loaded from other archives
 * @param tag see {@link openHomeIndex}
 */
export function openEngine(base: string, loadProgram: HomeIndex['loadProgram'], tag?: string): SearchEngine {
  const manifest = `${base}search-index/manifest.json`;
  return createEngine({
    archive: new URL(base, location.href).href,
    loadProgram,
    readManifest: () =>
      tag === undefined ? fetchJson<Manifest>(manifest, 'no-cache') : fetchJson<Manifest>(`${manifest}?v=${tag}`),
    readFile: (path, digest) => fetchJson(`${base}search-index/${path}?v=${digest}`),
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
async function fetchJson<Content = unknown>(url: string, cache: RequestCache = 'default'): Promise<Content> {
  try {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new Error(`Status ${response.status}`);
    return (await response.json()) as Content;
  } catch (cause) {
    throw new EngineFault(navigator.onLine ? 'index' : 'offline', `${url} could not be loaded`, { cause });
  }
}
