/** How alike two passages are: one measure, and what it takes to be believed. */
import { distance } from 'fastest-levenshtein';

/** From here on two passages may be readings of one passage without asking, if none rivals them. */
export const ALIKE = 0.6;
/** From here on they may be, but an editor has to say so. */
export const PERHAPS = 0.4;
/** What likeness is at least where one text stands whole in the other, and is no mere phrase: asked, not believed. */
const WITHIN = 0.59;
const PHRASE = 20;
// Texts share at least this part of their likeness in whole words, even where every second word was misread.
const SHARED = 0.6;
/** A rival this near makes it a question. */
export const NEAR = 0.15;
/** From here on parts put together are the whole they were split from. */
export const WHOLE = 0.85;
/** The share of a part's words that must stand, in order, in the whole. */
export const PART = 0.8;

/**
 * Likeness of two texts: one minus the edit distance (Levenshtein, in UTF-16 units) divided by the length of the longer.
 * Where the shorter, of 20 units or more, stands whole in the longer, at least 0.59. Cheaply 0 where lengths, or the words used, already rule out {@link PERHAPS}.
 *
 * @param a, b texts in normal form
 * @param wanted below what it need not be exact
 * @returns 0 (nothing in common) to 1 (the same)
 */
export function likeness(a: string, b: string, wanted: number = PERHAPS): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  const [whole, part] = a.length > b.length ? [a, b] : [b, a];
  const least = shorter >= PHRASE && ` ${whole} `.includes(` ${part} `) ? WITHIN : 0;
  if (shorter < longer * wanted) return least;
  if (shorter > 80 && sharedWords(a, b) < wanted * SHARED) return least;
  return Math.max(least, 1 - distance(a, b) / longer);
}

/** The share of words that two texts have in common, counted with repetitions (Dice), order aside. */
function sharedWords(a: string, b: string): number {
  const [x, y] = [countWords(a), countWords(b)];
  let shared = 0;
  for (const [word, times] of x.counts) shared += Math.min(times, y.counts.get(word) ?? 0);
  return (2 * shared) / (x.total + y.total);
}

interface Counted {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

// The same few texts are compared with many others.
const counted = new Map<string, Counted>();

function countWords(text: string): Counted {
  const known = counted.get(text);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  const words = text.split(' ');
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const result = { counts, total: words.length };
  if (counted.size > 10_000) counted.clear();
  counted.set(text, result);
  return result;
}

/**
 * The share of a part's words that stand in a whole, in the same order.
 *
 * @param part, whole texts in normal form
 */
export function containment(part: string, whole: string): number {
  if (` ${whole} `.includes(` ${part} `)) return 1;
  const [x, y] = [part.split(' '), whole.split(' ')];
  let row = Array.from({ length: y.length + 1 }, () => 0);
  for (const word of x) {
    const next = [0];
    for (let j = 1; j <= y.length; j += 1)
      next.push(word === y[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0));
    row = next;
  }
  return (row.at(-1) ?? 0) / x.length;
}
