/** Random choices from a seeded generator. */

/** Picks an item; each has the same probability. */
export function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('There is no item to pick');
  return item;
}

/** Picks a rank from 0 to `count - 1` by Zipf's law, which describes the frequencies of words in a language. */
export function pickRank(count: number, random: () => number): number {
  // This inverts the integral of the harmonic sum. Mandelbrot's shift keeps the first word from being every tenth.
  const shift = 2.7;
  return Math.min(count - 1, Math.floor(shift * ((count + shift) / shift) ** random() - shift));
}
