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
  /** Named by their number in base 36, in the order of the documents' dates. */
  readonly records: number;
  /** The mean number of words of a passage. */
  readonly meanLength: number;
  /** What there is to narrow by, whatever is asked. */
  readonly values: Readonly<Record<'voice' | 'kind' | 'year', readonly string[]>>;
  /** Stems that phrases are asked for without, because the engine keeps no places of them. */
  readonly frequent: readonly string[];
  /** The first word of each file of `words/`. */
  readonly words: readonly string[];
}

/** The name under which the engine's results call a record, and under which its file lies. */
export function nameRecord(number: number): string {
  return number.toString(36);
}

/** Up to so many records, every search may read all of them. */
const FEW = 24;

/** The names of all records, where they are few; none otherwise. */
export function namesOfFew({ records }: Pick<Manifest, 'records'>): string[] {
  return records > FEW ? [] : Array.from({ length: records }, (_, number) => nameRecord(number));
}
