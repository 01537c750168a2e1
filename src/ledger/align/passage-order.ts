/** The order of passages: which passages moved, and where the ledger lists ended addresses. */

/**
 * Finds the items of a sequence that moved: both of two that changed places; otherwise all except a longest subsequence
 * that kept its order.
 *
 * @param ranks for each item of the new order its rank in the old order; each rank occurs once
 * @returns the ranks of the items that moved, and whether they are swapped pairs
 */
export function findMoved(ranks: readonly number[]): { moved: ReadonlySet<number>; swapped: boolean } {
  const dense = [...ranks].sort((a, b) => a - b);
  const placeOf = new Map(dense.map((rank, place) => [rank, place]));
  const places = ranks.map((rank) => placeOf.get(rank) ?? 0);
  if (places.every((place, index) => place === index)) return { moved: new Set(), swapped: false };
  if (places.every((place, index) => places[place] === index)) {
    return { moved: new Set(ranks.filter((_, index) => places[index] !== index)), swapped: true };
  }
  const kept = findLongestIncrease(places);
  return { moved: new Set(ranks.filter((_, index) => !kept.has(index))), swapped: false };
}

/** The indices of a longest increasing subsequence (patience sorting). */
function findLongestIncrease(values: readonly number[]): Set<number> {
  const tops: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tops[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  });
  const kept = new Set<number>();
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.add(index);
  return kept;
}

/**
 * Ids in the order of the text, each ended id after the id that it followed.
 *
 * @param present ids in the order of the text
 * @param old every id, in the order of the ledger
 */
export function mergeOrder(present: readonly string[], old: readonly string[]): string[] {
  const current = new Set(present);
  const following = new Map<string, string[]>();
  let anchor = '';
  for (const id of old) {
    if (current.has(id)) anchor = id;
    else following.set(anchor, [...(following.get(anchor) ?? []), id]);
  }
  return ['', ...present].flatMap((id) => [...(id === '' ? [] : [id]), ...(following.get(id) ?? [])]);
}
