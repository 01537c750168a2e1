/** The interface of the index that a query uses, in a browser or in a test. */
import type { PackedFacetValue } from './facet-files.ts';
import type { Manifest } from './manifest.ts';
import type { SearchRecord } from './search-record.ts';
import type { PackedStem } from './stem-files.ts';
import type { PackedWord } from './vocabulary-files.ts';

/** An index. Records are numbered. Every function rejects with an {@link EngineFault} if it cannot answer. */
export interface SearchEngine {
  manifest(): Promise<Manifest>;
  /** A file of the vocabulary, by its number. */
  vocabularyFile(number: number): Promise<readonly PackedWord[]>;
  /** A file of stems, by its number. A small archive has none. */
  stemFile(number: number): Promise<readonly PackedStem[]>;
  /** A file of values of facets, by its number. A small archive has none. */
  facetFile(number: number): Promise<readonly PackedFacetValue[]>;
  /**
   * Finds the records that have all of some stems.
   *
   * @param stems stems separated by spaces; a phrase is in straight quotation marks
   */
  find(stems: string): Promise<readonly number[]>;
  /** A record, by its number. */
  record(number: number): Promise<SearchRecord>;
  /** How many more files this query may load; without a limit if it is missing. See `limit-files.ts`. */
  readonly filesLeft?: () => number;
  /** The index of the pages about the documents. The manifest says whether there is one. */
  readonly pages?: SearchEngine;
}

/** For each facet, the values of which a record or passage must have one. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

export const facets = ['voice', 'document', 'kind', 'name', 'year'] as const;
export type Facet = (typeof facets)[number];
