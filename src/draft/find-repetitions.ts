/** Finds words of the archive that a draft repeats without quotation marks. */
import type { Range } from './draft-source.ts';
import { findNumberedPair, foldWord, placeTextWords, type WordIndex } from './word-index.ts';

/** Words of the draft, and the positions in the index that have the same words. */
export interface Repetition extends Range {
  readonly from: number;
  readonly to: number;
}

/** The fewest consecutive words that count as a repetition. */
const FEWEST_WORDS = 8;

/**
 * Finds the repetitions in a text, from its start. Each repetition is as long as possible.
 *
 * @param text a text without the quotations; only its words count
 */
export function findRepetitions(index: WordIndex, text: string): Repetition[] {
  const placed = placeTextWords(text);
  const words = Uint32Array.from(placed, (word) => numberOf(index, word.text));
  const found: Repetition[] = [];
  for (let first = 0; first + FEWEST_WORDS <= words.length;) {
    const { offset, positions } = findRarest(index, words, first);
    if (positions.length === 0) {
      // No place has this pair, so no repetition contains it.
      first = offset + 1;
      continue;
    }
    let longest = { from: 0, length: 0 };
    for (const position of positions) {
      const from = position - (offset - first);
      let length = 0;
      while (from >= 0 && first + length < words.length && isSame(index, from + length, words[first + length]))
        length += 1;
      if (length > longest.length) longest = { from, length };
    }
    if (longest.length < FEWEST_WORDS) {
      first += 1;
      continue;
    }
    const [start, end] = [placed[first]?.start ?? 0, placed[first + longest.length - 1]?.end ?? 0];
    found.push({ start, end, from: longest.from, to: longest.from + longest.length });
    first += longest.length;
  }
  return found;
}

/** The number of a word, in any case; `0` if the archive does not have it. */
function numberOf({ numbers, folded }: WordIndex, word: string): number {
  const number = numbers.get(word) ?? numbers.get(foldWord(word));
  return number === undefined ? 0 : (folded[number] ?? 0);
}

/** The pair of words that occurs least often, among the words of the shortest repetition. */
function findRarest(index: WordIndex, words: Uint32Array, first: number): { offset: number; positions: Uint32Array } {
  let rarest = { offset: first, positions: findNumberedPair(index, words[first], words[first + 1]) };
  // From the end: if a pair occurs nowhere, the search continues after it.
  for (let offset = first + FEWEST_WORDS - 2; offset >= first; offset -= 1) {
    const positions = findNumberedPair(index, words[offset], words[offset + 1]);
    if (positions.length === 0) return { offset, positions };
    if (positions.length < rarest.positions.length) rarest = { offset, positions };
  }
  return rarest;
}

function isSame({ words, folded }: WordIndex, position: number, number: number | undefined): boolean {
  const word = words[position] ?? 0;
  return word !== 0 && folded[word] === number;
}
