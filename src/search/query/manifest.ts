/** The manifest of an index: what a query must know before it uses the index. */

/** `search-index/manifest.json`. */
export interface Manifest {
  /** The title of the archive. */
  readonly title: string;
  /** The canonical address of the archive, with a slash at the end. */
  readonly address: string;
  /** Other archives that are searched together with this one. */
  readonly federates: readonly { readonly title: string; readonly url: string }[];
  /** BCP 47. */
  readonly language: string;
  /** Identifies the indexed state of the archive and its pages. The addresses of all other files of the index contain it. */
  readonly digest: string;
  readonly documents: number;
  readonly passages: number;
  /** The number of records. Their numbers begin with 0, and have the order of their documents' dates. */
  readonly records: number;
  /** Whether the records are so few that a search reads all of them. Otherwise the index has files of stems. */
  readonly readsEveryRecord: boolean;
  /**
   * Whether Pagefind has no index of the records. The files of stems then list the passages of stop words too, and
   * phrases are found by reading passages.
   */
  readonly stemsOnly: boolean;
  /** The number of pages about the documents. They have an index of their own; 0 if they have none. */
  readonly pages: number;
  /** The mean number of words in a passage. */
  readonly meanLength: number;
  /** The values of facets, whatever the query is. */
  readonly values: Readonly<Record<'voice' | 'kind' | 'year', readonly string[]>>;
  /** Stems whose positions are not in the index. They are left out of phrases. */
  readonly frequentStems: readonly string[];
  /** The stems that most passages have, the most frequent first. A long query is looked up without them. */
  readonly commonStems: readonly string[];
  /** The first key in each file of the vocabulary. */
  readonly vocabulary: readonly string[];
  /** The first stem in each file of stems. */
  readonly stems: readonly string[];
  /** The first value in each file of facets: see {@link facetKey}. None in a small archive. Other archives can have an older index without them. */
  readonly facets?: readonly string[];
}
