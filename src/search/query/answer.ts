/** What a search answers: plain data, for a page, a box, a file or a test. */
import type { Facet, Filters } from './search-engine.ts';
import type { Piece } from './snippet.ts';
import type { Query } from './parse-query.ts';
import type { DocumentFacts, OtherForm, Voice } from './search-source.ts';

/** What is asked. */
export interface SearchRequest {
  readonly text: string;
  readonly filters?: Filters;
  readonly sort?: Sort;
  /** How many passages are wanted. */
  readonly limit?: number;
  /** Whether the last word may be unfinished. */
  readonly typing?: boolean;
}

export type Sort = 'relevance' | 'oldest' | 'newest';

/** An answer. Where it has no hits, `absence` says what that means. */
export interface Answer {
  readonly query: Query;
  /** Best first: those with exactly these words, those with all of them, those with some. */
  readonly hits: readonly Hit[];
  /** How many passages have all the words. */
  readonly whole: Count;
  /** How many of the hits have all of them only where another form of a name is taken for it. */
  readonly named: number;
  /** Whether there are more hits than the limit let through. */
  readonly more: boolean;
  readonly notices: Notices;
  readonly facets: Facets;
  /** Every archive that was searched, this one first. */
  readonly searched: readonly Searched[];
  /** Archives that should have been, and could not be reached. */
  readonly unreached: readonly string[];
  readonly absence: Absence | undefined;
}

/** A number of passages. Where not every candidate was read, `least` is what was found among those that were. */
export type Count =
  { readonly certain: true; readonly passages: number } | { readonly certain: false; readonly least: number };

/** A passage that was found. */
export interface Hit {
  readonly archive: string;
  readonly document: DocumentFacts;
  readonly passage: string;
  readonly pinned: string | undefined;
  readonly locator: string;
  /** Who says the words that were found. */
  readonly voice: Voice;
  /** Who is quoted, where the words were found in a quotation and the archive says whose it is. */
  readonly speakers: readonly string[];
  readonly excerpt: readonly Piece[];
  /** The whole passage, for a file of hits. */
  readonly words: string;
  readonly verbatim: boolean;
  /** Words of the query that it has not, though others have. */
  readonly lacks: readonly string[];
  readonly via: readonly OtherForm[];
  /** Comparable within one tier: exactly these words, all of them, some of them. */
  readonly score: number;
}

/** What a reader must be told of how the words were taken. */
export interface Notices {
  /** Words that do not occur, and words that are spelt like them. */
  readonly absent: readonly { readonly word: string; readonly like: readonly string[] }[];
  /** Words of which other forms occur, but not this one. */
  readonly forms: readonly { readonly word: string; readonly found: readonly string[] }[];
  /** Words that only occur as the beginning of others. */
  readonly begins: readonly { readonly word: string; readonly found: readonly string[] }[];
  /** Common words that were not required. */
  readonly common: readonly string[];
  /** Whether the hits have some of the words only, because no passage has all. */
  readonly parted: boolean;
}

/** For each facet its values. */
export interface Facets {
  /** Whether every passage was counted; otherwise there are at least so many. */
  readonly certain: boolean;
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** What was searched. */
export interface Searched {
  readonly archive: string;
  /** Its canonical address. */
  readonly address: string;
  readonly documents: number;
  readonly passages: number;
  readonly digest: string;
}

/** That something does not occur, and how that is known. */
export interface Absence {
  /** `nothing asked`: no letter or digit in the query. `filtered`: it does occur, outside the filters. */
  readonly reason: 'nothing asked' | 'absent' | 'filtered';
  /** The words and forms that were looked for. */
  readonly tried: readonly string[];
  /** How many passages were read for it; none where the list of all words settles it. */
  readonly read: number;
  /** Words inside which a word that does not occur stands all the same. */
  readonly inside: readonly { readonly word: string; readonly found: readonly string[] }[];
}
