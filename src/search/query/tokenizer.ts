/** Divides text into words, and gives each its keys. The index, the query, and the highlighting on a page all use it. */
import { UNSPACED_LETTER } from '../../text/unspaced-scripts.ts';
import { findOtherKeys, NONE, type OtherKey } from './other-keys.ts';
import { APOSTROPHES, INVISIBLE, keyOf } from './word-key.ts';

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

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const FRACTION = '¼-¾⅐-⅟↉';
const LETTER = `(?:[A-Za-z0-9]|(?!${UNSPACED_LETTER})(?![${SUPERSCRIPT}${FRACTION}])[\\p{L}\\p{N}])`;
/** In Persian, a zero-width non-joiner is between the parts of a word, where others type a space or nothing. */
const MARK = `(?!\\u200C[\\u0600-\\u06FF])[\\p{M}${INVISIBLE}]`;
const LETTERS = `${LETTER}(?:${LETTER}|${MARK})*`;
/** Signs inside words: apostrophes, Catalan's middle dot, Armenian's signs over vowels, and Hebrew's double geresh. */
const JOINERS = [
  `[${APOSTROPHES}·\u055B\u055C\u055E](?=\\p{L})`,
  `(?<=[\\u0591-\\u05C7\\u05D0-\\u05F2])(?:["״”“]|''|’’|׳׳)(?=[\\u05D0-\\u05F2])`,
  '(?<=\\p{Nd})[.,·٫٬．，](?=\\p{Nd})',
];
/** Words in Latin letters that are one character: `㎏`. */
const SQUARE = '\\u3250\\u32CC-\\u32CF\\u3371-\\u337A\\u3380-\\u33DF\\u33FF';
/** The vowel sign am of Thai and Lao: one character, or the two that text from PDF files has, around a tone mark. */
const VOWEL_AM = '[\\u0E33\\u0EB3]|(?<=[\\u0E4D\\u0ECD]\\p{M}*)[\\u0E32\\u0EB2]';

// In this order: a character of a script without spaces; initials (U.S., D.C.); superscript digits, which may be the
// number of a note; a fraction; a word that is one character; letters and digits, joined by a sign inside a word or by a point or comma inside a
// number. Every other sign separates words.
const TOKEN = [
  `${UNSPACED_LETTER}[\\p{M}\\uFF9E\\uFF9F]*(?:${VOWEL_AM})?`,
  '\\p{L}(?:[.．]\\p{L})+(?![\\p{L}\\p{N}\\p{M}])[.．]?',
  `[${SUPERSCRIPT}]+`,
  `[${FRACTION}]`,
  `[${SQUARE}]`,
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
