/** What the query asks of an index, in a browser or in a test. */
import type { Manifest } from './manifest.ts';
import type { SearchRecord } from './search-record.ts';
import type { PackedWord } from './vocabulary-files.ts';

/** An index that can be asked. Every function rejects with an {@link EngineFault} where it can't answer. */
export interface SearchEngine {
  manifest(): Promise<Manifest>;
  /** A file of the word list. */
  words(file: number): Promise<readonly PackedWord[]>;
  /**
   * Records that have all of some words, best first.
   *
   * @param words stems with spaces between them; in straight quotation marks, a phrase
   */
  find(words: string, filters?: Filters): Promise<readonly Found[]>;
  record(id: string): Promise<SearchRecord>;
  /** The ids of all records, in the order of their documents' dates. */
  dateOrder(): Promise<readonly string[]>;
}

/** Of each facet, the values of which a record or passage has one. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

export const facets = ['voice', 'document', 'kind', 'name', 'year'] as const;
export type Facet = (typeof facets)[number];

/** A record, and how well the engine thinks it fits. */
export interface Found {
  readonly id: string;
  readonly score: number;
}

/** Why a search could not be done. */
export type FaultKind =
  /** The program did not load: blocked, missing, or served as another type. */
  | 'program'
  /** A file of the index did not. */
  | 'index'
  /** No answer in time. */
  | 'slow'
  | 'offline';

/** A search that could not be done; never to be shown as one that found nothing. */
export class EngineFault extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineFault';
    this.kind = kind;
  }
}
