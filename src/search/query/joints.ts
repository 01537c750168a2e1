/** What joins two words to a compound: hyphens, brackets, line ends, groups of digits, initials, and fractions. */
import { startsIdeographic, startsUnspaced } from '../../text/unspaced-scripts.ts';
import { APOSTROPHES, INVISIBLE } from './word-key.ts';

/** A word of a text, at `text.slice(start, end)` (UTF-16 units). */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What joins a word to the word before it. */
export type Joint = 'break' | 'group' | 'initials' | 'hyphen' | 'bracket' | 'fraction';

/** What may join the words on both sides of a plain space: `line` is between two characters of Chinese or Japanese. */
export type SpacedJoint = 'break' | 'group' | 'initials' | 'line';

/** A chain of more words is not a compound. */
export const MAX_PARTS = 6;

/** The equals sign and its relatives are hyphens in blackletter. */
const HYPHEN = '[-‐‑﹣－־֊⸗⹀=⁃¬]';
/**
 * Two words with nothing but one of these between them are a compound. The hyphen may be next to an apostrophe, as in
 * `rock-’n’-roll`. A dash between numbers is a range.
 */
const COMPOUND = new RegExp(
  `^(?:[${APOSTROPHES}]?[${INVISIBLE}]*(?:${HYPHEN}[${INVISIBLE}]*[${APOSTROPHES}]?)?|[${APOSTROPHES}]|–)$`,
  'u',
);
/** What divides a number into groups of three digits: `40 000`, `40’000`. */
const GROUP_SIGN = new RegExp(`^[ \\u00A0\\u2007-\\u200A\\u202F\\u205F،${APOSTROPHES}]$`);
/** The first group of a number, and the others. The last group may have decimals. */
const [FIRST_GROUP, ANY_GROUP, LATER_GROUP] = [/^[1-9]\d{0,2}$/, /^\d{1,3}$/, /^\d{3}(?:\.\d+)?$/];
const FRACTION_SLASH = /^[/⁄∕]$/;
/** An editor’s brackets around letters of a word, and signs of italics: `[t]reaty`, `person(s)`, `*t*reaty`. */
export const BRACKETS = '[\\](){}<>⟨⟩⟦⟧⸢⸣⌈⌉⌊⌋*_';
const BRACKET = new RegExp(`^[${BRACKETS}]$`);
/** The sign at the end of a line after the first part of a word. A soft hyphen is part of the word before it. */
const LINE_HYPHEN = /^[-‐‑¬⸗=]$/;
const LINE_END = /^(?:\s|\r\n)$/;
const SOFT_HYPHEN = '\u00AD';
/** After a hyphen and a space, these words begin no second part: `pre- and post-war`. */
const CONJUNCTION = /^(?:and|or|nor|to|und|oder|bis|et|ou|en|of|y|e|o|og|och)$/;
/** What is between spaced initials: `U. S.` */
const INITIALS_POINT = /^\.[ \u00A0\u2009\u202F]$/;
/** The most letters before or after the point in the abbreviation of a degree: `D.Phil.` */
const MAX_ABBREVIATED = 4;
/** Degrees that are also printed with a space: `Ph. D.` */
const DEGREE = /^(?:ph|ed|sc|th|litt|ll)$/;

/** What may be between the characters of a text without spaces. */
const BETWEEN_CHARACTERS = new RegExp(`^[${INVISIBLE}]*$`);
/** In Chinese and Japanese also the end of a line, and the signs between the parts of a foreign name. */
const BETWEEN_IDEOGRAPHS = new RegExp(`^(?:[${INVISIBLE}]*|\\s|[・･＝゠])$`);

/** Whether two words are characters of the same text without spaces. */
export function areCharacters(text: string, before: Word, word: Word): boolean {
  if (!startsUnspaced(before.key) || !startsUnspaced(word.key)) return false;
  const separator = text.slice(before.end, word.start);
  if (separator === '') return true;
  const isIdeographic = startsIdeographic(before.key) && startsIdeographic(word.key);
  return (isIdeographic ? BETWEEN_IDEOGRAPHS : BETWEEN_CHARACTERS).test(separator);
}

