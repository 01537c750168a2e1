/** The stem of a word, and the stop words. */
import { stem as stemEnglish } from 'porter2';

const stems = new Map<string, string>();

/** A number with one point before three digits. In some languages, the point divides thousands. */
const MAY_BE_THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;

/**
 * The stem of a key: Snowball English for English; in other languages, the key itself. `1.000` has the stem of `1000` in
 * every language.
 */
export function stemOf(key: string, language: string): string {
  if (key.at(-4) === '.' && MAY_BE_THOUSANDS.test(key)) return key.replace('.', '');
  if (language !== 'en' && !/^en\b/i.test(language)) return key;
  const known = stems.get(key);
  if (known !== undefined) return known;
  if (!/^[a-z]+$/.test(key)) return key;
  const stem = stemEnglish(key);
  stems.set(key, stem);
  return stem;
}

/**
 * Whether a key is the beginning of a longer one: `18` of `18th`, but not of `180` or `18.5`.
 *
 * @param isIncomplete whether the key is still being typed, so that it may be the beginning of a number
 */
export function isBeginning(key: string, longer: string, isIncomplete: boolean): boolean {
  if (!longer.startsWith(key)) return false;
  return isIncomplete || !/\p{N}$/u.test(key) || !/^[\p{N}.⁄]/u.test(longer.slice(key.length));
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
