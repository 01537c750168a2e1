/** The list of passages that have a stem, with its weight and its first position in each, as a short string. */
import { MAX_WEIGHT } from './bm25.ts';

/** The largest number of passages in a record of a large archive: the place of a passage is computed with it. */
export const PASSAGES_PER_RECORD = 32;

/** A passage: the number of its record × {@link PASSAGES_PER_RECORD} + its index in the record. */
export type Place = number;

/** The number of the record that has a passage. */
export function recordOf(place: Place): number {
  return Math.floor(place / PASSAGES_PER_RECORD);
}

/** A passage with a stem. */
export interface Posting {
  readonly place: Place;
  /** BM25's weight of the stem in the passage; 0 if the stem is only in another form of a name. */
  readonly weight: number;
  /** The index of the first word with the stem in the passage, modulo {@link POSITIONS}. */
  readonly position: number;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
const MAX_LEVEL = DIGITS.length - 1;
/** The number of different positions. */
export const POSITIONS = DIGITS.length;
/** A digit of a distance has five bits, and a sixth bit that says whether another digit follows. */
const BASE = 32;

/**
 * Formats one posting: the distance from the posting before, then the weight in 64 levels, then the position.
 *
 * @param before the place of the posting before; −1 for the first posting
 */
export function formatPosting({ place, weight, position }: Posting, before: Place): string {
  let digits = '';
  let rest = place - before;
  while (rest >= BASE) {
    digits += DIGITS[BASE + (rest % BASE)] ?? '';
    rest = Math.floor(rest / BASE);
  }
  const level = weight === 0 ? 0 : Math.min(MAX_LEVEL, Math.max(1, Math.round((weight / MAX_WEIGHT) * MAX_LEVEL)));
  return digits + (DIGITS[rest] ?? '') + (DIGITS[level] ?? '') + (DIGITS[position % POSITIONS] ?? '');
}

/** Parses a list of postings, in the order of their places. */
export function parsePostings(text: string): Posting[] {
  const postings: Posting[] = [];
  let place = -1;
  for (let index = 0; index < text.length; index += 1) {
    let distance = 0;
    let unit = 1;
    let value = VALUES.get(text[index] ?? '') ?? 0;
    for (; value >= BASE; value = VALUES.get(text[index] ?? '') ?? 0) {
      distance += (value - BASE) * unit;
      unit *= BASE;
      index += 1;
    }
    place += distance + value * unit;
    const level = VALUES.get(text[index + 1] ?? '') ?? 0;
    const position = VALUES.get(text[index + 2] ?? '') ?? 0;
    index += 2;
    postings.push({ place, weight: (level / MAX_LEVEL) * MAX_WEIGHT, position });
  }
  return postings;
}
