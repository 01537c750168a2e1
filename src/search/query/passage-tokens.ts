/** A passage as it is compared: its words with keys, stems and voices, and where each of them stands. */
import type { OtherForm, Voice } from './search-source.ts';
import type { NamedPassage } from './search-record.ts';
import { isCommon, keysOf, stemOf, type Token, tokenize } from './tokenizer.ts';

/** A word of a passage. */
export interface ReadToken extends Token {
  readonly stem: string;
  readonly voice: Voice;
  readonly speaker: string | undefined;
}

/** The words of a passage. Places are indexes of tokens. */
export interface Reading {
  readonly tokens: readonly ReadToken[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  readonly forms: readonly ReadForm[];
}

/** A form of a name that is not in the passage. */
export interface ReadForm {
  readonly form: OtherForm;
  readonly keys: readonly string[];
  /** The keys that tell it from others: neither initials nor common words. */
  readonly telling: readonly string[];
  /** Where the form that is in the passage stands. */
  readonly places: readonly number[];
}

const readings = new WeakMap<NamedPassage, Reading>();

/** Reads a passage; once, however often it is asked for. */
export function readPassage(passage: NamedPassage, language: string): Reading {
  const known = readings.get(passage);
  if (known !== undefined) return known;
  const tokens = tokenize(passage.words).map((token): ReadToken => {
    const stretch = passage.quoted.find(({ start, end }) => token.start >= start && token.end <= end);
    return {
      ...token,
      stem: stemOf(token.key, language),
      voice: stretch === undefined ? passage.voice : 'quoted',
      speaker: stretch?.speaker,
    };
  });
  const places = { tokens, byKey: placesBy(tokens, 'key'), byStem: placesBy(tokens, 'stem') };
  const reading = { ...places, forms: passage.forms.map((form) => readForm(form, places, language)) };
  readings.set(passage, reading);
  return reading;
}

function placesBy(tokens: readonly ReadToken[], name: 'key' | 'stem'): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, token] of tokens.entries()) {
    const known = places.get(token[name]);
    if (known === undefined) places.set(token[name], [index]);
    else known.push(index);
  }
  return places;
}

function readForm(form: OtherForm, places: Pick<Reading, 'tokens' | 'byKey'>, language: string): ReadForm {
  const keys = keysOf(form.form);
  const inside = keysOf(form.words);
  return {
    form,
    keys,
    telling: keys.filter((key) => key.length > 1 && !isCommon(key, language)),
    places: findRuns(places, inside).flatMap((at) => inside.map((_, index) => at + index)),
  };
}

/** Where words stand one after the other: the places of the first. */
export function findRuns(
  { tokens, byKey }: Pick<Reading, 'tokens' | 'byKey'>,
  keys: readonly string[],
): readonly number[] {
  const [first] = keys;
  if (first === undefined) return [];
  return (byKey.get(first) ?? []).filter((at) => keys.every((key, index) => tokens[at + index]?.key === key));
}
