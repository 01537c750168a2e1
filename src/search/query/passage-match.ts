/** How the words of a query stand in a passage: read in the passage itself, whatever the engine said. */
import type { QueryWord } from './parse-query.ts';
import { findRuns, type ReadForm, type Reading, readPassage } from './passage-tokens.ts';
import type { OtherForm, Voice } from './search-source.ts';
import type { NamedPassage } from './search-record.ts';
import { stemOf } from './tokenizer.ts';
import type { Term } from './query-terms.ts';

/** A passage that has words of a query. */
export interface Match {
  readonly passage: NamedPassage;
  /** The words of the passage that were found, in order. */
  readonly marks: readonly Mark[];
  /** Terms it has none of. */
  readonly lacks: readonly Term[];
  /** Whether all words of the query stand in it one after the other. */
  readonly verbatim: boolean;
  /** Other forms of its words through which it was found. */
  readonly via: readonly OtherForm[];
  /** The terms that those forms stand for. */
  readonly named: readonly Term[];
  readonly score: number;
}

/** A found word, at `words.slice(start, end)` (UTF-16 units). */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly voice: Voice;
  readonly speaker: string | undefined;
}

/** What is looked for. */
export interface Wanted {
  readonly language: string;
  readonly terms: readonly Term[];
  /** The terms that tell something: a passage has one of them, and only they are marked by themselves. */
  readonly telling: readonly Term[];
  readonly words: readonly QueryWord[];
  readonly phrases: readonly (readonly QueryWord[])[];
  readonly without: readonly (readonly QueryWord[])[];
  /** Only words spoken so are read; all where it is empty. */
  readonly voices: readonly string[];
  /** The mean number of words of a passage. */
  readonly meanLength: number;
}

/** How much a word counts that is the one asked for, another form of it, or a longer one. */
const [EXACT, FORM, LONGER] = [1, 0.9, 0.6];

/** @returns undefined where it has none of the words, lacks a phrase, or has what must not be there */
export function matchPassage(passage: NamedPassage, wanted: Wanted): Match | undefined {
  const reading = readPassage(passage, wanted.language);
  const { tokens } = reading;
  const heard = hearing(reading, wanted.voices);
  const standing = new Map<Term, readonly number[]>(wanted.terms.map((term) => [term, findTerm(reading, term)]));
  const via = findForms(reading, wanted, standing, heard);
  const found = (term: Term) => (standing.get(term) ?? []).filter(heard);
  const has = (term: Term) => via.has(term) || found(term).length > 0;
  if (!wanted.telling.some(has)) return undefined;

  const runsOf = (words: readonly QueryWord[]) => findRuns(reading, words.map(({ key }) => key)); // prettier-ignore
  const heardRuns = (words: readonly QueryWord[]) =>
    runsOf(words).filter((at) => words.every((_, index) => heard(at + index)));
  if (wanted.without.some((words) => runsOf(words).length > 0)) return undefined;
  const named = (words: readonly QueryWord[]) => reading.forms.some(({ keys }) => holds(keys, words));
  if (!wanted.phrases.every((words) => heardRuns(words).length > 0 || named(words))) return undefined;

  const runs = heardRuns(wanted.words);
  const places =
    runs.length > 0 && wanted.words.length > 1
      ? runs.flatMap((at) => wanted.words.map((_, index) => at + index))
      : wanted.telling.flatMap(found);
  const forms = [...new Set(via.values())];
  const marked = new Set([...places, ...forms.flatMap((form) => form.places)]);
  const length = tokens.length / (wanted.meanLength || 1);
  const weigh = (term: Term) =>
    found(term).reduce((sum, at) => sum + nearness(reading, at, term), via.has(term) ? FORM : 0);
  const score = wanted.terms.reduce((sum, term) => sum + term.rarity * saturate(weigh(term), length), 0);
  return {
    passage,
    marks: [...marked].sort((a, b) => a - b).flatMap((at) => tokens[at] ?? []),
    lacks: wanted.terms.filter((term) => !has(term)),
    verbatim: runs.length > 0,
    via: forms.map(({ form }) => form),
    named: [...via.keys()],
    score: score + closeness(wanted, standing),
  };
}

/** Whether the word at a place is spoken by one of some voices. */
function hearing({ tokens }: Reading, voices: readonly string[]): (at: number) => boolean {
  return voices.length === 0 ? () => true : (at) => voices.includes(tokens[at]?.voice ?? '');
}

function findTerm({ tokens, byStem }: Reading, term: Term): readonly number[] {
  if (!term.open) return byStem.get(term.stem) ?? [];
  return tokens.flatMap(({ key, stem }, at) => (stem === term.stem || key.startsWith(term.key) ? [at] : []));
}

function nearness({ tokens }: Reading, at: number, term: Term): number {
  const token = tokens[at];
  return token?.key === term.key ? EXACT : token?.stem === term.stem ? FORM : LONGER;
}

/** Terms that stand in no word of the passage, and in a form of a name of which the query has all that tells it from others. */
function findForms(
  { forms }: Reading,
  { terms, language }: Wanted,
  standing: ReadonlyMap<Term, readonly number[]>,
  heard: (at: number) => boolean,
): Map<Term, ReadForm> {
  const via = new Map<Term, ReadForm>();
  for (const form of forms) {
    if (form.telling.length === 0 || !form.places.some(heard)) continue;
    const meant = form.telling.map((key) => {
      const stem = stemOf(key, language);
      return terms.find((term) => term.key === key || term.stem === stem || (term.open && key.startsWith(term.key)));
    });
    if (meant.includes(undefined)) continue;
    for (const term of meant) {
      if (term !== undefined && standing.get(term)?.length === 0 && !via.has(term)) via.set(term, form);
    }
  }
  return via;
}

function holds(keys: readonly string[], words: readonly QueryWord[]): boolean {
  return keys.some((_, at) => words.every(({ key }, index) => keys[at + index] === key));
}

/** BM25's saturation of a term's weight in a passage of a length relative to the mean. */
function saturate(weight: number, length: number): number {
  return weight === 0 ? 0 : (weight * 2.2) / (weight + 1.2 * (0.25 + 0.75 * length));
}

/** Neighbours of the query that are neighbours in the passage count once more, by the rarer of the two. */
function closeness({ words, terms }: Wanted, found: ReadonlyMap<Term, readonly number[]>): number {
  const byKey = new Map(terms.map((term) => [term.key, term]));
  return words.reduce((sum, word, index) => {
    const [a, b] = [byKey.get(word.key), byKey.get(words[index + 1]?.key ?? '')];
    if (a === undefined || b === undefined) return sum;
    const after = found.get(b) ?? [];
    return found.get(a)?.some((at) => after.includes(at + 1)) ? sum + Math.max(a.rarity, b.rarity) / 2 : sum;
  }, 0);
}
