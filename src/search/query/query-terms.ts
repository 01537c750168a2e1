/** Looks up the words of a query in the vocabulary of the archive. */
import { inverseFrequency } from './bm25.ts';
import { MAX_PARTS } from './joints.ts';
import { filesLeft } from './limit-files.ts';
import type { Manifest } from './manifest.ts';
import type { QueryToken } from './parse-query.ts';
import { visitPlaces } from './postings.ts';
import type { SearchEngine } from './search-engine.ts';
import { findListFile } from './list-files.ts';
import type { StemEntry } from './stem-files.ts';
import type { OtherKey } from './other-keys.ts';
import { isBeginning, isStopWord, stemOf } from './word-forms.ts';
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
  /** Whether it is still being typed, so that longer numbers match too. */
  readonly isIncomplete: boolean;
  /** Inverse document frequency, where each passage is a document. */
  readonly idf: number;
}

/** The largest number of files of stems that a query loads, and the number if it also needs Pagefind's files. */
const [MAX_STEM_FILES, MAX_WITH_PAGEFIND] = [8, 5];

/** If a query may load fewer files, an absent word is not compared with longer words or similar spellings. */
const MIN_FILES_LEFT = 5;

/** The IDF of a term that was not looked up. */
const DEFAULT_IDF = 0.1;

/** How to look up the words of a query. The words of phrases are looked up first: a passage must have them. */
export interface LookUpOptions {
  readonly phrases: readonly (readonly QueryToken[])[];
  /** Whether the last word may be incomplete. */
  readonly typing: boolean;
  /** Whether the query has phrases, for which Pagefind's files are needed. */
  readonly needsPagefind: boolean;
}

/**
 * Looks up the words of a query. Words that are not looked up are assumed to occur, and have no entries: stop words,
 * and the more common words of a long query in a large archive. The passages show whether they occur.
 */
export async function lookUpTerms(
  tokens: readonly QueryToken[],
  engine: SearchEngine,
  { typing, phrases, needsPagefind }: LookUpOptions,
): Promise<Term[]> {
  const manifest = await engine.manifest();
  const terms = listTerms(tokens, manifest.language);
  const lastKey = typing ? tokens.at(-1)?.key : undefined;
  // Looking up a stop word would load a file of the vocabulary.
  const onlyStopWords = terms.every((term) => term.isStopWord);
  const inPhrases = new Set(phrases.flat().map(({ key }) => key));
  const urgency = ({ key }: Term) => (key === lastKey ? 2 : inPhrases.has(key) ? 1 : 0);
  let waiting = terms
    .filter((term) => !term.isStopWord || onlyStopWords || term.key === lastKey)
    .toSorted((a, b) => urgency(b) - urgency(a) || compareRarity(a, b, manifest));
  const known = new Map<string, Term>();
  const occurs = () => [...known.values()].some(({ state }) => state !== 'absent');
  while (waiting.length > 0 && !occurs() && (known.size === 0 || filesLeft(engine) >= MIN_FILES_LEFT)) {
    const limit = Math.min(needsPagefind ? MAX_WITH_PAGEFIND : MAX_STEM_FILES, filesLeft(engine) - 1);
    const chosen = chooseTerms(waiting, manifest, limit);
    waiting = waiting.filter((term) => !chosen.includes(term));
    const found = await Promise.all(chosen.map((term) => lookUpStems(term, engine, term.key === lastKey)));
    const readsPassages = found.some((term) => term !== undefined);
    const lookUpWord = async (term: Term, index: number) =>
      known.set(term.key, found[index] ?? (await lookUpOther(term, engine, term.key === lastKey, readsPassages)));
    // In a large archive, one word after the other: each may use some of the files that are left.
    if (manifest.stems.length === 0) await Promise.all(chosen.map(lookUpWord));
    else for (const [index, term] of chosen.entries()) await lookUpWord(term, index);
  }
  return terms.map((term) => known.get(term.key) ?? term);
}

/** Rare words first. Of the words that are not listed as common, longer words are usually rarer. */
function compareRarity(a: Term, b: Term, { commonStems = [] }: Manifest): number {
  const rank = ({ stem }: Term) => {
    const index = commonStems.indexOf(stem);
    return index === -1 ? commonStems.length : index;
  };
  return rank(b) - rank(a) || b.key.length - a.key.length;
}

/** Chooses terms, in their order, whose stems are in few files: at least one term. */
function chooseTerms(terms: readonly Term[], { stems }: Manifest, maxFiles: number): Term[] {
  const files = new Set<number | undefined>();
  return terms.filter((term, index) => {
    const needed = waysOf(term).map(({ stem }) => findListFile(stems, stem));
    if (index > 0 && new Set([...files, ...needed]).size > maxFiles) return false;
    for (const file of needed) files.add(file);
    return true;
  });
}