/** Finds what joins the word at a position to the word before it; undefined if they are not parts of a compound. */
export function findJoint(text: string, words: readonly Word[], position: number): Joint | undefined {
  const [before, word] = [words[position - 1], words[position]];
  if (before === undefined || word === undefined) return undefined;
  const separator = text.slice(before.end, word.start);
  if (separator === ' ') {
    if (startsWithDigit(word)) return isDigitGroup(text, words, position) ? 'group' : undefined;
    if (text[before.end - 1] !== SOFT_HYPHEN) return undefined;
  }
  // Most words that no plain space divides have a sign and a space between them.
  if (separator.length > 1 && separator.endsWith(' ') && !/^[.\-‐‑¬⸗=]/.test(separator)) return undefined;
  if (separator.length > 3 || startsUnspaced(before.key) || startsUnspaced(word.key)) return undefined;
  if (GROUP_SIGN.test(separator) && isDigitGroup(text, words, position)) return 'group';
  const numbers = [before, word].filter(({ key }) => /^\p{N}/u.test(key)).length;
  if (numbers === 2) return FRACTION_SLASH.test(separator) && isFraction(before, word) ? 'fraction' : undefined;
  if (numbers === 0 && isLineBreak(text, before, separator)) return beginsPart(text, word) ? 'break' : undefined;
  if (COMPOUND.test(separator)) return separator !== '' || numbers === 1 ? 'hyphen' : undefined;
  if (numbers > 0) return undefined;
  if (BRACKET.test(separator)) return 'bracket';
  return isAbbreviation(text, before, word, separator) ? 'initials' : undefined;
}

/**
 * Finds what may join the last word of a text to a word after a plain space. With {@link mayFollow}, it is true of every
 * joint that {@link findJoint} and {@link areCharacters} find at such a space.
 */
export function findOpenJoint(text: string, last: Word | undefined): SpacedJoint | undefined {
  if (last === undefined) return undefined;
  const end = text.slice(last.end);
  if (end === '') {
    if (text.endsWith(SOFT_HYPHEN)) return 'break';
    return ANY_GROUP.test(last.key) ? 'group' : startsIdeographic(last.key) ? 'line' : undefined;
  }
  if (end === '.') return last.key.length <= MAX_ABBREVIATED ? 'initials' : undefined;
  return LINE_HYPHEN.test(end) ? 'break' : undefined;
}

/** Whether a word may follow such a joint. */
export function mayFollow(joint: SpacedJoint, text: string, word: Word): boolean {
  if (joint === 'group') return LATER_GROUP.test(word.key);
  if (joint === 'line') return startsIdeographic(word.key);
  return joint === 'initials' ? isInitial(text, word) : beginsPart(text, word);
}

function startsWithDigit({ key }: Word): boolean {
  const code = key.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Whether a word is three digits of a number in groups: each `000` in `1 000 000`, but not `300` in `1914 300`. */
function isDigitGroup(text: string, words: readonly Word[], position: number): boolean {
  if (!LATER_GROUP.test(words[position]?.key ?? '')) return false;
  // A table can have thousands of such groups in a row. A longer number than a compound has no beginning.
  for (let index = position; index > 0 && position - index <= MAX_PARTS; index -= 1) {
    const [before, word] = [words[index - 1], words[index]];
    if (before === undefined || word === undefined) return false;
    if (!GROUP_SIGN.test(text.slice(before.end, word.start))) return false;
    if (FIRST_GROUP.test(before.key)) return true;
    if (!/^\d{3}$/.test(before.key)) return false;
  }
  return false;
}

/** Whether what follows a word is the end of a line in the middle of a word: `trans- parent`. */
function isLineBreak(text: string, { end }: Word, separator: string): boolean {
  if (text[end - 1] === SOFT_HYPHEN) return LINE_END.test(separator);
  return LINE_HYPHEN.test(separator.charAt(0)) && LINE_END.test(separator.slice(1));
}

/** Whether a word may be the second part of a broken word. */
function beginsPart(text: string, { key, start }: Word): boolean {
  return /\p{L}/u.test(text.charAt(start)) && !CONJUNCTION.test(key);
}

/** Whether two numbers with a slash between them may be a fraction: `1/2`. */
function isFraction({ key: above }: Word, { key: below }: Word): boolean {
  return [above, below].every((key) => /^\d{1,3}$/.test(key));
}

/** Whether two words are spaced initials (`U. S.`), or the abbreviation of a degree (`Ph.D.`, `Ph. D.`, `M.Sc.`). */
function isAbbreviation(text: string, before: Word, word: Word, separator: string): boolean {
  const [first, last] = [before.key.length, word.key.length];
  if (separator === '.') return Math.min(first, last) === 1 && Math.max(first, last) <= MAX_ABBREVIATED;
  return isInitial(text, word) && INITIALS_POINT.test(separator) && (first === 1 || DEGREE.test(before.key));
}

function isInitial(text: string, { key, end }: Word): boolean {
  return key.length === 1 && text[end] === '.';
}
