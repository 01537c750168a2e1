/** The stems of a large archive, with their words and their passages, divided into files that a query loads. */
import { divideLists } from './list-files.ts';
import { parsePostings, type Postings } from './postings.ts';
import { type PackedWord, unpackVocabulary, type VocabularyEntry } from './vocabulary-files.ts';

/** A stem in a file: the stem, its words, and its postings. */
export type PackedStem = readonly [stem: string, words: readonly PackedWord[], postings: string];

/** A stem. */
export interface StemEntry {
  readonly stem: string;
  /** The words that have the stem, in the order of their keys. */
  readonly words: readonly VocabularyEntry[];
  readonly postings: Postings;
}

/** The approximate sizes of files in characters: in the index of the pages, the smallest, the usual, and the largest. */
const [PAGES_LENGTH, MIN_LENGTH, USUAL_LENGTH, MAX_LENGTH] = [6_000, 20_000, 30_000, 80_000];

/** The number of files that a long query can load. If they can contain all stems, they do. */
const FEW_FILES = 8;

/** The number of stems that are listed as common: at most so many, and at most this share of all stems. */
const [MAX_COMMON, COMMON_SHARE] = [300, 0.05];

function sizeOf([stem, words, postings]: PackedStem): number {
  return stem.length + words.join().length + postings.length;
}

/** Chooses the size of the files, in characters. */
export function chooseFileLength(stems: readonly PackedStem[], isOfPages: boolean): number {
  if (isOfPages) return PAGES_LENGTH;
  const share = stems.reduce((sum, stem) => sum + sizeOf(stem), 0) / FEW_FILES;
  return share > MAX_LENGTH ? USUAL_LENGTH : Math.max(MIN_LENGTH, share);
}

/** Divides stems, in the order of their code units, into files. */
export function divideStems(stems: readonly PackedStem[], fileLength: number): PackedStem[][] {
  return divideLists(stems, sizeOf, fileLength);
}

/** The stems with the longest lists of passages, the longest first. */
export function listCommonStems(stems: readonly PackedStem[]): string[] {
  const count = Math.min(MAX_COMMON, Math.floor(stems.length * COMMON_SHARE));
  return stems
    .toSorted(([, , a], [, , b]) => b.length - a.length)
    .slice(0, count)
    .map(([stem]) => stem);
}

/** Finds a stem in its file. */
export function findStem(file: readonly PackedStem[], stem: string): StemEntry | undefined {
  const [, words, postings] = file.find(([other]) => other === stem) ?? [];
  if (words === undefined || postings === undefined) return undefined;
  return { stem, words: unpackVocabulary(words), postings: parsePostings(postings) };
}
