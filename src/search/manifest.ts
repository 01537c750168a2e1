/** What the files of an index say of themselves. */

/** `search-index/manifest.json`. */
export interface Manifest {
  /** The archive. */
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Identifies what was searched. */
  readonly digest: string;
  readonly documents: number;
  readonly passages: number;
  readonly records: number;
  /** The names of all records, where they are few. */
  readonly ids: readonly string[];
  /** The mean number of words of a passage. */
  readonly meanLength: number;
  /** The first word of each file of `words/`. */
  readonly words: readonly string[];
}
