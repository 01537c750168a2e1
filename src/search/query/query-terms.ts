/** Looks up the words of a query in the vocabulary of the archive. */
import { inverseFrequency } from './bm25.ts';
import type { QueryToken } from './parse-query.ts';
import type { SearchEngine } from './search-engine.ts';
import type { StemEntry } from './stem-files.ts';
import { MAX_PARTS, type OtherKey } from './tokenizer.ts';
import { isStopWord, stemOf } from './word-forms.ts';
import { findStemEntry } from './stem-lookup.ts';
import { findNearWords, findPrefix, type StemmedEntry } from './vocabulary-lookup.ts';

/** A word of a query, once even if it was typed several times. */
export interface Term extends Omit<QueryToken, 'otherKeys'> {
  readonly stem: string;
  /** Other keys that count as the word, and the closed forms of the compounds that it is part of. */
  readonly otherKeys: readonly { readonly key: string; readonly stem: string }[];
  /** Whether a passage need not have it. */
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
  const terms = listTerms(tokens, language);
  const lastKey = typing ? tokens.at(-1)?.key : undefined;
  // Looking up a stop word would load a file of the vocabulary. Passages show whether it occurs.
  const onlyStopWords = terms.every((term) => term.isStopWord);
  return Promise.all(
    terms.map((term) =>
      term.isStopWord && !onlyStopWords && term.key !== lastKey ? term : lookUp(term, engine, term.key === lastKey),
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
  const unchecked = listTerms(tokens, language);
  const contentWords = unchecked.filter((term) => !term.isStopWord);
  if (contentWords.length < SENTENCE_LENGTH) return [];
  const sample = contentWords.toSorted((a, b) => b.key.length - a.key.length).slice(0, SAMPLE_SIZE);
  const terms = await Promise.all(
    unchecked.map((term) => (sample.includes(term) ? lookUp(term, engine, false) : term)),
  );
  return terms.some(({ state }) => state !== 'exact') ? [] : terms;
}

/** Makes a term absent: the archive turned out not to have the word. */
export async function markAbsent(term: Term, engine: SearchEngine): Promise<Term> {
  return { ...term, state: 'absent', entries: await findNearWords(term.key, engine) };
}

/** The terms of a query, which are assumed to occur until they are looked up. */
export function listTerms(tokens: readonly QueryToken[], language: string): Term[] {
  const terms = new Map<string, Term>();
  for (const [index, token] of tokens.entries()) {
    if (token.isTail) continue;
    const { key } = token;
    const known = terms.get(key);
    const otherKeys = new Map(known?.otherKeys.map((other) => [other.key, other]));
    for (const other of findOtherKeys(tokens, index)) {
      otherKeys.set(other.key, { key: other.key, stem: stemOf(other.key, language) });
    }
    const isRequired = !token.elided && !isStopWord(key, language);
    terms.set(key, {
      ...token,
      stem: stemOf(key, language),
      otherKeys: [...otherKeys.values()],
      isStopWord: !isRequired && (known?.isStopWord ?? true),
      state: 'exact',
      entries: [],
      matchesPrefix: false,
      idf: DEFAULT_IDF,
    });
  }
  return [...terms.values()];
}

/** The other keys of a word, and those of the compounds that contain it. */
function findOtherKeys(tokens: readonly QueryToken[], index: number): OtherKey[] {
  return tokens
    .slice(Math.max(0, index - MAX_PARTS), index + 1)
    .flatMap(({ otherKeys }, start, { length }) => otherKeys.filter(({ covers }) => start + covers >= length));
}

async function lookUp(term: Term, engine: SearchEngine, incomplete: boolean): Promise<Term> {
  const { passages, stemsOnly } = await engine.manifest();
  const ways = [term, ...term.otherKeys];
  const hasFile = stemsOnly || !term.isStopWord;
  const inFiles = hasFile ? await Promise.all(ways.map(({ stem }) => findStemEntry(stem, engine))) : [];
  if (!incomplete) {
    const known = describeFound(
      term,
      inFiles.filter((entry) => entry !== undefined),
      passages,
    );
    if (known !== undefined) return known;
  }
  const found = await Promise.all(ways.map(({ key, stem }) => findPrefix(engine, commonPrefix(key, stem))));
  const words = [...new Set(found.flat())];
  const forms = words.filter((entry) => ways.some(({ key, stem }) => entry.key === key || entry.stem === stem));
  const occurring = forms.filter((entry) => entry.passageCount > 0);
  // A number is not the beginning of another number, unless it is still being typed.
  const begins = (entry: StemmedEntry) =>
    ways.some(({ key }) => (incomplete || !/^\d/.test(key)) && entry.key.startsWith(key));
  const longer = words.filter((entry) => begins(entry) && !forms.includes(entry));
  const state = chooseState(ways, { forms, occurring, longer });
  const matchesPrefix = incomplete || state === 'prefix';
  const frequency = Math.min(
    passages,
    occurring.reduce((most, entry) => Math.max(most, entry.passageCount), 0),
  );
  return {
    ...term,
    state,
    entries:
      state === 'absent'
        ? await findNearWords(term.key, engine)
        : state === 'named'
          ? forms
          : [...occurring, ...(matchesPrefix ? longer : [])],
    matchesPrefix,
    idf: inverseFrequency(frequency, passages),
  };
}

/** Describes a word that files of stems have; undefined if its stems are only in other forms of names. */
function describeFound(term: Term, found: readonly StemEntry[], passages: number): Term | undefined {
  const occurring = found.flatMap(({ stem, words }) =>
    words.filter(({ passageCount }) => passageCount > 0).map((entry) => ({ ...entry, stem })),
  );
  if (occurring.length === 0) return undefined;
  const places = new Set(
    found.flatMap(({ postings }) => postings.filter(({ weight }) => weight > 0).map(({ place }) => place)),
  );
  return {
    ...term,
    state: occurring.some(({ key }) => [term, ...term.otherKeys].some((way) => way.key === key)) ? 'exact' : 'forms',
    entries: occurring,
    idf: inverseFrequency(places.size, passages),
  };
}

function chooseState(
  ways: readonly { readonly key: string }[],
  { forms, occurring, longer }: Readonly<Record<'forms' | 'occurring' | 'longer', readonly StemmedEntry[]>>,
): Term['state'] {
  if (occurring.some((entry) => ways.some(({ key }) => entry.key === key))) return 'exact';
  if (occurring.length > 0) return 'forms';
  if (forms.length > 0) return 'named';
  return longer.length > 0 ? 'prefix' : 'absent';
}

/** The beginning that all forms of a word have: most forms differ after the stem, or in the last letter of the stem. */
function commonPrefix(key: string, stem: string): string {
  const prefix = stem.slice(0, -1);
  return prefix.length >= 3 && key.startsWith(prefix) ? prefix : key.slice(0, Math.min(3, stem.length));
}
