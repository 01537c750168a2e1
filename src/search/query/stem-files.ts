/** The stems of a large archive, with their words and their passages, divided into files that a query loads. */
import { parsePostings, type Posting } from './postings.ts';
import { type PackedWord, unpackVocabulary, type VocabularyEntry } from './vocabulary-files.ts';

/** A stem in a file: the stem, its words, and its postings. */
export type PackedStem = readonly [stem: string, words: readonly PackedWord[], postings: string];

/** A stem. */
export interface StemEntry {
  readonly stem: string;
  /** The words that have the stem, in the order of their keys. */
  readonly words: readonly VocabularyEntry[];
  readonly postings: readonly Posting[];
}

/** The approximate size of a file, in characters. */
const FILE_LENGTH = 20_000;

/** Divides stems, in the order of their code units, into files. */
export function divideStems(stems: readonly PackedStem[]): PackedStem[][] {
  const files: PackedStem[][] = [];
  let length = Infinity;
  for (const stem of stems) {
    const [text, words, postings] = stem;
    const size = text.length + words.join().length + postings.length;
    if (length + size > FILE_LENGTH) {
      files.push([]);
      length = 0;
    }
    files.at(-1)?.push(stem);
    length += size;
  }
  return files;
}

/**
 * The number of the file that has a stem, if the archive has the stem.
 *
 * @param firstStems the first stem of each file
 */
export function findStemFile(firstStems: readonly string[], stem: string): number | undefined {
  const number = firstStems.findLastIndex((first) => first <= stem);
  return number === -1 ? undefined : number;
}

/** Finds a stem in its file. */
export function findStem(file: readonly PackedStem[], stem: string): StemEntry | undefined {
  const [, words, postings] = file.find(([other]) => other === stem) ?? [];
  if (words === undefined || postings === undefined) return undefined;
  return { stem, words: unpackVocabulary(words), postings: parsePostings(postings) };
}
