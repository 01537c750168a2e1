/** Pagefind and the archive's own index files, behind the interface that the query needs. */
import { EngineFault } from '../../query/engine-fault.ts';
import type { SearchEngine } from '../../query/search-engine.ts';
import type { PackedFacetValue } from '../../query/facet-files.ts';
import type { Manifest } from '../../query/manifest.ts';
import { type PackedRecord, unpackRecord } from '../../query/search-record.ts';
import type { PackedStem } from '../../query/stem-files.ts';
import type { PackedWord } from '../../query/vocabulary-files.ts';
import { spellForPagefind } from '../index-words.ts';
import { watchFolder } from './watched-fetch.ts';

/** The parts of `pagefind.js` that are used. */
export interface PagefindModule {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindInstance;
}

interface PagefindInstance {
  /** @param term `null` gives all records, in the order in which they were added */
  search(term: string | null): Promise<{ results: readonly { readonly id: string }[] }>;
}

/** Where the files of an index come from. */
export interface IndexLocation {
  /** The URL of the archive that the index belongs to, with a slash at the end. */
  readonly archive: string;
  /** Loads `pagefind.js`; rejects with an {@link EngineFault}. */
  loadProgram(): Promise<PagefindModule>;
  /** Loads and parses `search-index/manifest.json`; rejects with an {@link EngineFault}. */
  readManifest(): Promise<Manifest>;
  /**
   * Loads and parses `search-index/<path>`; rejects with an {@link EngineFault}.
   *
   * @param tag identifies the state of the index, so that no cache mixes two states
   */
  readFile(path: string, tag: string): Promise<unknown>;
}

/** Makes an engine. It loads nothing before it is used, and no file twice unless loading it failed. */
export function createEngine({ archive, loadProgram, readManifest, readFile }: IndexLocation): SearchEngine {
  const cache = new Map<string, Promise<unknown>>();
  const cached = <T>(key: string, load: () => Promise<T>): Promise<T> => {
    const known = cache.get(key);
    if (known !== undefined) return known as Promise<T>;
    const loading = load();
    cache.set(key, loading);
    loading.catch(() => cache.delete(key));
    return loading;
  };
  const manifest = () => cached('manifest', readManifest);
  const read = async (path: string) => readFile(path, (await manifest()).digest);
  const file = <T>(path: string) => cached(path, () => read(path) as Promise<T>);
  const start = async () => {
    const { createInstance } = await loadProgram();
    const folder = `${archive}pagefind/`;
    const failure = watchFolder(folder);
    // A worker would need a Trusted Types policy.
    const options = { basePath: folder, baseUrl: archive, noWorker: true, metaCacheTag: (await manifest()).digest };
    return { instance: createInstance(options), failure };
  };
  const search = async (term: string | null): Promise<readonly string[]> => {
    const { instance, failure } = await cached('pagefind', start);
    try {
      return (await Promise.race([instance.search(term), failure])).results.map(({ id }) => id);
    } catch (cause) {
      // The next search starts Pagefind again.
      cache.delete('pagefind');
      throw new EngineFault('index', 'A file of the index could not be loaded', { cause });
    }
  };
  const numbers = () =>
    cached('numbers', async () => new Map((await search(null)).map((id, number): [string, number] => [id, number])));
  const findNumbers = async (stems: string) => {
    const ids = await search(stems);
    const known = await numbers();
    return ids.flatMap((id) => known.get(id) ?? []);
  };
  const filesIn = (folder: string) => ({
    manifest: () => file<Manifest>(`${folder}manifest.json`),
    vocabularyFile: (number: number) => file<PackedWord[]>(`${folder}words/${number}.json`),
    stemFile: (number: number) => file<PackedStem[]>(`${folder}postings/${number}.json`),
    facetFile: (number: number) => file<PackedFacetValue[]>(`${folder}facets/${number}.json`),
    record: (number: number) =>
      cached(`${folder}record ${number}`, async () =>
        unpackRecord((await read(`${folder}records/${number}.json`)) as PackedRecord),
      ),
  });
  const findNothing = () => Promise.reject(new Error('Internal error: Pagefind has no index of the pages'));
  return {
    ...filesIn(''),
    manifest,
    find: (stems) => findNumbers(spellForPagefind(stems)),
    pages: { ...filesIn('pages/'), find: findNothing },
  };
}
