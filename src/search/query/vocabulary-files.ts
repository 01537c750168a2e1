/** The vocabulary of an archive, divided into files so small that looking up a word loads one of them. */
import type { SearchSource } from './search-source.ts';
import { tokenize } from './tokenizer.ts';
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

/** The vocabulary with the mean length of a passage. */
export interface Vocabulary {
  /** In the order of the keys. */
  readonly entries: readonly VocabularyEntry[];
  /** The mean number of words in a passage, to two decimal places. */
  readonly meanLength: number;
}

/** How often words occur in some texts, as plain data. */
export interface WordCounts {
  readonly passages: number;
  /** The number of words in all passages. */
  readonly length: number;
  readonly words: readonly CountedWord[];
}

/** A word, the number of passages that have it, and how often it is spelled in each way. */
type CountedWord = readonly [key: string, passageCount: number, spellings: readonly (readonly [string, number])[]];

/** Collects every word of an archive, and counts the passages that have it. */
export function collectVocabulary({ documents, names }: SearchSource): Vocabulary {
  const passages = documents.flatMap((document) => document.passages);
  const mentioned = new Set(passages.flatMap(({ mentions }) => mentions.map(({ name }) => name)));
  const forms = names.flatMap((name) => (mentioned.has(name.id) ? name.forms : []));
  return combineCounts([countWords(passages, forms)]);
}

/**
 * Counts the words of passages.
 *
 * @param otherTexts texts whose words are in the vocabulary without being counted
 */
export function countWords(
  passages: readonly { readonly words: string }[],
  otherTexts: readonly string[] = [],
): WordCounts {
  let length = 0;
  const counts = createCounts();
  const addWords = (text: string, inPassage: boolean) => {
    const seen = new Set<string>();
    const addWord = (key: string, spelling: string) => {
      counts.add(key, inPassage && !seen.has(key) ? 1 : 0, spelling, 1);
      seen.add(key);
    };
    for (const { key, start, end, otherKeys } of tokenize(text)) {
      if (inPassage) length += 1;
      addWord(key, text.slice(start, end));
      for (const other of otherKeys) addWord(other.key, other.spelling);
    }
  };
  for (const { words } of passages) addWords(words, true);
  for (const text of otherTexts) addWords(text, false);
  const words = counts
    .list()
    .map(([key, { passageCount, spellings }]): CountedWord => [key, passageCount, [...spellings]]);
  return { passages: passages.length, length, words };
}

/** The vocabulary of texts that were counted separately. */
export function combineCounts(texts: readonly WordCounts[]): Vocabulary {
  const counts = createCounts();
  for (const [key, passageCount, spellings] of texts.flatMap(({ words }) => words)) {
    for (const [index, [spelling, count]] of spellings.entries())
      counts.add(key, index === 0 ? passageCount : 0, spelling, count);
  }
  const entries = counts
    .list()
    .map(([key, { passageCount, spellings }]) => ({ key, passageCount, spelling: mostFrequent(spellings) }))
    .sort((a, b) => compareText(a.key, b.key));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const passages = texts.reduce((sum, text) => sum + text.passages, 0);
  return { entries, meanLength: Math.round((100 * length) / (passages || 1)) / 100 };
}

/** Adds up how often words occur. */
function createCounts() {
  const counts = new Map<string, { passageCount: number; readonly spellings: Map<string, number> }>();
  return {
    add(key: string, passageCount: number, spelling: string, count: number): void {
      let entry = counts.get(key);
      if (entry === undefined) {
        entry = { passageCount: 0, spellings: new Map<string, number>() };
        counts.set(key, entry);
      }
      entry.passageCount += passageCount;
      entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + count);
    },
    list: () => [...counts],
  };
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))[0]?.[0] ?? '';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

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
