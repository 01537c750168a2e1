/** The other keys of a word: its other spellings, and the closed forms of what it begins (`co-operation`, `U. S.`). */
import { startsUnspaced } from '../../text/unspaced-scripts.ts';
import { findInnerWords } from './inner-words.ts';
import { areCharacters, BRACKETS, findJoint, type Joint, MAX_PARTS, type Word } from './joints.ts';
import {
  keyOf,
  removeArabicArticle,
  removeThousandsPoints,
  removeVersionSign,
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
   * `spelling`: the word itself; `part`: a part of it next to an apostrophe, and `form`: a word inside it, of which it is
   * another form (see {@link findInnerWords}), both of which a query does not look for; `compound`: words joined by a
   * hyphen or another {@link Joint}; `pair`: a character of a script without spaces, and the next one.
   */
  readonly kind: 'spelling' | 'part' | 'form' | 'compound' | 'pair';
}

/** Most words have no other key. */
export const NONE: readonly OtherKey[] = [];

/** Finds the other keys of the word at an index, and those of the compounds that begin with it. */
export function findOtherKeys(text: string, words: readonly Word[], index: number): readonly OtherKey[] {
  const word = words[index];
  if (word === undefined) return NONE;
  const next = words[index + 1];
  if (startsUnspaced(word.key)) {
    if (next === undefined || !areCharacters(text, word, next)) return NONE;
    return [describe(`${text.slice(word.start, word.end)}${text.slice(next.start, next.end)}`, 2, 'pair')];
  }
  const others = spellingsOf(text.slice(word.start, word.end), word.key);
  const joint = (position: number) => findJoint(text, words, position);
  const first = joint(index + 1);
  if (first === undefined) return others;
  const ends = new Set<number>();
  const before = joint(index);
  const findEnd = (isInside: (other: Joint | undefined) => boolean) => {
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

const PLAIN_WORD = /^(?:[A-Za-z]*|[0-9]*)$/;

function spellingsOf(text: string, key: string): readonly OtherKey[] {
  if (PLAIN_WORD.test(text)) return NONE;
  const spelling =
    spellWithTwoLetters(text) ?? removeArabicArticle(text) ?? removeThousandsPoints(text) ?? removeVersionSign(text);
  const others = [
    ...(spelling === undefined ? [] : [describe(spelling, 1, 'spelling')]),
    ...splitAtApostrophes(text).map((part) => describe(part, 1, 'part')),
  ];
  const known = new Set([key, ...others.map((other) => other.key)]);
  const forms = findInnerWords(text, key).map((word) => describe(word, 1, 'form'));
  return [...others, ...forms.filter((form) => !known.has(form.key) && known.add(form.key))];
}

const NOT_WRITTEN = new RegExp(`[\\s${BRACKETS}]`, 'g');

function describeCompound(written: string, covers: number): readonly OtherKey[] {
  // Only groups of digits, initials, and the parts of broken words have a space between them.
  const whole = written.replace(NOT_WRITTEN, '').replace(/[/∕]/g, '⁄');
  const spelling = spellWithTwoLetters(whole) ?? removeArabicArticle(whole);
  const compound = describe(whole, covers, 'compound');
  return spelling === undefined ? [compound] : [compound, describe(spelling, covers, 'compound')];
}

function describe(spelling: string, covers: number, kind: OtherKey['kind']): OtherKey {
  return { key: keyOf(spelling), spelling, covers, kind };
}
