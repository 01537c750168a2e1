/** Matches documents with selected values. */

export interface Matches {
  /** For each document, whether it has all selected values. */
  readonly matches: readonly boolean[];
  /** The values that at least one document has together with the values that are selected in the other groups. */
  readonly possible: ReadonlySet<number>;
}

/**
 * Matches documents with the selected value of each group of values.
 *
 * @param documents the values of each document
 * @param groups the values of each group
 * @param selected the selected value of each group; undefined for any
 */
export function matchDocuments(
  documents: readonly ReadonlySet<number>[],
  groups: readonly (readonly number[])[],
  selected: readonly (number | undefined)[],
): Matches {
  const possible = new Set<number>();
  const matches = documents.map((values) => {
    const misses = groups.flatMap((_, group) => {
      const value = selected[group];
      return value === undefined || values.has(value) ? [] : group;
    });
    for (const [group, numbers] of groups.entries()) {
      if (misses.some((missed) => missed !== group)) continue;
      for (const number of numbers) if (values.has(number)) possible.add(number);
    }
    return misses.length === 0;
  });
  return { matches, possible };
}

/** `12 of 45 documents`. */
export function countMatches(matching: number, all: number): string {
  if (matching === all) return `${all} documents`;
  return matching === 0 ? 'No document has all these values' : `${matching} of ${all} documents`;
}
