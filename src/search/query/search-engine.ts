/** The interface of the index that a query uses, in a browser or in a test. */
import type { Manifest } from './manifest.ts';
import type { SearchRecord } from './search-record.ts';
import type { PackedWord } from './vocabulary-files.ts';

/** An index. Every function rejects with an {@link EngineFault} if it cannot answer. */
export interface SearchEngine {
  manifest(): Promise<Manifest>;
  /** A file of the vocabulary, by its number. */
  vocabularyFile(number: number): Promise<readonly PackedWord[]>;
  /**
   * Finds the records that have all of some stems, best first.
   *
   * @param stems stems separated by spaces; a phrase is in straight quotation marks
   */
  find(stems: string, filters?: Filters): Promise<readonly EngineResult[]>;
  record(id: string): Promise<SearchRecord>;
  /** The ids of all records, in the order of their documents' dates. */
  dateOrder(): Promise<readonly string[]>;
}

/** For each facet, the values of which a record or passage must have one. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

export const facets = ['voice', 'document', 'kind', 'name', 'year'] as const;
export type Facet = (typeof facets)[number];

/** The id of a record, and the score that the engine gives it. */
export interface EngineResult {
  readonly id: string;
  readonly score: number;
}

/** Why a search failed. */
export type FaultKind =
  /** The program did not load: it is blocked, missing, or served with another type. */
  | 'program'
  /** A file of the index did not load. */
  | 'index'
  /** There is no answer yet. */
  | 'slow'
  | 'offline';

/** A search that failed. It must never be shown as a search without results. */
export class EngineFault extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineFault';
    this.kind = kind;
  }
}
