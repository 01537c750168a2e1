/** The published addresses most like one that was never published. */
import { distance } from 'fastest-levenshtein';

const CANDIDATES = 3;

/**
 * Addresses that differ only in their number are compared by number (`p7` is nearer to `p6` than to `p1`); others by
 * edit distance, and only if at most a third of the letters differ.
 *
 * @param unknown an id that was never published
 * @param published the ids that were
 * @returns at most three ids, nearest first
 */
export function findNearestAddresses(unknown: string, published: readonly string[]): string[] {
  const wanted = unknown.toLowerCase();
  const most = Math.max(1, wanted.length / 3);
  return published
    .map((id) => ({ id, difference: differenceOf(wanted, id.toLowerCase()) }))
    .filter(({ difference }) => difference <= most)
    .toSorted((a, b) => a.difference - b.difference)
    .slice(0, CANDIDATES)
    .map(({ id }) => id);
}

/** Numbers differ by less than any letter does. */
function differenceOf(a: string, b: string): number {
  const [, stemA = a, numberA = ''] = /^(\D+)(\d+)$/.exec(a) ?? [];
  const [, stemB = b, numberB = ''] = /^(\D+)(\d+)$/.exec(b) ?? [];
  if (numberA !== '' && numberB !== '' && stemA === stemB) {
    const apart = Math.abs(Number(numberA) - Number(numberB));
    return apart / (apart + 1);
  }
  return distance(a, b);
}
