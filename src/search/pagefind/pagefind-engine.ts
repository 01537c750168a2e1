/** Pagefind behind the interface that the query asks, wherever its files are fetched from. */
import type { Manifest } from '../query/manifest.ts';
import { EngineFault, type FindOptions, type Found, type SearchEngine } from '../query/engine.ts';
import { type PackedRecord, unpackRecord } from '../query/record.ts';
import type { PackedWord } from '../query/word-files.ts';

/** What is used of Pagefind's class of that name. */
export interface PagefindInstance {
  search(term: string | null, options?: { filters?: Record<string, unknown> }): Promise<{ results: readonly Found[] }>;
}

/** Where an index comes from. */
export interface IndexFiles {
  /** Gives the parsed file `search-index/<path>`; rejects with an EngineFault. */
  read(path: string): Promise<unknown>;
  /** Loads Pagefind; rejects with an EngineFault. */
  start(): Promise<PagefindInstance>;
}

/** Makes an engine. Nothing is loaded before it is asked, and nothing twice that was had once. */
export function createEngine({ read, start }: IndexFiles): SearchEngine {
  const kept = new Map<string, Promise<unknown>>();
  const keep = <T>(key: string, load: () => Promise<T>): Promise<T> => {
    const known = kept.get(key);
    if (known !== undefined) return known as Promise<T>;
    const loading = load();
    kept.set(key, loading);
    loading.catch(() => kept.delete(key));
    return loading;
  };
  const file = <T>(path: string) => keep(path, () => read(path) as Promise<T>);
  // Whatever Pagefind stumbles over is a part of its index that it could not have; the next question starts it anew.
  const ask = async <T>(question: (instance: PagefindInstance) => Promise<T>): Promise<T> => {
    const instance = await keep('pagefind', start);
    try {
      return await question(instance);
    } catch (cause) {
      kept.delete('pagefind');
      throw new EngineFault('index', 'A part of the index could not be loaded', { cause });
    }
  };
  return {
    manifest: () => file<Manifest>('manifest.json'),
    words: (number) => file<PackedWord[]>(`words/${number}.json`),
    record: (id) => keep(`record ${id}`, async () => unpackRecord((await read(`records/${id}.json`)) as PackedRecord)),
    find: (words, options = {}) => ask(async (instance) => (await instance.search(words, translate(options))).results),
  };
}

function translate({ filters = {} }: FindOptions) {
  const some = Object.entries(filters).filter(([, values]) => values.length > 0);
  return {
    filters: Object.fromEntries(some.map(([facet, values]) => [facet, { any: values }])),
  };
}
