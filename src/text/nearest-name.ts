/** The known name nearest to an unknown name, for "did you mean". */
import { distance } from 'fastest-levenshtein';

/**
 * Finds the known name with the smallest edit distance (Levenshtein, case ignored) to an unknown name.
 *
 * @param unknown the name as written
 * @param known the names that exist
 * @returns undefined if every known name differs in more than a third of the letters of the unknown name
 */
export function findNearest(unknown: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let limit = Math.ceil(unknown.length / 3) + 1;
  for (const name of known) {
    const edits = distance(unknown.toLowerCase(), name.toLowerCase());
    if (edits < limit) [nearest, limit] = [name, edits];
  }
  return nearest;
}

/** The end of a message that suggests the nearest known name: `; did you mean …?`, or nothing. */
export function didYouMean(unknown: string, known: Iterable<string>): string {
  return suggestName(findNearest(unknown, known));
}

/** The end of a message that suggests a name: `; did you mean …?`, or nothing. */
export function suggestName(name: string | undefined): string {
  return name === undefined ? '' : `; did you mean \`${name}\`?`;
}
