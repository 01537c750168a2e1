/** How the words of a query stand in a passage: read in the passage itself, whatever the engine said. */
import type { QueryWord } from './parse.ts';
import type { OtherForm, SearchPassage, Voice } from './source.ts';
import { keysOf, stemOf, type Token, tokenize } from './text.ts';
import type { Term } from './terms.ts';

/** A word of a passage, with what is compared. */
interface Read extends Token {
  readonly stem: string;
  readonly voice: Voice;
  readonly speaker: string | undefined;
}

/** A passage that has words of a query. */
export interface Match {
  readonly passage: SearchPassage;
  /** The words of the passage that were found, in order. */
  readonly marks: readonly Mark[];
  /** Terms it has none of. */
  readonly lacks: readonly Term[];
  /** Whether all words of the query stand in it one after the other. */
  readonly verbatim: boolean;
  /** Other forms of its words through which it was found. */
  readonly via: readonly OtherForm[];
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
  readonly meanLength: number;
}

const readings = new WeakMap<SearchPassage, { language: string; tokens: readonly Read[] }>();

/** @returns undefined where it has none of the words, lacks a phrase, or has what must not be there */
export function matchPassage(passage: SearchPassage, wanted: Wanted): Match | undefined {
  const all = readPassage(passage, wanted.language);
  const tokens = wanted.voices.length === 0 ? all : all.filter(({ voice }) => wanted.voices.includes(voice));
  if (tokens.length === 0) return undefined;
  const forms = passage.forms.map((form) => ({ form, keys: keysOf(form.form) }));
  if (wanted.without.some((words) => findRuns(all, words).length > 0)) return undefined;
  const has = (words: readonly QueryWord[]) =>
    findRuns(tokens, words).length > 0 || forms.some(({ keys }) => holdsRun(keys, words));
  if (!wanted.phrases.every(has)) return undefined;

  const runs = findRuns(tokens, wanted.words);
  const settled = runs.length > 0 && wanted.words.length > 1;
  const marked = new Set(settled ? runs.flatMap((run) => wanted.words.map((_, index) => run + index)) : []);
  const via = new Set<OtherForm>();
  const lacks: Term[] = [];
  let score = 0;
  for (const term of wanted.terms) {
    let weight = 0;
    for (const [index, token] of tokens.entries()) {
      const near = nearness(token, term);
      if (near === 0) continue;
      weight += near;
      if (!settled && wanted.telling.includes(term)) marked.add(index);
    }
    for (const { form, keys } of forms) {
      if (weight > 0 || !keys.some((key) => key === term.key || stemOf(key, wanted.language) === term.stem)) continue;
      via.add(form);
      for (const run of findRuns(tokens, wordsOf(form.words))) {
        for (let i = 0; i < keysOf(form.words).length; i += 1) marked.add(run + i);
      }
      weight += 0.9;
    }
    if (weight === 0) lacks.push(term);
    else score += term.rarity * saturate(weight, all.length / (wanted.meanLength || 1));
  }
  if (wanted.telling.every((term) => lacks.includes(term))) return undefined;
  return {
    passage,
    marks: [...marked].sort((a, b) => a - b).flatMap((index) => tokens[index] ?? []),
    lacks,
    verbatim: runs.length > 0,
    via: [...via],
    score: score + closeness(tokens, wanted),
  };
}

/** BM25's saturation of a term's weight in a passage. */
function saturate(weight: number, length: number): number {
  return (weight * 2.2) / (weight + 1.2 * (0.25 + 0.75 * length));
}

/** Neighbours of the query that are neighbours in the passage count once more, by the rarer of the two. */
function closeness(tokens: readonly Read[], { words, terms }: Wanted): number {
  const byKey = new Map(terms.map((term) => [term.key, term]));
  let score = 0;
  for (const [index, word] of words.entries()) {
    const [a, b] = [byKey.get(word.key), byKey.get(words[index + 1]?.key ?? '')];
    if (a === undefined || b === undefined) continue;
    const adjacent = tokens.some((token, at) => {
      const next = tokens[at + 1];
      return next !== undefined && nearness(token, a) > 0 && nearness(next, b) > 0;
    });
    if (adjacent) score += Math.max(a.rarity, b.rarity) / 2;
  }
  return score;
}

function nearness({ key, stem }: Read, term: Term): number {
  if (key === term.key) return 1;
  if (stem === term.stem) return 0.9;
  return term.open && key.startsWith(term.key) ? 0.6 : 0;
}

/** Where some words stand one after the other: indexes of tokens. */
function findRuns(tokens: readonly Read[], words: readonly { readonly key: string }[]): number[] {
  return tokens.flatMap((_, at) => (words.every(({ key }, i) => tokens[at + i]?.key === key) ? [at] : []));
}

function holdsRun(keys: readonly string[], words: readonly QueryWord[]): boolean {
  return keys.some((_, at) => words.every(({ key }, i) => keys[at + i] === key));
}

function wordsOf(text: string): { key: string }[] {
  return keysOf(text).map((key) => ({ key }));
}

function readPassage(passage: SearchPassage, language: string): readonly Read[] {
  const known = readings.get(passage);
  if (known?.language === language) return known.tokens;
  const tokens = tokenize(passage.words).map((token) => {
    const stretch = passage.quoted.find(({ start, end }) => token.start >= start && token.end <= end);
    return {
      ...token,
      stem: stemOf(token.key, language),
      voice: stretch === undefined ? passage.voice : 'quoted',
      speaker: stretch?.speaker,
    } as const;
  });
  readings.set(passage, { language, tokens });
  return tokens;
}
