/** The vocabulary of an archive, divided into files so small that looking up a word loads one of them. */
import { keyOf } from './word-key.ts';

/** A word of the vocabulary. */
export interface VocabularyEntry {
  readonly key: string;
  /** The number of passages that have the word; 0 for one that is only in other forms of names. */
  readonly passageCount: number;
  /** The most frequent spelling. */
  readonly spelling: string;
}

/** A word in a file: its spelling, then a space and the number of passages if that is not 1. */
export type PackedWord = string;

export const WORDS_PER_FILE = 200;

/** Divides a vocabulary into files. */
export function packVocabulary(entries: readonly VocabularyEntry[]): PackedWord[][] {
  const files: PackedWord[][] = [];
  for (let start = 0; start < entries.length; start += WORDS_PER_FILE) {
    const file = entries.slice(start, start + WORDS_PER_FILE);
    files.push(file.map(packWord));
  }
  return files;
}

/** Packs a word. */
export function packWord({ passageCount, spelling }: VocabularyEntry): PackedWord {
  return passageCount === 1 ? spelling : `${spelling} ${passageCount}`;
}

/** Reads a file of the vocabulary. */
export function unpackVocabulary(file: readonly PackedWord[]): VocabularyEntry[] {
  return file.map((packed) => {
    const [spelling = '', passageCount = '1'] = packed.split(' ');
    return { key: keyOf(spelling), passageCount: Number(passageCount), spelling };
  });
}

/**
 * Finds the files that may have keys with a prefix.
 *
 * @param firstKeys the first key of each file
 * @returns the numbers of the files, in order
 */
export function findVocabularyFiles(firstKeys: readonly string[], prefix: string): number[] {
  return firstKeys.flatMap((firstKey, number) => {
    const nextKey = firstKeys[number + 1];
    const beginsInTime = firstKey <= prefix || firstKey.startsWith(prefix);
    return beginsInTime && (nextKey === undefined || nextKey > prefix) ? [number] : [];
  });
}
