/** What `npm test -- full` adds: whole populations of which other runs take a sample. */

/** Whether this run is the full one. */
export const isFull = process.env['TEST_FULL'] === '1';

/** All items in a full run, otherwise a number of them spread evenly over the list, with the first and the last. */
export function sample<T>(items: readonly T[], count: number): readonly T[] {
  if (isFull || items.length <= count) return items;
  return Array.from(
    { length: count },
    (_, index) => items[Math.round((index * (items.length - 1)) / (count - 1))] as T,
  );
}

/** The number of runs of a property test: all in a full run, otherwise a fifth. */
export function runs(count: number): number {
  return isFull ? count : Math.ceil(count / 5);
}
