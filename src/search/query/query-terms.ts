/** Looks up the words of a query in the vocabulary of the archive. */
import { inverseFrequency } from './bm25.ts';
import type { QueryToken } from './parse-query.ts';
import type { SearchEngine } from './search-engine.ts';
import { isHyphenated } from './vocabulary-files.ts';
import type { StemEntry } from './stem-files.ts';
import { isStopWord, stemOf } from './tokenizer.ts';
import { findStemEntry } from './stem-lookup.ts';
import { findNearWords, findPrefix, type StemmedEntry } from './vocabulary-lookup.ts';

/** A word of a query, once even if it was typed several times. */
export interface Term extends QueryToken {
  readonly stem: string;
  readonly isStopWord: boolean;
  /**
   * `exact`: the archive has the word; `forms`: it has other forms of the word; `named`: the word is only in other
   * forms of names; `prefix`: the archive has words that begin with it; `absent`: none of these.
   */
  readonly state: 'exact' | 'forms' | 'named' | 'prefix' | 'absent';
  /** The words of the vocabulary that match; for an absent word, similar spellings; empty if it was not looked up. */
  readonly entries: readonly StemmedEntry[];
  /** Whether longer words match too. */
  readonly matchesPrefix: boolean;
  /** Inverse document frequency, where each passage is a document. */
  readonly idf: number;
}

/** From this number of content words, a query may be a pasted sentence. */
const SENTENCE_LENGTH = 8;

/** The number of words of a sentence that are looked up first: they are enough to find it. */
const SAMPLE_SIZE = 4;

/** The IDF of a term that was not looked up. */
const DEFAULT_IDF = 0.1;

/**
 * Looks up the words of a query.
 *
 * @param typing whether the last word may be incomplete
 */
export async function lookUpTerms(
  tokens: readonly QueryToken[],
  engine: SearchEngine,
  typing: boolean,
): Promise<Term[]> {
  const { language } = await engine.manifest();
  const distinct = listDistinct(tokens);
  const lastKey = typing ? tokens.at(-1)?.key : undefined;
  // Looking up a stop word would load a file of the vocabulary. Passages show whether it occurs.
  const onlyStopWords = distinct.every(({ key }) => isStopWord(key, language));
  return Promise.all(
    distinct.map((token) =>
      isStopWord(token.key, language) && !onlyStopWords && token.key !== lastKey
        ? createUncheckedTerm(token, language)
        : lookUp(token, engine, token.key === lastKey),
    ),
  );
}

/**
 * Looks up the longest words of a sentence, and assumes that the others occur. That is enough to find the sentence, if
 * it is in the archive.
 *
 * @returns empty if the query is too short to be a sentence, or one of the words does not occur
 */
export async function lookUpSampleTerms(tokens: readonly QueryToken[], engine: SearchEngine): Promise<Term[]> {
  const { language } = await engine.manifest();
  const distinct = listDistinct(tokens);
  const contentWords = distinct.filter(({ key }) => !isStopWord(key, language));
  if (contentWords.length < SENTENCE_LENGTH) return [];
  const sample = contentWords.toSorted((a, b) => b.key.length - a.key.length).slice(0, SAMPLE_SIZE);
  const terms = await Promise.all(
    distinct.map((token) =>
      sample.includes(token) ? lookUp(token, engine, false) : createUncheckedTerm(token, language),
    ),
  );
  return terms.some(({ state }) => state !== 'exact') ? [] : terms;
}

/** Makes a term absent: the archive turned out not to have the word. */
export async function markAbsent(term: Term, engine: SearchEngine): Promise<Term> {
  return { ...term, state: 'absent', entries: await findNearWords(term.key, engine) };
}

function listDistinct(tokens: readonly QueryToken[]): QueryToken[] {
  return [...new Map(tokens.map((token) => [token.key, token])).values()];
}

function createUncheckedTerm(token: QueryToken, language: string): Term {
  const { key } = token;
  return {
    ...token,
    stem: stemOf(key, language),
    isStopWord: isStopWord(key, language),
    state: 'exact',
    entries: [],
    matchesPrefix: false,
    idf: DEFAULT_IDF,
  };
}

async function lookUp(token: QueryToken, engine: SearchEngine, incomplete: boolean): Promise<Term> {
  const { language, passages } = await engine.manifest();
  const { key } = token;
  const stem = stemOf(key, language);
  const inFile = isStopWord(key, language) ? undefined : await findStemEntry(stem, engine);
  if (inFile !== undefined && !incomplete) {
    const known = describeFound(token, inFile, passages);
    if (known !== undefined) return known;
  }
  const similar = await findPrefix(engine, commonPrefix(key, stem));
  const words = similar.filter((entry) => !isHyphenated(entry));
  const forms = words.filter((entry) => entry.key === key || entry.stem === stem);
  const occurring = forms.filter((entry) => entry.passageCount > 0);
  const longer = words.filter((entry) => entry.key.startsWith(key) && !forms.includes(entry));
  const state = chooseState(key, { forms, occurring, longer });
  const matchesPrefix = incomplete || state === 'prefix';
  const frequency = Math.min(passages, Math.max(0, ...occurring.map((entry) => entry.passageCount)));
  return {
    ...token,
    stem,
    isStopWord: isStopWord(key, language),
    state,
    entries:
      state === 'absent'
        ? await findNearWords(key, engine)
        : state === 'named'
          ? forms
          : [...occurring, ...(matchesPrefix ? longer : [])],
    matchesPrefix,
    idf: inverseFrequency(frequency, passages),
  };
}

/** Describes a word that a file of stems has; undefined if the stem is only in other forms of names. */
function describeFound(token: QueryToken, { stem, words, postings }: StemEntry, passages: number): Term | undefined {
  const occurring = words.filter(({ passageCount }) => passageCount > 0);
  if (occurring.length === 0) return undefined;
  return {
    ...token,
    stem,
    isStopWord: false,
    state: occurring.some(({ key }) => key === token.key) ? 'exact' : 'forms',
    entries: occurring.map((entry) => ({ ...entry, stem })),
    matchesPrefix: false,
    idf: inverseFrequency(postings.filter(({ weight }) => weight > 0).length, passages),
  };
}

function chooseState(
  key: string,
  { forms, occurring, longer }: Readonly<Record<'forms' | 'occurring' | 'longer', readonly StemmedEntry[]>>,
): Term['state'] {
  if (occurring.some((entry) => entry.key === key)) return 'exact';
  if (occurring.length > 0) return 'forms';
  if (forms.length > 0) return 'named';
  return longer.length > 0 ? 'prefix' : 'absent';
}

/** The beginning that all forms of a word have: most forms differ after the stem, or in the last letter of the stem. */
function commonPrefix(key: string, stem: string): string {
  const prefix = stem.slice(0, -1);
  return prefix.length >= 3 && key.startsWith(prefix) ? prefix : key.slice(0, Math.min(3, stem.length));
}
