/** A passage as tokens: its words with their voices and their positions. */
import type { NamedPassage } from './search-record.ts';
import type { OtherForm, Voice } from './search-source.ts';
import { type QueryToken, readTokens } from './parse-query.ts';
import type { OtherKey } from './other-keys.ts';
import { type Token, tokenize } from './tokenizer.ts';
import { isStopWord, stemOf } from './word-forms.ts';

/** A word of a passage. */
export interface PassageToken extends Token {
  readonly voice: Voice;
  readonly speaker: string | undefined;
}

/** The words of a passage. Positions are indexes of tokens. */
export interface TokenizedPassage {
  readonly tokens: readonly PassageToken[];
  /** The positions of the words that have a key, or have it as another key. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** The language of the stems. */
  readonly language: string;
  readonly nameForms: readonly TokenizedForm[];
}

/** A form of a name that is not in the passage. */
export interface TokenizedForm {
  readonly form: OtherForm;
  readonly tokens: readonly Token[];
  /**
   * The words that distinguish the form from other names, without initials and stop words. Each is a list of keys, and a
   * query must have one of them.
   */
  readonly distinctiveWords: readonly (readonly string[])[];
  /** The positions of the form that is in the passage. */
  readonly positions: readonly number[];
}

const cache = new WeakMap<NamedPassage, TokenizedPassage>();

/** Tokenizes a passage. The result is cached. */
export function tokenizePassage(passage: NamedPassage, language: string): TokenizedPassage {
  const known = cache.get(passage);
  if (known !== undefined) return known;
  const tokens = tokenize(passage.words).map((token): PassageToken => {
    const quotation = passage.quoted.find(({ start, end }) => token.start >= start && token.end <= end);
    return {
      ...token,
      voice: quotation === undefined ? passage.voice : 'quoted',
      speaker: quotation?.speaker,
    };
  });
  const indexed = { tokens, byKey: indexTokens(tokens), language };
  const tokenized = { ...indexed, nameForms: passage.forms.map((form) => tokenizeForm(form, indexed, language)) };
  cache.set(passage, tokenized);
  return tokenized;
}

function indexTokens(tokens: readonly PassageToken[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  const add = (key: string, position: number) => {
    const known = positions.get(key);
    if (known === undefined) positions.set(key, [position]);
    else if (known.at(-1) !== position) known.push(position);
  };
  for (const [position, { key, otherKeys }] of tokens.entries()) {
    add(key, position);
    for (const other of otherKeys) add(other.key, position);
  }
  return positions;
}

/**
 * The positions of the words that have a stem, or have another key with the stem, in order. Only words with the same
 * first letter are stemmed: stemming takes most of the time of a first search, and a stem begins as its word does.
 */
export function findStem({ byKey, language }: TokenizedPassage, stem: string): readonly number[] {
  const positions = new Set<number>();
  for (const [key, ofKey] of byKey) {
    if (key[0] === stem[0] && stemOf(key, language) === stem) for (const position of ofKey) positions.add(position);
  }
  return [...positions].sort((a, b) => a - b);
}

type IndexedTokens = Pick<TokenizedPassage, 'tokens' | 'byKey'>;

function tokenizeForm(form: OtherForm, passage: IndexedTokens, language: string): TokenizedForm {
  return {
    form,
    ...tokenizeName(form.form, language),
    positions: findRuns(passage, readTokens(form.words)).flat(),
  };
}

type TokenizedName = Pick<TokenizedForm, 'tokens' | 'distinctiveWords'>;

const names = new Map<string, TokenizedName>();

/** Tokenizes a form of a name. The result is cached, because many passages mention the same name. */
function tokenizeName(name: string, language: string): TokenizedName {
  const id = `${language} ${name}`;
  const known = names.get(id);
  if (known !== undefined) return known;
  const tokens = tokenize(name);
  const isInitial = ({ key, end }: Token) => key.length === 1 && name[end] === '.';
  const distinctiveWords = tokens
    .map((token, index) => ({ key: token.key, wider: isInitial(token) ? [] : widerKeys(tokens, index) }))
    .filter(({ key, wider }) => (key.length > 1 || wider.length > 0) && !isStopWord(key, language))
    .map(({ key, wider }) => [key, ...wider]);
  const tokenized = { tokens, distinctiveWords };
  names.set(id, tokenized);
  return tokenized;
}

/** The keys of a word and of the compounds and pairs that it is part of, apart from its own key. */
function widerKeys(tokens: readonly Token[], index: number): string[] {
  return tokens.flatMap(({ otherKeys }, start) =>
    otherKeys
      .filter(({ covers, kind }) => kind !== 'form' && start <= index && index < start + covers)
      .map(({ key }) => key),
  );
}

/**
 * Finds where the words of a query follow each other. A compound matches its closed form: `co-operation` and
 * `cooperation`.
 *
 * @returns for each place, the positions of the words there
 */
export function findRuns(passage: IndexedTokens, phrase: readonly QueryToken[]): readonly (readonly number[])[] {
  const [first] = phrase;
  if (first === undefined) return [];
  const keys = [first.key, ...first.otherKeys.map(({ key }) => key)];
  const starts = [...new Set(keys.flatMap((key) => passage.byKey.get(key) ?? []))].sort((a, b) => a - b);
  return starts.flatMap((start) => {
    const positions = followPhrase(passage.tokens, phrase, start);
    return positions === undefined ? [] : [positions];
  });
}

/** Whether the words of a query follow each other in other words. */
export function containsPhrase(tokens: readonly Token[], phrase: readonly QueryToken[]): boolean {
  return tokens.some((_, start) => followPhrase(tokens, phrase, start) !== undefined);
}

/** A place in the text and in the phrase, and the words before it. */
interface Step {
  readonly start: number;
  readonly index: number;
  readonly covers: number;
  readonly before: Step | undefined;
}

/** The positions of the words of a phrase, if they follow each other from `start` on. */
function followPhrase(
  tokens: readonly Token[],
  phrase: readonly QueryToken[],
  start: number,
): readonly number[] | undefined {
  const open: Step[] = [{ start, index: 0, covers: 0, before: undefined }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const [typed, token] = [phrase[step.index], tokens[step.start]];
    if (typed === undefined) return listPositions(step);
    if (token === undefined) continue;
    for (const inQuery of keysWithLength(typed)) {
      for (const inText of keysWithLength(token)) {
        if (inQuery.key !== inText.key) continue;
        const { covers } = inText;
        open.push({ start: step.start + covers, index: step.index + inQuery.covers, covers, before: step });
      }
    }
  }
  return undefined;
}

/** The keys of a word, each with the number of words to the next one. After a pair, the next character follows. */
function keysWithLength({ key, otherKeys }: Pick<Token, 'key' | 'otherKeys'>): Pick<OtherKey, 'key' | 'covers'>[] {
  const others = otherKeys.map((other) => (other.kind === 'pair' ? { key: other.key, covers: 1 } : other));
  return [{ key, covers: 1 }, ...others];
}

function listPositions(last: Step): number[] {
  const positions: number[] = [];
  for (let step: Step | undefined = last; step !== undefined; step = step.before) {
    for (let index = 1; index <= step.covers; index += 1) positions.push(step.start - index);
  }
  return positions.reverse();
}
