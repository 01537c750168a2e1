/** Compares a passage with a query, and scores it. The engine only proposes passages; this decides. */
import { startsUnspaced } from '../../text/unspaced-scripts.ts';
import { weighFrequency } from './bm25.ts';
import type { QueryToken } from './parse-query.ts';
import {
  containsPhrase,
  findRuns,
  findStem,
  type TokenizedForm,
  type TokenizedPassage,
  tokenizePassage,
} from './passage-tokens.ts';
import type { Term } from './query-terms.ts';
import type { NamedPassage } from './search-record.ts';
import type { OtherForm, Voice } from './search-source.ts';
import { isBeginning, stemOf } from './word-forms.ts';

/** A passage that has words of a query. */
export interface Match {
  readonly passage: NamedPassage;
  /** The words of the passage that were found, in order. */
  readonly marks: readonly Mark[];
  /** Terms that are not in the passage. */
  readonly missingTerms: readonly Term[];
  /** Whether all words of the query follow each other in the passage. */
  readonly verbatim: boolean;
  /** Other forms of the names in the passage, through which it was found. */
  readonly otherForms: readonly OtherForm[];
  /** The terms that are only in those forms. */
  readonly termsInOtherForms: readonly Term[];
  /** Terms of which the passage has other forms only: `organization` for `organ`. */
  readonly inflectedTerms: readonly Term[];
  readonly score: number;
}

/** A found word, at `words.slice(start, end)` (UTF-16 units). */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly voice: Voice;
  readonly speaker: string | undefined;
}

/** What to look for in passages. */
export interface MatchCriteria {
  readonly language: string;
  readonly terms: readonly Term[];
  /** The terms without stop words; all terms if there are only stop words. A match has at least one of them. */
  readonly requiredTerms: readonly Term[];
  readonly tokens: readonly QueryToken[];
  readonly phrases: readonly (readonly QueryToken[])[];
  readonly excluded: readonly (readonly QueryToken[])[];
  /** Only words in these voices count; in all voices if it is empty. */
  readonly voices: readonly string[];
  /** The mean number of words in a passage. */
  readonly meanLength: number;
}

/** The weight of the word itself, of another form of it, and of a longer word. */
const [EXACT_WEIGHT, FORM_WEIGHT, PREFIX_WEIGHT] = [1, 0.9, 0.6];

type Positions = ReadonlyMap<Term, readonly number[]>;

/** @returns undefined if the passage has no required term, does not have a phrase, or has excluded words */
export function matchPassage(passage: NamedPassage, criteria: MatchCriteria): Match | undefined {
  const tokenized = tokenizePassage(passage, criteria.language);
  const { tokens } = tokenized;
  const isHeard = filterByVoice(tokenized, criteria.voices);
  const positions: Positions = new Map(criteria.terms.map((term) => [term, findTerm(tokenized, term)]));
  const nameForms = findNameForms(tokenized, criteria, positions, isHeard);
  const heardPositions = (term: Term) => (positions.get(term) ?? []).filter(isHeard);
  const isHere = (term: Term) => nameForms.has(term) || heardPositions(term).length > 0;
  if (!criteria.requiredTerms.some(isHere)) return undefined;

  const heardRunsOf = (phrase: readonly QueryToken[]) =>
    findRuns(tokenized, phrase).filter((run) => run.every(isHeard));
  if (criteria.excluded.some((phrase) => findRuns(tokenized, phrase).length > 0)) return undefined;
  const isInNameForm = (phrase: readonly QueryToken[]) =>
    tokenized.nameForms.some((form) => containsPhrase(form.tokens, phrase));
  if (!criteria.phrases.every((phrase) => heardRunsOf(phrase).length > 0 || isInNameForm(phrase))) return undefined;
  // The pairs of a text without spaces may be in the passage, but not in a row: then the text is not in it.
  const scattered = new Set(
    listUnspacedTexts(criteria.tokens)
      .filter((text) => heardRunsOf(text).length === 0 && !isInNameForm(text))
      .flatMap((text) => text.map(({ key }) => key)),
  );
  const hasTerm = (term: Term) => isHere(term) && !scattered.has(term.key);

  const runs = heardRunsOf(criteria.tokens);
  const found =
    runs.length > 0 && criteria.tokens.length > 1
      ? runs.flat()
      : criteria.requiredTerms.flatMap((term) =>
          heardPositions(term).flatMap((position) => coveredPositions(tokenized, position, term)),
        );
  const usedForms = [...new Set(nameForms.values())];
  const marked = new Set([...found, ...usedForms.flatMap((form) => form.positions)]);
  const relativeLength = tokens.length / (criteria.meanLength || 1);
  const weightOf = (term: Term) =>
    heardPositions(term).reduce(
      (sum, position) => sum + weighToken(tokenized, position, term),
      nameForms.has(term) ? FORM_WEIGHT : 0,
    );
  const score = criteria.terms.reduce(
    (sum, term) => sum + term.idf * weighFrequency(weightOf(term), relativeLength),
    0,
  );
  const inflectedTerms = criteria.requiredTerms.filter((term) => {
    const weights = heardPositions(term).map((position) => weighToken(tokenized, position, term));
    return weights.length > 0 && !weights.includes(EXACT_WEIGHT);
  });
  return {
    passage,
    marks: [...marked].sort((a, b) => a - b).flatMap((position) => tokens[position] ?? []),
    missingTerms: criteria.terms.filter((term) => !hasTerm(term)),
    verbatim: runs.length > 0 && inflectedTerms.length === 0,
    otherForms: usedForms.map(({ form }) => form),
    termsInOtherForms: [...nameForms.keys()],
    inflectedTerms,
    score: score + scoreNeighbors(criteria, positions),
  };
}

