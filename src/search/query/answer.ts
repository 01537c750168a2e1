/** The answer to a search as plain data, for a page, the search box, a file, or a test. */
import type { Query } from './parse-query.ts';
import type { Facet, Filters } from './search-engine.ts';
import type { DocumentFacts, OtherForm, Voice } from './search-source.ts';
import type { SnippetPiece } from './snippet.ts';

/** A request. */
export interface SearchRequest {
  readonly text: string;
  readonly filters?: Filters;
  readonly sort?: Sort;
  /** The largest number of passages to return. */
  readonly limit?: number;
  /** With so many passages that have all the words, the pages about the documents are not searched. Default: `limit`. */
  readonly enough?: number;
  /** Whether the reader is still typing, so that the last word may be incomplete. */
  readonly typing?: boolean;
}

export type Sort = 'relevance' | 'oldest' | 'newest';

/** An answer. If it has no hits, `absence` says what that means. */
export interface Answer {
  readonly query: Query;
  /** Best first: passages with exactly these words, then with all of them, then with some of them. */
  readonly hits: readonly Hit[];
  /** How many passages have all the words, each in this or another form. */
  readonly fullMatches: Count;
  /** How many of them, as far as they were read, have a word only in another form: `organization` for `organ`. */
  readonly inflectedMatches: number;
  /** How many places on the pages about the documents have all the words; none if these pages were not searched. */
  readonly pageMatches: Count;
  /** How many of them, as far as they were read, have a word only in another form. */
  readonly inflectedPageMatches: number;
  /** How many of the hits have all the words only because one form of a name counts as another. */
  readonly nameFormMatches: number;
  /** Whether there are more hits than the limit allowed. */
  readonly more: boolean;
  readonly notices: Notices;
  readonly facets: Facets;
  /** Every archive that was searched, this one first. */
  readonly searched: readonly SearchedArchive[];
  /** The titles of other archives that could not be searched. */
  readonly unreachable: readonly string[];
  readonly absence: Absence | undefined;
}

/** A number of passages. If not every candidate was read, it is the number found so far. */
export type Count =
  { readonly exact: true; readonly passages: number } | { readonly exact: false; readonly atLeast: number };

/** A passage that was found. */
export interface Hit {
  readonly archive: string;
  readonly document: DocumentFacts;
  /** The id of the passage. */
  readonly passage: string;
  readonly pinned: string | undefined;
  readonly locator: string;
  /** Who says the words that were found. */
  readonly voice: Voice;
  /** Who is quoted, if the words were found in a quotation and the archive says whose it is. */
  readonly speakers: readonly string[];
  readonly snippet: readonly SnippetPiece[];
  /** The whole text of the passage, for a file of hits. */
  readonly words: string;
  /** Whether the words of the query follow each other in the passage. */
  readonly verbatim: boolean;
  /** Words of the query that are not in the passage, although they are in other passages. */
  readonly without: readonly string[];
  readonly otherForms: readonly OtherForm[];
  /** Comparable within a group: exactly these words, all of them, some of them. */
  readonly score: number;
}

/** What a reader must be told about how the words of the query were understood. */
export interface Notices {
  /** Words that do not occur, with words that are spelled almost like them. */
  readonly absent: readonly { readonly word: string; readonly suggestions: readonly string[] }[];
  /** Words that occur only in other forms. */
  readonly forms: readonly { readonly word: string; readonly found: readonly string[] }[];
  /** Words that occur only as the beginning of longer words. */
  readonly prefixes: readonly { readonly word: string; readonly found: readonly string[] }[];
  /** Stop words that were not required. */
  readonly stopWords: readonly string[];
  /** Whether the hits have only some of the words, because no passage has all of them. */
  readonly partialOnly: boolean;
}

/** The values of each facet. */
export interface Facets {
  /** Whether every passage was counted; otherwise the counts are minimums. */
  readonly exact: boolean;
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** False if the passages with this value were not looked for. */
  readonly counted?: boolean;
}

/** An archive that was searched. */
export interface SearchedArchive {
  readonly archive: string;
  /** Its canonical address. */
  readonly address: string;
  readonly documents: number;
  readonly passages: number;
  /** The number of pages about the documents that have an index. */
  readonly pages: number;
  readonly pagesSearched: boolean;
  readonly digest: string;
}

/** Why there are no hits, and how that is known. */
export interface Absence {
  /**
   * `empty query`: it has no letter or digit. `filtered`: the words occur, but the filters exclude them. `unread`: not
   * every passage was read that can match.
   */
  readonly reason: 'empty query' | 'absent' | 'filtered' | 'unread';
  /** The words and forms that were looked for. */
  readonly tried: readonly string[];
  /** How many passages were read to check; 0 if the vocabulary was enough. */
  readonly passagesRead: number;
  /** Words of the query, in the form that is compared, that do not occur themselves, but do occur inside longer words. */
  readonly partsOfWords: readonly { readonly word: string; readonly found: readonly string[] }[];
}
