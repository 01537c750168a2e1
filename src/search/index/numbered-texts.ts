/** Numbers the texts of pages by their words, so that repeated text is found by comparing numbers. */
import { addToHash, readWords, type WrittenWord } from './written-words.ts';

/** A text. Texts with the same words have the same number. */
export interface NumberedText {
  readonly words: string;
  readonly number: number;
}

/** @returns a function that numbers a text. It returns the same object for the same text, so that each is kept once */
export function createNumbering(): (words: string) => NumberedText {
  const known = new Map<string, NumberedText>();
  // The keys of the words would take as much memory as the texts.
  const byHash = new Map<number, NumberedText[]>();
  let count = 0;
  return (words) => {
    const text = known.get(words);
    if (text !== undefined) return text;
    const written = readWords(words);
    const hash = written.reduce((sum, word) => addToHash(sum, word.hash), 0);
    const similar = byHash.get(hash) ?? [];
    const same = similar.find((other) => haveSameKeys(readWords(other.words), written));
    const numbered = { words, number: same?.number ?? count };
    if (same === undefined) {
      count += 1;
      byHash.set(hash, [...similar, numbered]);
    }
    known.set(words, numbered);
    return numbered;
  };
}

function haveSameKeys(a: readonly WrittenWord[], b: readonly WrittenWord[]): boolean {
  return a.length === b.length && a.every(({ key }, index) => key === b[index]?.key);
}
