/** Random numbers that are the same in every run, and changes that are chosen by them. */
import { readFileSync, writeFileSync } from 'node:fs';

/** A generator of numbers in [0, 1) from a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A text with one character changed, dropped or swapped with its neighbour, so that it is another text. */
export function mutate(text: string, at: number, random: () => number): string {
  const choice = Math.floor(random() * 3);
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const here = text.charAt(at);
  const next = text.charAt(at + 1);
  if (choice === 1) return text.slice(0, at) + text.slice(at + 1);
  if (choice === 2 && next !== '' && next !== here) return text.slice(0, at) + next + here + text.slice(at + 2);
  return text.slice(0, at) + (letter === here ? (letter === 'z' ? 'a' : 'z') : letter) + text.slice(at + 1);
}

/** Changes three bytes of a file; none of them is in its last tenth. */
export function damageFile(file: string, random: () => number): void {
  const bytes = readFileSync(file);
  for (let count = 0; count < 3; count += 1) {
    const place = Math.floor(random() * bytes.length * 0.9);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
  }
  writeFileSync(file, bytes);
}
