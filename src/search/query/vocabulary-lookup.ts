/** Finds words in the vocabulary of an archive, by a prefix or by a similar spelling. */
import { startsUnspaced } from '../../text/unspaced-scripts.ts';
import { filesLeft } from './limit-files.ts';
import type { SearchEngine } from './search-engine.ts';
import { measureSpellingDistance } from './spelling-distance.ts';
import { stemOf } from './word-forms.ts';
import { findVocabularyFiles, type PackedWord, unpackVocabulary, type VocabularyEntry } from './vocabulary-files.ts';

/** A word of the vocabulary with its stem. */
export interface StemmedEntry extends VocabularyEntry {
  readonly stem: string;
}

/** The largest number of suggestions for one word. */
const MAX_SUGGESTIONS = 3;

/** The largest number of files that are read to find similar spellings. */
const MAX_FILES = 12;

/** The number of files that are left for passages, and for the pages about the documents if no passage is read. */
const [FOR_PASSAGES, FOR_PAGES] = [10, 6];

/** The share of the other files that the spellings of one word use. */
const SHARE = 0.7;

const unpackedFiles = new WeakMap<readonly PackedWord[], readonly VocabularyEntry[]>();
const stemmedEntries = new WeakMap<VocabularyEntry, StemmedEntry>();

/** The largest number of files of a large archive that are read for a prefix: one letter can begin a tenth of all words. */
const MAX_PREFIX_FILES = 6;

/**
 * Finds the words that begin with a prefix. In a large archive, it finds the first of very many words.
 *
 * @param key a word with this prefix; it and the words that begin with it are found first
 */
export async function findPrefix(engine: SearchEngine, prefix: string, key: string): Promise<StemmedEntry[]> {
  const { vocabulary, language, stems } = await engine.manifest();
  const numbers = new Set([key, prefix].flatMap((beginning) => findVocabularyFiles(vocabulary, beginning)));
  const chosen = [...numbers].slice(0, stems.length === 0 ? undefined : MAX_PREFIX_FILES);
  const entries = await readFiles(engine, chosen.sort((a, b) => a - b)); // prettier-ignore
  return entries.filter(({ key }) => key.startsWith(prefix)).map((entry) => addStem(entry, language));
}

async function readFiles(engine: SearchEngine, numbers: readonly number[]): Promise<VocabularyEntry[]> {
  const unpack = (file: readonly PackedWord[]) => {
    const known = unpackedFiles.get(file);
    if (known !== undefined) return known;
    const entries = unpackVocabulary(file);
    unpackedFiles.set(file, entries);
    return entries;
  };
  return (await Promise.all(numbers.map((number) => engine.vocabularyFile(number)))).flatMap(unpack);
}

/** The same entry is always the same object, so that a word that is found twice counts once. */
function addStem(entry: VocabularyEntry, language: string): StemmedEntry {
  const known = stemmedEntries.get(entry);
  if (known !== undefined) return known;
  const stemmed = { ...entry, stem: stemOf(entry.key, language) };
  stemmedEntries.set(entry, stemmed);
  return stemmed;
}

/**
 * Finds words with a similar spelling: one letter in four may differ.
 *
 * @param readsPassages whether the query has other words, so that passages will be read
 */
export async function findNearWords(
  key: string,
  engine: SearchEngine,
  readsPassages: boolean,
): Promise<StemmedEntry[]> {
  // Two characters of a script without spaces are not a word that could be misspelled.
  if (startsUnspaced(key)) return [];
  const maxDistance = Math.max(1, Math.floor(key.length / 4));
  const { vocabulary, language } = await engine.manifest();
  const reserved = readsPassages ? FOR_PASSAGES : FOR_PAGES;
  const maxFiles = Math.min(MAX_FILES, Math.max(0, Math.floor((filesLeft(engine) - reserved) * SHARE)));
  const entries = await readFiles(engine, findLikelyFiles(vocabulary, key).slice(0, maxFiles));
  return entries
    .filter((entry) => entry.passageCount > 0)
    .filter((entry) => Math.abs(entry.key.length - key.length) <= maxDistance)
    .map((entry) => ({ entry, distance: measureSpellingDistance(key, entry.key) }))
    .filter(({ distance }) => distance <= maxDistance)
    .filter(({ distance }) => distance > 0)
    .sort(
      (a, b) =>
        a.distance - b.distance || b.entry.passageCount - a.entry.passageCount || (a.entry.key < b.entry.key ? -1 : 1),
    )
    .slice(0, MAX_SUGGESTIONS)
    .map(({ entry }) => addStem(entry, language));
}

/**
 * The files that may have the intended word, the likeliest first: the file where the typed word would be; the files
 * where it would be if two of its first letters were swapped or one was left out; the files with the same first two
 * letters, the nearest first; the files with the same first letter.
 */
function findLikelyFiles(firstKeys: readonly string[], key: string): number[] {
  const [a = '', b = '', c = '', d = ''] = key;
  const typos = [a + b + c, b + a + c, a + c + b, b + c + d, a + c + d];
  const home = findVocabularyFiles(firstKeys, key)[0] ?? 0;
  const nearestFirst = (prefix: string) =>
    findVocabularyFiles(firstKeys, prefix).toSorted((x, y) => Math.abs(x - home) - Math.abs(y - home));
  const nearTypos = typos.flatMap((prefix) => nearestFirst(prefix).slice(0, 2));
  // An archive without a word has no file.
  return [...new Set([home, ...nearTypos, ...nearestFirst(a + b), ...nearestFirst(a)])].filter(
    (number) => number < firstKeys.length,
  );
}