/** Makes a term absent: the archive turned out not to have the word. */
export async function markAbsent(term: Term, engine: SearchEngine): Promise<Term> {
  return { ...term, state: 'absent', entries: await findNearWords(term.key, engine, true) };
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
      isIncomplete: false,
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

/** Looks up a term in the files of stems; undefined if the vocabulary must be asked. */
async function lookUpStems(term: Term, engine: SearchEngine, incomplete: boolean): Promise<Term | undefined> {
  const { passages, stemsOnly } = await engine.manifest();
  if (incomplete || (term.isStopWord && !stemsOnly)) return undefined;
  const found = await Promise.all(waysOf(term).map(({ stem }) => findStemEntry(stem, engine)));
  const entries = found.filter((entry) => entry !== undefined);
  return describeFound(term, entries, passages);
}

/** The key and the stem of a term, and its other keys. */
function waysOf(term: Term): Term['otherKeys'] {
  return [term, ...term.otherKeys];
}

/** Looks up a term in the vocabulary. The vocabulary may have another form of a number in another place. */
async function lookUpOther(term: Term, engine: SearchEngine, incomplete: boolean, readsPassages: boolean) {
  const found = await lookUpVocabulary(term, engine, incomplete, readsPassages);
  const isNumber = /^\d/.test(term.stem);
  return (found.state === 'absent' && incomplete && isNumber && (await lookUpStems(term, engine, false))) || found;
}

async function lookUpVocabulary(
  term: Term,
  engine: SearchEngine,
  incomplete: boolean,
  readsPassages: boolean,
): Promise<Term> {
  const { language, passages, stems, stemsOnly } = await engine.manifest();
  const isSmall = stems.length === 0;
  if (!isSmall && !incomplete && filesLeft(engine) < MIN_FILES_LEFT) return { ...term, state: 'absent', entries: [] };
  const ways = waysOf(term);
  const withPrefix = await Promise.all(
    ways.map(({ key, stem }) => findPrefix(engine, commonPrefix(key, stem, isSmall), key)),
  );
  const words = [...new Set(withPrefix.flat())];
  const forms = words.filter((entry) => ways.some(({ key, stem }) => entry.key === key || entry.stem === stem));
  const occurring = forms.filter((entry) => entry.passageCount > 0);
  const begins = (entry: StemmedEntry) => ways.some(({ key }) => isBeginning(key, entry.key, incomplete));
  const longer = words.filter((entry) => begins(entry) && !forms.includes(entry));
  const state = chooseState(ways, { forms, occurring, longer });
  const matchesPrefix = incomplete || state === 'prefix';
  const frequency = Math.min(
    passages,
    occurring.reduce((most, entry) => Math.max(most, entry.passageCount), 0),
  );
  const found = state === 'named' ? forms : [...occurring, ...(matchesPrefix ? longer : [])];
  // The files of stems do not have the passages of stop words.
  const listed = isSmall || stemsOnly ? found : found.filter((entry) => !isStopWord(entry.key, language));
  const onlyStopWords = found.length > 0 && listed.length === 0;
  return {
    ...term,
    isStopWord: term.isStopWord || onlyStopWords,
    state,
    entries: state === 'absent' ? await findNearWords(term.key, engine, readsPassages) : onlyStopWords ? found : listed,
    matchesPrefix,
    isIncomplete: incomplete,
    idf: inverseFrequency(frequency, passages),
  };
}

/** Describes a word that files of stems have; undefined if its stems are only in other forms of names. */
function describeFound(term: Term, found: readonly StemEntry[], passages: number): Term | undefined {
  const occurring = found.flatMap(({ stem, words }) =>
    words.filter(({ passageCount }) => passageCount > 0).map((entry) => ({ ...entry, stem })),
  );
  if (occurring.length === 0) return undefined;
  const lists = found.map(({ postings }) => postings);
  let passagesWithWord = 0;
  visitPlaces(lists, (_, indexes) => {
    if (lists.some(({ weights }, number) => (weights[indexes[number] ?? -1] ?? 0) > 0)) passagesWithWord += 1;
  });
  return {
    ...term,
    state: occurring.some(({ key }) => [term, ...term.otherKeys].some((way) => way.key === key)) ? 'exact' : 'forms',
    entries: occurring,
    idf: inverseFrequency(passagesWithWord, passages),
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

/**
 * The beginning that all forms of a word have: most forms differ after the stem, or in the last letter of the stem. A
 * number differs in the point before its last three digits. In a large archive, the files of stems have its forms.
 */
function commonPrefix(key: string, stem: string, isSmall: boolean): string {
  if (isSmall && /^\d{4,6}$/.test(stem)) return stem.slice(0, -3);
  const prefix = stem.slice(0, -1);
  return prefix.length >= 3 && key.startsWith(prefix) ? prefix : key.slice(0, Math.min(3, stem.length));
}
