/** Writes the passages that have a stem as a short string. posting-columns.ts sorts it into columns. */
import { MAX_WEIGHT } from '../query/bm25.ts';
import { BASE, DIGITS, MAX_LEVEL, POSITIONS } from '../query/postings.ts';

/**
 * Formats the place of a passage. Its weight and position follow: see {@link formatOccurrence}.
 *
 * @param distance the number of places from the passage before; from −1 for the first passage
 */
export function formatDistance(distance: number): string {
  if (distance < BASE) return DIGITS[distance] ?? '';
  return (DIGITS[BASE + (distance % BASE)] ?? '') + formatDistance(Math.floor(distance / BASE));
}

/** A level and a position as they are written. They are looked up: an index has a million in each thousand documents. */
const OCCURRENCES = Array.from(DIGITS, (level) => Array.from(DIGITS, (position) => level + position)).flat();

/**
 * Formats the weight of a stem in a passage, in 64 levels, and its first position, modulo {@link POSITIONS}.
 *
 * @param weight BM25's weight; 0 if the stem is only in another form of a name
 */
export function formatOccurrence(weight: number, position: number): string {
  const level = weight === 0 ? 0 : Math.min(MAX_LEVEL, Math.max(1, Math.round((weight / MAX_WEIGHT) * MAX_LEVEL)));
  return OCCURRENCES[level * DIGITS.length + (position % POSITIONS)] ?? '';
}
