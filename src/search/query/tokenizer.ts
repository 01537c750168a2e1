/** Divides text into words, and gives each its keys. The index, the query, and the highlighting on a page all use it. */
import { startsUnspaced, UNSPACED_LETTER } from '../../text/unspaced-scripts.ts';
import { INVISIBLE, keyOf, removeArabicArticle, spellWithTwoLetters } from './word-key.ts';

/** A word of a text, at `text.slice(start, end)` (UTF-16 units). */
export interface Token {
  /** The normalized form, in which words are compared: see {@link keyOf}. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Other keys of the word, or of it and the words after it. */
  readonly otherKeys: readonly OtherKey[];
  /** Whether it is an article or a particle before an apostrophe: the `l’` of `l’église`. */
  readonly elided: boolean;
}

/** A second way to type a word, or the closed form of several: `Mueller`; `مدينة` for `المدينة`; `cooperation` for `co-operation`. */
export interface OtherKey {
  readonly key: string;
  /** A spelling that has this key. */
  readonly spelling: string;
  /** The number of words that it is made of. */
  readonly covers: number;
  /**
   * `spelling`: the word itself; `compound`: words joined by hyphens or an apostrophe; `pair`: a character of a script
   * without spaces, and the next one.
   */
  readonly kind: 'spelling' | 'compound' | 'pair';
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LETTER = `(?:[A-Za-z0-9]|(?!${UNSPACED_LETTER})(?![${SUPERSCRIPT}])[\\p{L}\\p{N}])`;
const LETTERS = `${LETTER}(?:${LETTER}|[\\p{M}${INVISIBLE}])*`;
const APOSTROPHES = "’'‘‛ʼ＇′`´՚׳ꞌ";
/** Signs inside words: apostrophes, Catalan's middle dot, Armenian's signs over vowels, and Hebrew's double geresh. */
const JOINERS = [
  `[${APOSTROPHES}·\u055B\u055C\u055E](?=\\p{L})`,
  '(?<=[\\u0591-\\u05C7\\u05D0-\\u05F2])["״”“](?=[\\u05D0-\\u05F2])',
  '(?<=\\p{Nd})[.,٫٬](?=\\p{Nd})',
];

// In this order: a character of a script without spaces; initials (U.S., D.C.); superscript digits, which may be the
// number of a note; letters and digits, joined by a sign inside a word or by a point or comma inside a number. Every
// other sign separates words.
const TOKEN = [
  `${UNSPACED_LETTER}[\\p{M}\\uFF9E\\uFF9F]*`,
  '\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}\\p{M}])\\.?',
  `[${SUPERSCRIPT}]+`,
  `${LETTERS}(?:(?:${JOINERS.join('|')})${LETTERS})*`,
].join('|');

/** The letters of the Latin and Cyrillic alphabets, without combining marks. */
const PLAIN_LETTER = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0400-\\u0481\\u048A-\\u052F';
const PLAIN_LETTERS = `[${PLAIN_LETTER}0-9]+`;

/** A plain text has only these letters, ASCII, and general punctuation such as dashes and quotation marks. */
const NOT_PLAIN = new RegExp(`[^\\0-\\x7F\\u2010-\\u2027\\u2030-\\u205E${PLAIN_LETTER}]`);

/** Finds the same words in a plain text as {@link TOKEN}, without what such a text does not have. */
const PLAIN_TOKEN = new RegExp(
  `[${PLAIN_LETTER}](?:\\.[${PLAIN_LETTER}])+(?![${PLAIN_LETTER}0-9])\\.?|` +
    `${PLAIN_LETTERS}(?:(?:['\`‘’‛′](?=[${PLAIN_LETTER}])|(?<=\\d)[.,](?=\\d))${PLAIN_LETTERS})*`,
  'g',
);

let anyToken: RegExp | undefined;

/** The expression for the words of a text. The one for any text is compiled only if it is needed: that takes 20 ms. */
function chooseExpression(text: string): RegExp {
  return NOT_PLAIN.test(text) ? (anyToken ??= new RegExp(TOKEN, 'gu')) : PLAIN_TOKEN;
}

/** Words that lose their last vowel before a vowel, in French, Italian, Catalan, and Occitan. */
const ELIDED =
  '[cdjlmnstv]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr|gl|un|(?:[dns]e|co|[ds]a|su|a|pe|que|be)ll|' +
  '[dns]egl|quegl|begl|quest|sant|senz|anch|com|dov|cos|nient|tutt|mezz|ognun|ciascun|nessun|alcun';
const ELISION = new RegExp(`^((?:${ELIDED})[${APOSTROPHES}])(?!s$)`, 'iu');
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`);

const HYPHEN = '[-‐‑﹣－־]';
/**
 * Two words with nothing but one of these between them are a compound. The hyphen may be next to an apostrophe, as in
 * `rock-’n’-roll`. A dash between numbers is a range.
 */
const COMPOUND = new RegExp(
  `^(?:[${APOSTROPHES}]?[${INVISIBLE}]*(?:${HYPHEN}[${INVISIBLE}]*[${APOSTROPHES}]?)?|[${APOSTROPHES}])$`,
  'u',
);
const RANGE_DASH = /^–$/;
/** The spaces that divide a number into groups of three digits: `40 000`. */
const GROUP_SPACE = /^[ \u00A0\u2009\u202F]$/;

/** A chain of more words is not a compound. */
export const MAX_PARTS = 6;

/** Divides text into its words. Symbols, dashes, ellipses, and quotation marks are not part of any word. */
export function tokenize(text: string): Token[] {
  const words = divide(text);
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word !== undefined) word.otherKeys = findOtherKeys(text, words, index);
  }
  return words;
}

/** Every key of the words of a text: the key of each word in order, each followed by its other keys. */
export function allKeysOf(text: string): string[] {
  return tokenize(text).flatMap(({ key, otherKeys }) => [key, ...otherKeys.map((other) => other.key)]);
}

/** The keys of the words of a text, in order, without other keys. */
export function keysOf(text: string): string[] {
  return tokenize(text).map(({ key }) => key);
}

type Word = Token & { otherKeys: readonly OtherKey[] };

const NONE: readonly OtherKey[] = [];

function divide(text: string): Word[] {
  const words: Word[] = [];
  const add = (start: number, end: number, elided: boolean) => {
    const key = keyOf(text.slice(start, end));
    if (key !== '') words.push({ key, start, end, otherKeys: NONE, elided });
  };
  let expression: RegExp | undefined;
  let offset = 0;
  while (offset < text.length) {
    const end = endOfPlainWord(text, offset);
    if (end > offset) {
      words.push({ key: text.slice(offset, end).toLowerCase(), start: offset, end, otherKeys: NONE, elided: false });
      offset = end;
    } else if (text[offset] === ' ') {
      offset += 1;
    } else {
      expression ??= chooseExpression(text);
      expression.lastIndex = offset;
      const match = expression.exec(text);
      if (match === null) break;
      const { 0: word, index } = match;
      const elided = APOSTROPHE.test(word) ? (ELISION.exec(word)?.[0].length ?? 0) : 0;
      if (elided > 0) add(index, index + elided - 1, true);
      offset = index + word.length;
      add(index + elided, offset, false);
    }
  }
  return words;
}

/** The signs that can follow a plain word, except for a comma or a point, after which a space or the end must follow. */
const PLAIN_END = new Set([...' ;:!?()[]"/'].map((sign) => sign.charCodeAt(0)));

/**
 * Finds the end of a word of ASCII letters and digits that no sign after it can continue. Most words are such words, and
 * the regular expression for all words takes four times as long.
 *
 * @returns the offset if no such word begins there
 */
function endOfPlainWord(text: string, offset: number): number {
  let end = offset;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  const isComplete = end === text.length || PLAIN_END.has(next);
  if (isComplete) return end;
  const isStop = (next === COMMA || next === POINT) && (end + 1 === text.length || text[end + 1] === ' ');
  return isStop ? end : offset;
}

const [COMMA, POINT] = [','.charCodeAt(0), '.'.charCodeAt(0)];

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function findOtherKeys(text: string, words: readonly Word[], index: number): readonly OtherKey[] {
  const word = words[index];
  if (word === undefined) return NONE;
  const between = (position: number) => text.slice(words[position - 1]?.end, words[position]?.start);
  const next = words[index + 1];
  if (startsUnspaced(word.key)) {
    if (next === undefined || !startsUnspaced(next.key) || !isAdjacent(between(index + 1))) return NONE;
    return [describe(text.slice(word.start, next.end), 2, 'pair')];
  }
  const others = spellingsOf(text.slice(word.start, word.end), 1, 'spelling');
  const joins = (position: number) => position > 0 && position < words.length && isCompound(words, position, between);
  if (!joins(index + 1) || joins(index)) return others;
  let last = index + 1;
  while (joins(last + 1)) last += 1;
  const parts = last - index + 1;
  if (parts > MAX_PARTS) return others;
  // The words of a compound have no space between them, except for the groups of a number.
  const whole = text.slice(word.start, words[last]?.end).replace(/\s/g, '');
  return [...others, describe(whole, parts, 'compound'), ...spellingsOf(whole, parts, 'compound')];
}

/** Whether a word and the word before it are parts of a compound. A number and a number never are. */
function isCompound(words: readonly Word[], position: number, between: (position: number) => string): boolean {
  const [before, word] = [words[position - 1], words[position]];
  if (before === undefined || word === undefined) return false;
  const separator = between(position);
  if (separator === ' ' || GROUP_SPACE.test(separator)) return isDigitGroup(words, position, between);
  if (separator.length > 3 || startsUnspaced(before.key) || startsUnspaced(word.key)) return false;
  const numbers = [before, word].filter(({ key }) => /^\p{N}/u.test(key)).length;
  if (RANGE_DASH.test(separator)) return numbers === 0;
  return numbers < 2 && COMPOUND.test(separator) && (separator !== '' || numbers === 1);
}

/** Whether a word is three digits of a number in groups: each `000` in `1 000 000`, but not `300` in `1914 300`. */
function isDigitGroup(words: readonly Word[], position: number, between: (position: number) => string): boolean {
  const [before, word] = [words[position - 1]?.key ?? '', words[position]?.key ?? ''];
  if (word.length !== 3 || !/^\d{3}$/.test(word) || !GROUP_SPACE.test(between(position))) return false;
  return /^[1-9]\d{0,2}$/.test(before) || isDigitGroup(words, position - 1, between);
}

function isAdjacent(separator: string): boolean {
  return separator === '' || new RegExp(`^[${INVISIBLE}]+$`).test(separator);
}

function spellingsOf(text: string, covers: number, kind: OtherKey['kind']): readonly OtherKey[] {
  const spelling = spellWithTwoLetters(text) ?? removeArabicArticle(text);
  return spelling === undefined ? NONE : [describe(spelling, covers, kind)];
}

function describe(spelling: string, covers: number, kind: OtherKey['kind']): OtherKey {
  return { key: keyOf(spelling), spelling, covers, kind };
}
