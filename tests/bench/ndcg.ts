/** Measures how good a ranking is. */

/** Only the first results count. */
const RANKS = 10;

/**
 * Normalized discounted cumulative gain of the first ten results.
 *
 * @param ranked keys, best first
 * @param judgments the grade of each relevant key
 * @returns 1 for the best ranking, 0 if the first ten have nothing relevant
 * @see https://doi.org/10.1145/582415.582418 (with the gain 2^grade − 1)
 */
export function ndcg(ranked: readonly string[], judgments: ReadonlyMap<string, number>): number {
  const ideal = dcg([...judgments.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : dcg(ranked.map((key) => judgments.get(key) ?? 0)) / ideal;
}

function dcg(grades: readonly number[]): number {
  return grades.slice(0, RANKS).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}
