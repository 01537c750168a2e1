/** The similarity of two passages, and the thresholds at which a match, a split, or a merge is accepted. */
import { distance } from 'fastest-levenshtein';

/** The least similarity at which two texts are readings of one passage, if they have no rival. */
export const SIMILAR = 0.6;
/** The least similarity at which the editor is asked whether they are. */
export const POSSIBLE = 0.4;
/** The least similarity of a text to one that contains it: the editor is asked. */
const CONTAINING = 0.59;
/** A shorter text (UTF-16 units) is a mere phrase, which many texts may contain. */
const PHRASE = 20;
/** Texts share at least this part of their similarity in whole words, even if every second word was misread. */
const SHARED = 0.6;
/** A rival whose similarity is within this margin makes the match a question. */
export const MARGIN = 0.15;
/** The least similarity of joined parts to the whole from which they were split. */
export const JOINED = 0.85;
/** The least share of the words of a part that are in the whole, in order. */
export const CONTAINED = 0.8;

/**
 * The similarity of two texts: one minus their edit distance (Levenshtein, in UTF-16 units) divided by the length of
 * the longer text; at least 0.59 if the longer text contains the shorter one, and that has 20 units or more.
 *
 * @param a, b texts in normal form
 * @param minimum the least similarity that matters: below it, the result may be lower than the similarity
 * @returns 0 (nothing in common) to 1 (the same)
 */
export function similarityOf(a: string, b: string, minimum: number = POSSIBLE): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  const [whole, part] = a.length > b.length ? [a, b] : [b, a];
  const isPossible = minimum <= CONTAINING && shorter >= PHRASE;
  const least = isPossible && ` ${whole} `.includes(` ${part} `) ? CONTAINING : 0;
  if (shorter < longer * minimum) return least;
  if (shorter > 80 && sharedWords(a, b) < minimum * SHARED) return least;
  return Math.max(least, 1 - distance(a, b) / longer);
}

/** The share of words that two texts have in common, in any order (Dice coefficient, with repetitions). */
function sharedWords(a: string, b: string): number {
  const [x, y] = [countWords(a), countWords(b)];
  let shared = 0;
  for (const [word, times] of x.counts) shared += Math.min(times, y.counts.get(word) ?? 0);
  return (2 * shared) / (x.total + y.total);
}

/** How often a text has each word. */
interface WordCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** A cache: the same few texts are compared with many others. */
const counted = new Map<string, WordCounts>();

function countWords(text: string): WordCounts {
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
 * The share of a part's words that are in a whole, in the same order.
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
