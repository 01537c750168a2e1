/** `npm test -- full` tests every page, sentence, and random case; other runs test a sample. */

/** Whether this is a full run. */
export const isFull = process.env['TEST_FULL'] === '1';

/** All items in a full run; otherwise so many of them, evenly spaced, including the first and the last. */
export function sample<T>(items: readonly T[], count: number): readonly T[] {
  if (isFull || items.length <= count) return items;
  return Array.from(
    { length: count },
    (_, index) => items[Math.round((index * (items.length - 1)) / (count - 1))] as T,
  );
}

/** The number of cases of a property test: all of them in a full run, otherwise a fifth. */
export function runs(count: number): number {
  return isFull ? count : Math.ceil(count / 5);
}
