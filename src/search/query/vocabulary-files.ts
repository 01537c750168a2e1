/** The list of an archive's words, cut into files so small that asking about a word costs one of them. */
import type { SearchSource } from './search-source.ts';
import { keyOf, tokenize } from './tokenizer.ts';

/** What is known of a word. */
export interface WordEntry {
  readonly key: string;
  /** The number of passages whose words have it; 0 for a form that leads to passages and stands in none. */
  readonly passages: number;
  /** As it stands most often. */
  readonly shown: string;
}

/** A word of a file: as it is shown, a space, and the number of passages where that is not 1. */
export type PackedWord = string;

export const WORDS_PER_FILE = 200;

/** The words of an archive. */
export interface CountedWords {
  /** In the order of the keys. */
  readonly entries: readonly WordEntry[];
  /** How many words the passages have in all. */
  readonly total: number;
}

/** Counts every word of an archive by passage. */
export function countWords(source: SearchSource): CountedWords {
  let total = 0;
  const counts = new Map<string, { passages: number; shown: Map<string, number> }>();
  const add = (text: string, counted: boolean) => {
    const seen = new Set<string>();
    for (const { key, start, end } of tokenize(text)) {
      const entry = counts.get(key) ?? { passages: 0, shown: new Map<string, number>() };
      const shown = text.slice(start, end);
      if (counted) total += 1;
      if (counted && !seen.has(key)) entry.passages += 1;
      entry.shown.set(shown, (entry.shown.get(shown) ?? 0) + 1);
      counts.set(key, entry);
      seen.add(key);
    }
  };
  for (const { words } of source.documents.flatMap(({ passages }) => passages)) add(words, true);
  const mentioned = new Set(
    source.documents.flatMap(({ passages }) => passages.flatMap(({ mentions }) => mentions.map(({ name }) => name))),
  );
  for (const { forms } of source.names.filter(({ id }) => mentioned.has(id)))
    for (const form of forms) add(form, false);
  const entries = [...counts]
    .map(([key, { passages, shown }]) => ({ key, passages, shown: mostFrequent(shown) }))
    .sort((a, b) => compare(a.key, b.key));
  return { entries, total };
}

function mostFrequent(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort(([a, x], [b, y]) => y - x || compare(a, b))[0]?.[0] ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Cuts a list into files. */
export function packWords(words: readonly WordEntry[]): PackedWord[][] {
  const files: PackedWord[][] = [];
  for (let at = 0; at < words.length; at += WORDS_PER_FILE) {
    const file = words.slice(at, at + WORDS_PER_FILE);
    files.push(file.map(({ passages, shown }) => (passages === 1 ? shown : `${shown} ${passages}`)));
  }
  return files;
}

/** Reads a file back. */
export function unpackWords(file: readonly PackedWord[]): WordEntry[] {
  return file.map((packed) => {
    const [shown = '', passages = '1'] = packed.split(' ');
    return { key: keyOf(shown), passages: Number(passages), shown };
  });
}

/**
 * The files that may hold keys with a prefix.
 *
 * @param firsts the first key of each file
 * @returns their numbers, in order
 */
export function findWordFiles(firsts: readonly string[], prefix: string): number[] {
  return firsts.flatMap((first, index) => {
    const next = firsts[index + 1];
    const begins = first <= prefix || first.startsWith(prefix);
    return begins && (next === undefined || next > prefix) ? [index] : [];
  });
}
