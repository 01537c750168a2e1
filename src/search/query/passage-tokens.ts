/** A passage as tokens: its words with their stems, their voices, and their positions. */
import type { NamedPassage } from './search-record.ts';
import type { OtherForm, Voice } from './search-source.ts';
import { isStopWord, keysOf, stemOf, type Token, tokenize } from './tokenizer.ts';

/** A word of a passage. */
export interface PassageToken extends Token {
  readonly stem: string;
  readonly voice: Voice;
  readonly speaker: string | undefined;
}

/** The words of a passage. Positions are indexes of tokens. */
export interface TokenizedPassage {
  readonly tokens: readonly PassageToken[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  readonly nameForms: readonly TokenizedForm[];
}

/** A form of a name that is not in the passage. */
export interface TokenizedForm {
  readonly form: OtherForm;
  readonly keys: readonly string[];
  /** The keys that distinguish it from other names: without initials and stop words. */
  readonly distinctiveKeys: readonly string[];
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
      stem: stemOf(token.key, language),
      voice: quotation === undefined ? passage.voice : 'quoted',
      speaker: quotation?.speaker,
    };
  });
  const indexed = { tokens, byKey: indexTokens(tokens, 'key'), byStem: indexTokens(tokens, 'stem') };
  const tokenized = { ...indexed, nameForms: passage.forms.map((form) => tokenizeForm(form, indexed, language)) };
  cache.set(passage, tokenized);
  return tokenized;
}

function indexTokens(tokens: readonly PassageToken[], property: 'key' | 'stem'): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, token] of tokens.entries()) {
    const known = positions.get(token[property]);
    if (known === undefined) positions.set(token[property], [position]);
    else known.push(position);
  }
  return positions;
}

type IndexedTokens = Pick<TokenizedPassage, 'tokens' | 'byKey'>;

function tokenizeForm(form: OtherForm, passage: IndexedTokens, language: string): TokenizedForm {
  const keys = keysOf(form.form);
  const keysInPassage = keysOf(form.words);
  return {
    form,
    keys,
    distinctiveKeys: keys.filter((key) => key.length > 1 && !isStopWord(key, language)),
    positions: findRuns(passage, keysInPassage).flatMap((start) => keysInPassage.map((_, index) => start + index)),
  };
}

/** Finds where words follow each other: the position of the first word of each run. */
export function findRuns({ tokens, byKey }: IndexedTokens, keys: readonly string[]): readonly number[] {
  const [firstKey] = keys;
  if (firstKey === undefined) return [];
  const starts = byKey.get(firstKey) ?? [];
  return starts.filter((start) => keys.every((key, index) => tokens[start + index]?.key === key));
}
