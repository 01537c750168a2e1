/** Looking into an archive's list of words: by their beginning, and by their spelling. */
import type { SearchEngine } from './engine.ts';
import { compareSpelling } from './spelling.ts';
import { stemOf } from './text.ts';
import { findWordFiles, type PackedWord, unpackWords, type WordEntry } from './words.ts';

/** A word of the archive, with its stem. */
export interface StemmedEntry extends WordEntry {
  readonly stem: string;
}

/** How many words are suggested in the place of one. */
const SUGGESTIONS = 3;

/** A list of more files than this for one letter is not read whole. */
const FEW_FILES = 4;

const unpacked = new WeakMap<readonly PackedWord[], readonly StemmedEntry[]>();

/** The words with a beginning. */
export async function findBeginning(engine: SearchEngine, prefix: string): Promise<StemmedEntry[]> {
  const { words, language } = await engine.manifest();
  const files = await Promise.all(findWordFiles(words, prefix).map((file) => engine.words(file)));
  const stem = (file: readonly PackedWord[]) => {
    const known = unpacked.get(file);
    if (known !== undefined) return known;
    const entries = unpackWords(file).map((entry) => ({ ...entry, stem: stemOf(entry.key, language) }));
    unpacked.set(file, entries);
    return entries;
  };
  return files.flatMap(stem).filter(({ key }) => key.startsWith(prefix));
}

/** Words of the archive that are spelt nearly so: one letter in four may differ. */
export async function findNearWords(key: string, engine: SearchEngine): Promise<StemmedEntry[]> {
  const limit = Math.max(1, Math.floor(key.length / 4));
  const { words } = await engine.manifest();
  const [first = '', second = '', third = ''] = key;
  // In a long list only the likely places: the same beginning, its letters swapped, one left out.
  const few = findWordFiles(words, first).length <= FEW_FILES;
  const prefixes = few ? [first] : [...new Set([first + second, second + first, first + third])];
  const candidates = (await Promise.all(prefixes.map((prefix) => findBeginning(engine, prefix)))).flat();
  return candidates
    .filter((entry) => Math.abs(entry.key.length - key.length) <= limit)
    .map((entry) => ({ entry, far: compareSpelling(key, entry.key) }))
    .filter(({ entry, far }) => far <= limit && far > 0 && entry.passages > 0)
    .sort((a, b) => a.far - b.far || b.entry.passages - a.entry.passages || (a.entry.key < b.entry.key ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(({ entry }) => entry);
}
