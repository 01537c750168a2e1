/** The other keys of a word: its other spellings, and the closed forms of what it begins (`co-operation`, `U. S.`). */
import { startsUnspaced } from '../../text/unspaced-scripts.ts';
import {
  APOSTROPHES,
  INVISIBLE,
  keyOf,
  removeArabicArticle,
  removeThousandsPoints,
  spellWithTwoLetters,
  splitAtApostrophes,
} from './word-key.ts';

/** A second way to type a word, or the closed form of several: `Mueller`; `مدينة` for `المدينة`; `cooperation` for `co-operation`. */
export interface OtherKey {
  readonly key: string;
  /** A spelling that has this key. */
  readonly spelling: string;
  /** The number of words that it is made of. */
  readonly covers: number;
  /**
   * `spelling`: the word itself; `part`: a part of it next to an apostrophe, which a query does not look for;
   * `compound`: words joined by hyphens or an apostrophe, a word that is broken at the end of a line, a number in groups
   * of digits, spaced initials, or a fraction;
   * `pair`: a character of a script without spaces, and the next one.
   */
  readonly kind: 'spelling' | 'part' | 'compound' | 'pair';
}

/** A word of a text, at `text.slice(start, end)` (UTF-16 units). */
interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Most words have no other key. */
export const NONE: readonly OtherKey[] = [];

const HYPHEN = '[-‐‑﹣－־]';
/**
 * Two words with nothing but one of these between them are a compound. The hyphen may be next to an apostrophe, as in
 * `rock-’n’-roll`. A dash between numbers is a range.
 */
