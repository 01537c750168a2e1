/** What the words of a query are to an archive: words it has, forms or beginnings of such, or none. */
import type { SearchEngine } from './search-engine.ts';
import type { QueryWord } from './parse-query.ts';
import { isCommon, stemOf } from './tokenizer.ts';
import { findBeginning, findNearWords, type StemmedEntry } from './vocabulary-lookup.ts';

/** A word of a query, once for all the times it was typed. */
export interface Term extends QueryWord {
  readonly stem: string;
  /** Whether it is too common to be required beside other words. */
  readonly common: boolean;
  /**
   * `exact`: the archive has it; `forms`: it has other forms of the same word; `named`: names that it has in other forms
   * are called so; `begins`: it has words that begin with it; `absent`: none of these.
   */
  readonly state: 'exact' | 'forms' | 'named' | 'begins' | 'absent';
  /** The words of the archive that it stands for; for an absent one, those that are spelt like it; none where it was not looked up. */
  readonly entries: readonly StemmedEntry[];
  /** Whether longer words count too, because it is still being typed. */
  readonly open: boolean;
  /** Inverse document frequency by passages. */
  readonly rarity: number;
}

/**
 * Looks up the words of a query.
 *
 * @param typing whether the last word may be unfinished
 */
export async function lookUpTerms(words: readonly QueryWord[], engine: SearchEngine, typing: boolean): Promise<Term[]> {
  const { language } = await engine.manifest();
  const distinct = distinctOf(words);
  const last = typing ? words.at(-1)?.key : undefined;
  // A common word beside others is not worth a file of the list: whether it occurs is read in the passages.
  const all = distinct.every(({ key }) => isCommon(key, language));
  return Promise.all(
    distinct.map((word) =>
      isCommon(word.key, language) && !all && word.key !== last
        ? takeAsItIs(word, language)
        : lookUp(word, engine, word.key === last),
    ),
  );
}

/**
 * Looks up a few words of a sentence, the longest, and takes the others as they are: enough to find where it stands, if it
 * does. Empty where the query is no sentence.
 */
export async function sampleTerms(words: readonly QueryWord[], engine: SearchEngine): Promise<Term[]> {
  const { language } = await engine.manifest();
  const distinct = distinctOf(words);
  const telling = distinct.filter(({ key }) => !isCommon(key, language));
  if (telling.length <= SENTENCE) return [];
  const sample = telling.toSorted((a, b) => b.key.length - a.key.length).slice(0, SAMPLE);
  const terms = distinct.map((word) =>
    sample.includes(word) ? lookUp(word, engine, false) : takeAsItIs(word, language),
  );
  const looked = await Promise.all(terms);
  return looked.some(({ state }) => state !== 'exact') ? [] : looked;
}

/** From so many words that tell something, a query may be a sentence. */
const SENTENCE = 7;

/** So many words of a sentence are enough to find it. */
const SAMPLE = 4;

function distinctOf(words: readonly QueryWord[]): QueryWord[] {
  return [...new Map(words.map((word) => [word.key, word])).values()];
}

function takeAsItIs(word: QueryWord, language: string): Term {
  const { key } = word;
  const common = isCommon(key, language);
  return { ...word, stem: stemOf(key, language), state: 'exact', entries: [], open: false, common, rarity: 0.1 };
}

async function lookUp(word: QueryWord, engine: SearchEngine, open: boolean): Promise<Term> {
  const { language, passages } = await engine.manifest();
  const { key } = word;
  const stem = stemOf(key, language);
  const near = await findBeginning(engine, beginningOf(key, stem));
  const same = near.filter((entry) => entry.key === key || entry.stem === stem);
  const standing = same.filter((entry) => entry.passages > 0);
  const begun = near.filter((entry) => entry.key.startsWith(key) && !same.includes(entry));

  const state = standing.some((entry) => entry.key === key)
    ? 'exact'
    : standing.length > 0
      ? 'forms'
      : same.length > 0
        ? 'named'
        : begun.length > 0
          ? 'begins'
          : 'absent';
  const longer = state === 'begins' || open ? begun : [];
  const entries =
    state === 'absent' ? await findNearWords(key, engine) : state === 'named' ? same : [...standing, ...longer];
  const frequency = Math.min(passages, Math.max(0, ...standing.map((entry) => entry.passages)));
  return {
    ...word,
    stem,
    state,
    entries,
    open: open || state === 'begins',
    common: isCommon(key, language),
    rarity: Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5)),
  };
}

/** What the forms of a word begin with: most end otherwise after the stem, or change its last letter. */
function beginningOf(key: string, stem: string): string {
  const kept = stem.slice(0, -1);
  return kept.length >= 3 && key.startsWith(kept) ? kept : key.slice(0, Math.min(3, stem.length));
}

/** A word that turned out to be none of the archive's. */
export async function giveUp(term: Term, engine: SearchEngine): Promise<Term> {
  return { ...term, state: 'absent', entries: await findNearWords(term.key, engine) };
}
