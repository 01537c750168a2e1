/** What the files of an index say of themselves. */

/** `search-index/manifest.json`. */
export interface Manifest {
  /** The archive. */
  readonly title: string;
  /** Its canonical address, with a slash at its end. */
  readonly address: string;
  /** Other archives that are searched together with it. */
  readonly federates: readonly { readonly title: string; readonly url: string }[];
  /** BCP 47. */
  readonly language: string;
  /** Identifies what was searched. */
  readonly digest: string;
  readonly documents: number;
  readonly passages: number;
  /** The ids of all records, where they are so few that a search may read all of them; otherwise empty. */
  readonly fewRecords: readonly string[];
  /** The mean number of words of a passage. */
  readonly meanLength: number;
  /** What there is to narrow by, whatever is asked. */
  readonly values: Readonly<Record<'voice' | 'kind' | 'year', readonly string[]>>;
  /** Stems that phrases are asked for without, because the engine keeps no places of them. */
  readonly frequent: readonly string[];
  /** The first word of each file of `words/`. */
  readonly words: readonly string[];
}
