/** Indexes of lists: items by id, and items grouped by several keys each. */

/** Indexes items by their ids. Of items with the same id, the index has the first. */
export function indexById<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  const index = new Map<string, T>();
  for (const item of items) if (!index.has(item.id)) index.set(item.id, item);
  return index;
}

/**
 * Groups items by several keys each. The groups keep the order of the items.
 *
 * @param entriesOf the keys of an item, each with what the group of the key gets
 */
export function groupByEach<T, E>(
  items: readonly T[],
  entriesOf: (item: T) => readonly (readonly [key: string, entry: E])[],
): Map<string, E[]> {
  const groups = new Map<string, E[]>();
  for (const item of items) {
    for (const [key, entry] of entriesOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}
