/** Numbers that look random and are the same every time. */

/** A generator of numbers from 0 up to 1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of several, all as likely. */
export function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
}

/** A rank from 0 to `count - 1` by Zipf's law, as words of a language are distributed. */
export function pickRank(count: number, random: () => number): number {
  // The inverse of the harmonic sum's integral, shifted by 2.7 (Mandelbrot) so that no word is every tenth one.
  const shift = 2.7;
  return Math.min(count - 1, Math.floor(shift * ((count + shift) / shift) ** random() - shift));
}
