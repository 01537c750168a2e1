/** Finds stems in the files of a large archive. */
import type { SearchEngine } from './search-engine.ts';
import { findListFile } from './list-files.ts';
import { findStem, type PackedStem, type StemEntry } from './stem-files.ts';

const known = new WeakMap<readonly PackedStem[], Map<string, StemEntry | undefined>>();

/** Finds a stem; undefined if the archive is small, or does not have the stem. The result is cached. */
export async function findStemEntry(stem: string, engine: SearchEngine): Promise<StemEntry | undefined> {
  const { stems } = await engine.manifest();
  const number = findListFile(stems, stem);
  if (number === undefined) return undefined;
  const file = await engine.stemFile(number);
  const entries = known.get(file) ?? new Map<string, StemEntry | undefined>();
  known.set(file, entries);
  if (!entries.has(stem)) entries.set(stem, findStem(file, stem));
  return entries.get(stem);
}
