/** What the words of a query are to an archive: words it has, forms or beginnings of such, or none. */
import { distance } from 'fastest-levenshtein';
import type { SearchEngine } from './engine.ts';
import type { QueryWord } from './parse.ts';
import { isCommon, stemOf } from './text.ts';
import { findWordFiles, unpackWords, type WordEntry } from './words.ts';

/** A word of the archive, with its stem. */
export interface StemmedEntry extends WordEntry {
  readonly stem: string;
}

/** A word of a query, once for all the times it was typed. */
export interface Term extends QueryWord {
  readonly stem: string;
  /** Whether it is too common to be required beside other words. */
  readonly common: boolean;
  /**
   * `exact`: the archive has it; `forms`: it has other forms of the same word; `begins`: words that begin with it;
   * `absent`: neither.
   */
  readonly state: 'exact' | 'forms' | 'begins' | 'absent';
  /** The words of the archive that it stands for; for an absent one, those that are spelt like it. */
  readonly entries: readonly StemmedEntry[];
  /** Whether longer words count too, because it is still being typed. */
  readonly open: boolean;
  /** Inverse document frequency by passages. */
  readonly rarity: number;
}

const SUGGESTIONS = 3;

/**
 * Looks up the words of a query.
 *
 * @param typing whether the last word may be unfinished
 */
export async function lookUpTerms(words: readonly QueryWord[], engine: SearchEngine, typing: boolean): Promise<Term[]> {
  const distinct = new Map(words.map((word) => [word.key, word]));
  const last = typing ? words.at(-1)?.key : undefined;
  return Promise.all([...distinct.values()].map((word) => lookUp(word, engine, word.key === last)));
}

async function lookUp(word: QueryWord, engine: SearchEngine, open: boolean): Promise<Term> {
  const { language, passages } = await engine.manifest();
  const { key } = word;
  const stem = stemOf(key, language);
  const near = await entriesFrom(engine, key.slice(0, Math.min(3, stem.length)));
  const same = near.filter((entry) => entry.key === key || entry.stem === stem);
  const exact = same.some((entry) => entry.key === key);
  const begun = near.filter((entry) => entry.key.startsWith(key) && !same.includes(entry));

  const state = exact ? 'exact' : same.length > 0 ? 'forms' : begun.length > 0 ? 'begins' : 'absent';
  const entries =
    state === 'absent' ? await findNearWords(key, engine) : state === 'begins' || open ? [...same, ...begun] : same;
  const standing = state === 'absent' ? 0 : Math.min(passages, Math.max(0, ...same.map((entry) => entry.passages)));
  return {
    ...word,
    stem,
    state,
    entries,
    open: open || state === 'begins',
    common: isCommon(key, language),
    rarity: Math.log(1 + (passages - standing + 0.5) / (standing + 0.5)),
  };
}

async function entriesFrom(engine: SearchEngine, prefix: string): Promise<StemmedEntry[]> {
  const { words, language } = await engine.manifest();
  const files = await Promise.all(findWordFiles(words, prefix).map((file) => engine.words(file)));
  return files
    .flatMap(unpackWords)
    .filter(({ key }) => key.startsWith(prefix))
    .map((entry) => ({ ...entry, stem: stemOf(entry.key, language) }));
}

/** Words of the archive that are spelt nearly so: one letter in five may differ, neighbours swapped count as one. */
async function findNearWords(key: string, engine: SearchEngine): Promise<StemmedEntry[]> {
  const limit = Math.max(1, Math.floor(key.length / 4));
  const candidates = await entriesFrom(engine, key.slice(0, 1));
  return candidates
    .map((entry) => ({ entry, far: spelling(key, entry.key) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || b.entry.passages - a.entry.passages || (a.entry.key < b.entry.key ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(({ entry }) => entry);
}

function spelling(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return Infinity;
  const far = distance(a, b);
  return far === 2 && isSwap(a, b) ? 1 : far;
}

function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.length === b.length && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}