const COMPOUND = new RegExp(
  `^(?:[${APOSTROPHES}]?[${INVISIBLE}]*(?:${HYPHEN}[${INVISIBLE}]*[${APOSTROPHES}]?)?|[${APOSTROPHES}]|–)$`,
  'u',
);
/** What divides a number into groups of three digits: `40 000`, `40’000`. */
const GROUP_SIGN = /^[ \u00A0\u2009\u202F'’]$/;
const FRACTION_SLASH = /^[/⁄∕]$/;
/** What is between the parts of a word that is broken at the end of a line: `trans- parent`. */
const LINE_BREAK = /^[-‐‑¬]\s$/;
/** After a hyphen and a space, these words begin no second part: `pre- and post-war`. */
const CONJUNCTION = /^(?:and|or|nor|to|und|oder|bis|et|ou|en|of|y|e|o|og|och)$/;
/** What is between spaced initials: `U. S.` */
const INITIALS_POINT = /^\.[ \u00A0\u2009\u202F]$/;
/** The most letters before or after the point in the abbreviation of a degree: `D.Phil.` */
const MAX_ABBREVIATED = 4;
/** Degrees that are also printed with a space: `Ph. D.` */
const DEGREE = /^(?:ph|ed|sc|th|litt|ll)$/;

/** A chain of more words is not a compound. */
export const MAX_PARTS = 6;

/** What joins a word to the word before it. */
type Joint = 'hyphen' | 'break' | 'group' | 'initials' | 'fraction' | undefined;

/** Finds the other keys of the word at an index, and those of the compounds that begin with it. */
export function findOtherKeys(text: string, words: readonly Word[], index: number): readonly OtherKey[] {
  const word = words[index];
  if (word === undefined) return NONE;
  const next = words[index + 1];
  if (startsUnspaced(word.key)) {
    if (next === undefined || !startsUnspaced(next.key) || !isAdjacent(text.slice(word.end, next.start))) return NONE;
    return [describe(text.slice(word.start, next.end), 2, 'pair')];
  }
  const others = spellingsOf(text.slice(word.start, word.end));
  const joint = (position: number) => findJoint(text, words, position);
  const first = joint(index + 1);
  if (first === undefined) return others;
  const ends = new Set<number>();
  const before = joint(index);
  const findEnd = (isInside: (other: Joint) => boolean) => {
    let last = index + 1;
    while (isInside(joint(last + 1))) last += 1;
    return last;
  };
  // The parts of a longer chain, such as the number of `40 000-ton` and both pairs of `non-nuclear-weapon`, and all of it.
  if (first === 'hyphen') {
    if (before !== 'group') ends.add(index + 1);
  } else if (before !== first) ends.add(findEnd((other) => other === first));
  if (before === undefined) ends.add(findEnd((other) => other !== undefined));
  const compounds = [...ends]
    .filter((last) => last - index < MAX_PARTS)
    .flatMap((last) => describeCompound(text.slice(word.start, words[last]?.end), last - index + 1));
  return [...others, ...compounds];
}

/** What joins a word to the word before it; undefined if they are not parts of a compound. */
function findJoint(text: string, words: readonly Word[], position: number): Joint {
  const [before, word] = [words[position - 1], words[position]];
  if (before === undefined || word === undefined) return undefined;
  const separator = text.slice(before.end, word.start);
  if (separator === ' ') return startsWithDigit(word) && isDigitGroup(text, words, position) ? 'group' : undefined;
  // Most words that no plain space divides have a sign and a space between them.
  if (separator.length > 1 && separator.endsWith(' ') && !/^[.\-‐‑¬]/.test(separator)) return undefined;
  if (separator.length > 3 || startsUnspaced(before.key) || startsUnspaced(word.key)) return undefined;
  if (GROUP_SIGN.test(separator) && isDigitGroup(text, words, position)) return 'group';
  const numbers = [before, word].filter(({ key }) => /^\p{N}/u.test(key)).length;
  if (numbers === 2) return FRACTION_SLASH.test(separator) && isFraction(before, word) ? 'fraction' : undefined;
  if (LINE_BREAK.test(separator)) return numbers === 0 && beginsInLowerCase(text, word) ? 'break' : undefined;
  if (COMPOUND.test(separator)) return separator !== '' || numbers === 1 ? 'hyphen' : undefined;
  return numbers === 0 && isAbbreviation(text, before, word, separator) ? 'initials' : undefined;
}

function startsWithDigit({ key }: Word): boolean {
  const code = key.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Whether a word is three digits of a number in groups: each `000` in `1 000 000`, but not `300` in `1914 300`. */
function isDigitGroup(text: string, words: readonly Word[], position: number): boolean {
  if (!/^\d{3}(?:\.\d+)?$/.test(words[position]?.key ?? '')) return false;
  // A table can have thousands of such groups in a row. A longer number than a compound has no beginning.
  for (let index = position; index > 0 && position - index <= MAX_PARTS; index -= 1) {
    const [before, word] = [words[index - 1], words[index]];
    if (before === undefined || word === undefined) return false;
    if (!GROUP_SIGN.test(text.slice(before.end, word.start))) return false;
    if (/^[1-9]\d{0,2}$/.test(before.key)) return true;
    if (!/^\d{3}$/.test(before.key)) return false;
  }
  return false;
}

/** Whether a word may be the second part of a broken word. */
function beginsInLowerCase(text: string, { key, start }: Word): boolean {
  return /\p{Ll}/u.test(text.charAt(start)) && !CONJUNCTION.test(key);
}

/** Whether two numbers with a slash between them may be a fraction: `1/2`. */
function isFraction({ key: above }: Word, { key: below }: Word): boolean {
  return [above, below].every((key) => /^\d{1,3}$/.test(key));
}

/** Whether two words are spaced initials (`U. S.`), or the abbreviation of a degree (`Ph.D.`, `Ph. D.`, `M.Sc.`). */
function isAbbreviation(text: string, before: Word, word: Word, separator: string): boolean {
  const [first, last] = [before.key.length, word.key.length];
  if (separator === '.') return Math.min(first, last) === 1 && Math.max(first, last) <= MAX_ABBREVIATED;
  if (last !== 1 || text[word.end] !== '.' || !INITIALS_POINT.test(separator)) return false;
  return first === 1 || DEGREE.test(before.key);
}

function isAdjacent(separator: string): boolean {
  return separator === '' || new RegExp(`^[${INVISIBLE}]+$`).test(separator);
}

const PLAIN_WORD = /^[A-Za-z0-9]*$/;

function spellingsOf(text: string): readonly OtherKey[] {
  if (PLAIN_WORD.test(text)) return NONE;
  const spelling = spellWithTwoLetters(text) ?? removeArabicArticle(text) ?? removeThousandsPoints(text);
  const parts = splitAtApostrophes(text).map((part) => describe(part, 1, 'part'));
  return spelling === undefined ? parts : [describe(spelling, 1, 'spelling'), ...parts];
}

function describeCompound(written: string, covers: number): readonly OtherKey[] {
  // Only groups of digits, initials, and the parts of broken words have a space between them.
  const whole = written.replace(/\s/g, '').replace(/[/∕]/g, '⁄');
  const spelling = spellWithTwoLetters(whole) ?? removeArabicArticle(whole);
  const compound = describe(whole, covers, 'compound');
  return spelling === undefined ? [compound] : [compound, describe(spelling, covers, 'compound')];
}

function describe(spelling: string, covers: number, kind: OtherKey['kind']): OtherKey {
  return { key: keyOf(spelling), spelling, covers, kind };
}
