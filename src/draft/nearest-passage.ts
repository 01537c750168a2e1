/** Finds the passage that a quotation resembles, if the resemblance is too strong for chance. */
import { diffArrays } from 'diff';
import { chainAround } from './locate-quotation.ts';
import { findPair, foldWord, textAt, type WordIndex } from './word-index.ts';

/** A range of positions in the index that a quotation resembles. */
export interface NearRange {
  readonly from: number;
  readonly to: number;
}

/** The number of words of a quotation that are compared. */
const COMPARED = 2000;

/** A pair of words that occurs more often says little, and takes time. */
const FREQUENT = 2000;

/** How many places are compared word by word. */
const CANDIDATES = 4;

/** Positions that differ by less count as one place, because words may be added or dropped. */
const DIAGONAL = 16;

/** The cost of a word that is added, dropped, or changed, in bits. */
const EDIT = 3;

/** The information beyond that of a chance match anywhere in the archive, in bits. */
const CERTAINTY = 12;

/** The number of consecutive words that cannot be a coincidence, whatever the rest is. */
const REPEATED = 8;

/** The part of the quotation that must be in the passage. */
const COVERAGE = 0.5;

/** The words of an unmarked change at the start or the end of a quotation that are shown with their source. */
const MARGIN = 6;

/**
 * Finds the most similar place.
 *
 * @param words the words of a quotation
 * @returns undefined if no place is similar enough to be the source of the quotation
 */
export function findNearest(index: WordIndex, words: readonly string[]): NearRange | undefined {
  const quoted = words.slice(0, COMPARED).map(foldWord);
  let best: (NearRange & { score: number }) | undefined;
  for (const diagonal of findDiagonals(index, quoted)) {
    const [first, last] = chainAround(index, Math.min(Math.max(diagonal, 0), index.words.length - 1));
    const slack = DIAGONAL + Math.ceil(quoted.length / 4);
    const from = Math.max(first, diagonal - slack);
    const near = compareWith(index, quoted, from, Math.min(last, diagonal + quoted.length + slack));
    if (near !== undefined && near.score > (best?.score ?? 0)) best = near;
  }
  return best && { from: best.from, to: best.to };
}

/** The information of a word in bits: the rarer, the more. */
function bitsOf(index: WordIndex, word: string): number {
  const number = index.numbers.get(word);
  const count = number === undefined ? 0 : (index.counts[number] ?? 0);
  return count === 0 ? 0 : Math.log2(index.words.length / count);
}

/** The positions at which the quotation would start, for the places that have the most of its pairs of words. */
function findDiagonals(index: WordIndex, quoted: readonly string[]): number[] {
  const votes = new Map<number, { bits: number; diagonal: number }>();
  for (let offset = 0; offset < quoted.length - 1; offset += 1) {
    const [a = '', b = ''] = [quoted[offset], quoted[offset + 1]];
    const positions = findPair(index, a, b);
    if (positions.length > FREQUENT) continue;
    const bits = bitsOf(index, a) + bitsOf(index, b);
    for (const position of positions) {
      const diagonal = position - offset;
      // A place at the border of two ranges of diagonals counts in both.
      for (const range of [Math.floor(diagonal / DIAGONAL), Math.floor((diagonal + DIAGONAL / 2) / DIAGONAL) + 0.5]) {
        const vote = votes.get(range);
        if (vote === undefined) votes.set(range, { bits, diagonal });
        else vote.bits += bits;
      }
    }
  }
  const sorted = [...votes.values()].sort((a, b) => b.bits - a.bits);
  const chosen: number[] = [];
  for (const { diagonal } of sorted) {
    if (chosen.length === CANDIDATES) break;
    if (chosen.every((other) => Math.abs(other - diagonal) > DIAGONAL / 2)) chosen.push(diagonal);
  }
  return chosen;
}

/** Compares a quotation with a range of the index, word by word. */
function compareWith(
  index: WordIndex,
  quoted: readonly string[],
  first: number,
  last: number,
): (NearRange & { score: number }) | undefined {
  const source = Array.from(index.words.subarray(first, last), (word) => foldWord(index.spellings[word] ?? ''));
  let [inQuote, inSource, run, longest] = [0, 0, 0, 0];
  let stretch = { score: 0, matched: 0, from: 0, to: 0, head: 0, tail: 0 };
  let best = stretch;
  for (const { value, added, removed } of diffArrays([...quoted], source)) {
    if (added || removed) {
      run = 0;
      stretch = { ...stretch, score: stretch.score - EDIT * value.length };
      if (removed) inQuote += value.length;
      else inSource += value.length;
      continue;
    }
    for (const word of value) {
      if (stretch.score <= 0) stretch = { score: 0, matched: 0, from: inSource, to: inSource, head: inQuote, tail: 0 };
      inQuote += 1;
      inSource += 1;
      run += 1;
      longest = Math.max(longest, run);
      stretch = {
        ...stretch,
        score: stretch.score + bitsOf(index, word),
        matched: stretch.matched + 1,
        to: inSource,
        tail: quoted.length - inQuote,
      };
      if (stretch.score > best.score) best = stretch;
    }
  }
  const isSignificant = best.score >= Math.log2(index.words.length) + CERTAINTY;
  const isEnough = best.matched >= Math.max(3, quoted.length * COVERAGE) || longest >= REPEATED;
  if (!isSignificant || !isEnough) return undefined;
  const text = textAt(index, first + best.from);
  const from = Math.max(index.starts[text] ?? 0, first, first + best.from - Math.min(best.head, MARGIN));
  return { from, to: Math.min(last, first + best.to + Math.min(best.tail, MARGIN)), score: best.score };
}
