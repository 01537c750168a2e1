/** The known name nearest to an unknown one, for "did you mean". */
import { distance } from 'fastest-levenshtein';

/**
 * @param unknown what was written
 * @param known the names that exist
 * @returns the nearest known name, or undefined where none is near enough to be meant: a third of its letters changed at most
 */
export function findNearest(unknown: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.ceil(unknown.length / 3) + 1;
  for (const name of known) {
    const far = distance(unknown.toLowerCase(), name.toLowerCase());
    if (far < least) [best, least] = [name, far];
  }
  return best;
}

/** The half-sentence that offers a name, or nothing. */
export function didYouMean(unknown: string, known: Iterable<string>): string {
  const nearest = findNearest(unknown, known);
  return nearest === undefined ? '' : `; did you mean \`${nearest}\`?`;
}
