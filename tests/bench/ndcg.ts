/** How good an order of answers is. */

/**
 * Normalised discounted cumulative gain of the first ten.
 *
 * @param ranked keys, best first
 * @param judgements the grade of each relevant key
 * @returns 1 for the best order there is, 0 where nothing relevant is among them
 * @see https://doi.org/10.1145/582415.582418 (with gain 2^grade − 1)
 */
export function ndcg(ranked: readonly string[], judgements: ReadonlyMap<string, number>): number {
  const ideal = gainOf([...judgements.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gainOf(ranked.map((key) => judgements.get(key) ?? 0)) / ideal;
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}
