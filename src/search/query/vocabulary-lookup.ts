/** Looking into an archive's list of words: by their beginning, and by their spelling. */
import type { SearchEngine } from './search-engine.ts';
import { compareSpelling } from './spelling-distance.ts';
import { stemOf } from './tokenizer.ts';
import { findWordFiles, type PackedWord, unpackWords, type WordEntry } from './vocabulary-files.ts';

/** A word of the archive, with its stem. */
export interface StemmedEntry extends WordEntry {
  readonly stem: string;
}

/** How many words are suggested in the place of one. */
const SUGGESTIONS = 3;

/** So many files of the list are read to find what a word that does not occur is like. */
const NEAR_FILES = 12;

const unpacked = new WeakMap<readonly PackedWord[], readonly StemmedEntry[]>();

/** The words with a beginning. */
export async function findBeginning(engine: SearchEngine, prefix: string): Promise<StemmedEntry[]> {
  const { words } = await engine.manifest();
  return (await readFiles(engine, findWordFiles(words, prefix))).filter(({ key }) => key.startsWith(prefix));
}

async function readFiles(engine: SearchEngine, numbers: readonly number[]): Promise<StemmedEntry[]> {
  const { language } = await engine.manifest();
  const stem = (file: readonly PackedWord[]) => {
    const known = unpacked.get(file);
    if (known !== undefined) return known;
    const entries = unpackWords(file).map((entry) => ({ ...entry, stem: stemOf(entry.key, language) }));
    unpacked.set(file, entries);
    return entries;
  };
  return (await Promise.all(numbers.map((file) => engine.words(file)))).flatMap(stem);
}

/** Words of the archive that are spelt nearly so: one letter in four may differ. */
export async function findNearWords(key: string, engine: SearchEngine): Promise<StemmedEntry[]> {
  const limit = Math.max(1, Math.floor(key.length / 4));
  const { words } = await engine.manifest();
  const candidates = await readFiles(engine, findLikelyFiles(words, key).slice(0, NEAR_FILES));
  return candidates
    .filter((entry) => Math.abs(entry.key.length - key.length) <= limit)
    .map((entry) => ({ entry, far: compareSpelling(key, entry.key) }))
    .filter(({ entry, far }) => far <= limit && far > 0 && entry.passages > 0)
    .sort((a, b) => a.far - b.far || b.entry.passages - a.entry.passages || (a.entry.key < b.entry.key ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(({ entry }) => entry);
}

/**
 * The files in which a word may stand that is meant by another: where the other would stand; where it would, had two of its
 * first letters been swapped or one been left out; those with its first two letters, the nearest first; those with its first.
 */
function findLikelyFiles(firsts: readonly string[], key: string): number[] {
  const [a = '', b = '', c = '', d = ''] = key;
  const slips = [a + b + c, b + a + c, a + c + b, b + c + d, a + c + d];
  const home = findWordFiles(firsts, key)[0] ?? 0;
  const nearest = (prefix: string) =>
    findWordFiles(firsts, prefix).toSorted((x, y) => Math.abs(x - home) - Math.abs(y - home));
  return [
    ...new Set([home, ...slips.flatMap((prefix) => nearest(prefix).slice(0, 2)), ...nearest(a + b), ...nearest(a)]),
  ];
}