/** Whether the word at a position is in one of some voices. */
function filterByVoice({ tokens }: TokenizedPassage, voices: readonly string[]): (position: number) => boolean {
  return voices.length === 0 ? () => true : (position) => voices.includes(tokens[position]?.voice ?? '');
}

function findTerm(tokenized: TokenizedPassage, term: Term): readonly number[] {
  const { tokens } = tokenized;
  const ways = waysToType(term);
  const positions = [...new Set(ways.flatMap(({ stem }) => findStem(tokenized, stem)))];
  if (!term.matchesPrefix) return ways.length === 1 ? positions : positions.sort((a, b) => a - b);
  return tokens.flatMap(({ key, otherKeys }, position) =>
    positions.includes(position) || [key, ...otherKeys.map((other) => other.key)].some((word) => hasPrefix(word, term))
      ? [position]
      : [],
  );
}

/** The keys of a term, each with its stem. */
function waysToType({ key, stem, otherKeys }: Term): readonly Pick<Term, 'key' | 'stem'>[] {
  return otherKeys.length === 0 ? [{ key, stem }] : [{ key, stem }, ...otherKeys];
}

function hasPrefix(word: string, term: Term): boolean {
  return waysToType(term).some(({ key }) => isBeginning(key, word, term.isIncomplete));
}

function weighToken({ tokens, language }: TokenizedPassage, position: number, term: Term): number {
  const token = tokens[position];
  if (token === undefined) return 0;
  const ways = waysToType(term);
  const isTyped = ({ key }: { readonly key: string }) => ways.some((way) => way.key === key);
  if (isTyped(token) || token.otherKeys.some((other) => other.kind !== 'form' && isTyped(other))) return EXACT_WEIGHT;
  const stems = [token, ...token.otherKeys].map((word) => stemOf(word.key, language));
  return ways.some(({ stem }) => stems.includes(stem)) ? FORM_WEIGHT : PREFIX_WEIGHT;
}

/** The positions of the words that a term matches at a position: several if it matches a compound or a pair. */
function coveredPositions({ tokens, language }: TokenizedPassage, position: number, term: Term): number[] {
  const token = tokens[position];
  const stems = waysToType(term).map(({ stem }) => stem);
  const matches = ({ key }: { readonly key: string }) =>
    stems.includes(stemOf(key, language)) || (term.matchesPrefix && hasPrefix(key, term));
  if (token === undefined || matches(token)) return [position];
  const { covers = 1 } = token.otherKeys.find(matches) ?? {};
  return Array.from({ length: covers }, (_, index) => position + index);
}

/** The texts without spaces in a query, as their tokens. */
function listUnspacedTexts(tokens: readonly QueryToken[]): QueryToken[][] {
  const texts: QueryToken[][] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.continues) texts.at(-1)?.push(token);
    else if (tokens[index + 1]?.continues && startsUnspaced(token.key)) texts.push([token]);
  }
  return texts;
}

/** The terms that are only in another form of a name, if the query has all distinctive words of that form. */
function findNameForms(
  { nameForms }: TokenizedPassage,
  { terms, language }: MatchCriteria,
  positions: Positions,
  isHeard: (position: number) => boolean,
): Map<Term, TokenizedForm> {
  const formOfTerm = new Map<Term, TokenizedForm>();
  for (const form of nameForms) {
    if (form.distinctiveWords.length === 0 || !form.positions.some(isHeard)) continue;
    const termsOfForm = form.distinctiveWords.map((keys) => {
      const stems = new Set(keys.map((key) => stemOf(key, language)));
      return terms.find(
        (term) =>
          waysToType(term).some(({ stem }) => stems.has(stem)) ||
          (term.matchesPrefix && keys.some((key) => hasPrefix(key, term))),
      );
    });
    if (termsOfForm.includes(undefined)) continue;
    for (const term of termsOfForm) {
      if (term !== undefined && positions.get(term)?.length === 0 && !formOfTerm.has(term)) formOfTerm.set(term, form);
    }
  }
  return formOfTerm;
}

/** Neighbors in the query that are neighbors in the passage too add half the IDF of the rarer word. */
function scoreNeighbors({ tokens, terms }: MatchCriteria, positions: Positions): number {
  const byKey = new Map(terms.map((term) => [term.key, term]));
  return tokens.reduce((sum, token, index) => {
    const [term, next] = [byKey.get(token.key), byKey.get(tokens[index + 1]?.key ?? '')];
    if (term === undefined || next === undefined) return sum;
    const nextPositions = new Set(positions.get(next));
    const areNeighbors = positions.get(term)?.some((position) => nextPositions.has(position + 1));
    return areNeighbors ? sum + Math.max(term.idf, next.idf) / 2 : sum;
  }, 0);
}
