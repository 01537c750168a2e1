/** Divides text into words, and normalizes them. The index, the query, and the highlighting on a page all use it. */
import { stem as stemEnglish } from 'porter2';

/** A word of a text, at `text.slice(start, end)` (UTF-16 units). */
export interface Token {
  /** The normalized form, in which words are compared: see {@link keyOf}. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const INVISIBLE = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const LETTERS = `[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${INVISIBLE}]*`;

// In this order: a character of a script without spaces; initials (U.S., D.C.); letters and digits, joined by an
// apostrophe inside a word or by a point or comma inside a number. Every other sign separates words.
const TOKEN = new RegExp(
  [
    '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]',
    '\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}\\p{M}])\\.?',
    `${LETTERS}(?:(?:[’'‘ʼ＇](?=\\p{L})|(?<=\\p{N})[.,](?=\\p{N}))${LETTERS})*`,
  ].join('|'),
  'gu',
);

/** Divides text into its words. Symbols, dashes, ellipses, and quotation marks are not part of any word. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const key = keyOf(match[0]);
    if (key !== '') tokens.push({ key, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** The keys of the words of a text, in order. */
export function keysOf(text: string): string[] {
  return tokenize(text).map(({ key }) => key);
}

/** The key of a word: NFKC, lower case, without combining accents and without signs. */
export function keyOf(word: string): string {
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

const stems = new Map<string, string>();

/** The stem of a key: Snowball English for English; in other languages, the key itself. */
export function stemOf(key: string, language: string): string {
  if (!/^en\b/i.test(language) || !/^[a-z]+$/.test(key)) return key;
  const known = stems.get(key);
  if (known !== undefined) return known;
  const stem = stemEnglish(key);
  stems.set(key, stem);
  return stem;
}

const ENGLISH_STOP_WORDS = `
  a about above after again all also am an and any are as at be because been before being below between both but by
  can could did do does doing down during each few for from further had has have having he her here hers him his
  how i if in into is it its itself may me more most my no nor not of off on once only or other our ours out over
  own same she should so some such than that the their theirs them themselves then there these they this those
  through to too under until up very was we were what when where which while who whom whose why will with would you
  your yours`;

const STOP_WORDS = new Map([['en', new Set(ENGLISH_STOP_WORDS.trim().split(/\s+/))]]);

/** Whether a key is a stop word. A query does not require stop words if it has other words. */
export function isStopWord(key: string, language: string): boolean {
  return STOP_WORDS.get(language.slice(0, 2).toLowerCase())?.has(key) ?? false;
}
