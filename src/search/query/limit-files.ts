/** Limits the number of files that one query loads, so that a search of a large archive is fast on a slow network. */
import type { SearchEngine } from './search-engine.ts';

/** The largest number of files that a query for one page of results loads, and the passages on that page. */
const [MAX_FILES, PASSAGES] = [20, 10];

/** Pagefind's program, its WebAssembly, its list of languages, and its metadata. */
const PAGEFIND_FILES = ['pagefind.js', 'wasm', 'entry', 'meta'];

/**
 * The files that a query has used. A file counts once. It counts even if the browser has it, so that the answer to a
 * query does not depend on the queries before it.
 */
export interface FileBudget {
  left(): number;
  take(file: string): void;
}

/** @param limit the largest number of passages in the answer; each may be in a file of its own */
export function createBudget(limit: number): FileBudget {
  return createBudgetOf(MAX_FILES + Math.max(0, limit - PASSAGES));
}

/** @param files the number of files */
export function createBudgetOf(files: number): FileBudget {
  const taken = new Set<string>();
  return { left: () => Math.max(0, files - taken.size), take: (file) => taken.add(file) };
}

/** An engine that counts files. It never refuses one: what a query can do without must ask {@link filesLeft} first. */
export function limitFiles(engine: SearchEngine, budget: FileBudget): SearchEngine {
  const count = (...files: readonly string[]) => files.forEach(budget.take);
  return {
    ...engine,
    filesLeft: budget.left,
    manifest() {
      count('manifest');
      return engine.manifest();
    },
    vocabularyFile(number) {
      count(`words/${number}`);
      return engine.vocabularyFile(number);
    },
    stemFile(number) {
      count(`postings/${number}`);
      return engine.stemFile(number);
    },
    record(number) {
      count(`records/${number}`);
      return engine.record(number);
    },
    facetFile(number) {
      count(`facets/${number}`);
      return engine.facetFile(number);
    },
    find(stems) {
      const words = stems.replaceAll('"', ' ').split(' ').filter(Boolean);
      count(...PAGEFIND_FILES, ...words.map((word) => `index/${word}`));
      return engine.find(stems);
    },
  };
}

/** How many more files the query may load. */
export function filesLeft(engine: SearchEngine): number {
  return engine.filesLeft?.() ?? Infinity;
}
