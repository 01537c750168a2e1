/** Parses what a reader typed: words, phrases, and excluded words. */
import { startsUnspaced } from '../../text/unspaced-scripts.ts';
import type { OtherKey } from './other-keys.ts';
import { type Token, tokenize } from './tokenizer.ts';

/** A word of a query; in a script without spaces, two neighboring characters. */
export interface QueryToken {
  readonly key: string;
  /** The word as the reader typed it. */
  readonly typed: string;
  /** Other keys of the word, or of it and the words after it. */
  readonly otherKeys: readonly OtherKey[];
  /** Whether it is an article before an apostrophe, which a passage need not have. */
  readonly elided: boolean;
  /** Whether it continues the text of a script without spaces: its place is after the token before. */
  readonly continues: boolean;
  /** Whether it is the last character of such a text. The token before contains it, so that it is not looked up. */
  readonly isTail: boolean;
}

/** A query. */
export interface Query {
  readonly text: string;
  /** All words that are looked for, in order, including those in quotation marks. */
  readonly tokens: readonly QueryToken[];
  /** The words between quotation marks, if there are at least two. */
  readonly phrases: readonly (readonly QueryToken[])[];
  /** Words, or phrases, after a minus sign. */
  readonly excluded: readonly (readonly QueryToken[])[];
}

// Quotation marks of every kind are equal. A minus sign counts after a space, before a word or a quotation mark.
const QUOTATION_MARKS = /[“”„‟«»＂]/g;
// Between Hebrew letters, a quotation mark is the double geresh of an abbreviation.
const DOUBLE_GERESH = /(?<=[\u0591-\u05C7\u05D0-\u05F2])"(?=[\u05D0-\u05F2])/g;
// A number may have spaces between its groups of digits: `40 000`. Initials may have spaces between them: `U. S.`
const PART =
  /(?<minus>(?<![^\s])[-−](?=[\p{L}\p{N}"]))?(?:"(?<phrase>[^"]*)"|(?<plain>(?<!\S)[1-9]\d{0,2}(?:\s\d{3})+(?:[.,]\d+)?(?!\S)|(?<!\S)\p{L}{1,4}\.(?:\s\p{L}\.)+|[^\s"]+)|")/gu;

/** Parses a query. Every text is a query; symbols in it are ignored. */
export function parseQuery(text: string): Query {
  let tokens: QueryToken[] = [];
  const phrases: QueryToken[][] = [];
  const excluded: QueryToken[][] = [];
  for (const { groups = {} } of replaceQuotationMarks(text).matchAll(PART)) {
    const part = readTokens(groups['phrase'] ?? groups['plain'] ?? '');
    if (part.length === 0) continue;
    if (groups['minus'] !== undefined) {
      excluded.push(part);
      continue;
    }
    tokens = tokens.concat(part);
    if (groups['phrase'] !== undefined && part.length > 1) phrases.push(part);
  }
  return { text: text.trim(), tokens, phrases, excluded };
}

/** Removes the quotation marks from a query, so that its words are required in no order. */
export function removeQuotationMarks(text: string): string {
  return replaceQuotationMarks(text).replaceAll('"', ' ').replace(/\s+/g, ' ').trim();
}

/** Removes the excluded words and phrases from a query. */
export function removeExcluded(text: string): string {
  const kept = replaceQuotationMarks(text).replace(PART, (part, ...rest) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    return groups['minus'] === undefined ? part : '';
  });
  return kept.replace(/\s+/g, ' ').trim();
}

function replaceQuotationMarks(text: string): string {
  return text.replace(QUOTATION_MARKS, '"').replace(DOUBLE_GERESH, '״');
}

/** Divides text that a reader typed, without quotation marks, into words. */
export function readTokens(text: string): QueryToken[] {
  const words = tokenize(text);
  const tokens: QueryToken[] = [];
  // The text in a script without spaces that the token continues.
  let typedRun: string | undefined;
  const pairs = words.map((word, index) => findTypedPair(text, word, words[index + 1]));
  for (const [index, { key, start, end, otherKeys, elided }] of words.entries()) {
    const pair = pairs[index];
    const continues = typedRun !== undefined;
    if (pair !== undefined) typedRun ??= text.slice(start, words[pairs.indexOf(undefined, index)]?.end);
    const typed = typedRun ?? text.slice(start, end);
    const isTail = pair === undefined && continues;
    tokens.push({
      key: pair?.key ?? key,
      typed,
      otherKeys: pair || startsUnspaced(key) ? [] : typedKeys(otherKeys),
      elided,
      continues,
      isTail,
    });
    if (pair === undefined) typedRun = undefined;
  }
  return tokens;
}

/** The other keys of a word that was typed. Who types `O’Neill` does not mean every Neill. */
function typedKeys(otherKeys: readonly OtherKey[]): readonly OtherKey[] {
  const isInner = ({ kind }: OtherKey) => kind === 'part' || kind === 'form';
  return otherKeys.some(isInner) ? otherKeys.filter((other) => !isInner(other)) : otherKeys;
}

/** The pair of a character and the next one. With a space between them, a reader types two words. */
function findTypedPair(text: string, { end, otherKeys }: Token, next: Token | undefined): OtherKey | undefined {
  const pair = otherKeys.find(({ kind }) => kind === 'pair');
  return next === undefined || /\s/.test(text.slice(end, next.start)) ? undefined : pair;
}
