/** The words inside a word: without the particles that Hebrew and Arabic write before it, and the parts of `F16`. */
import { removeUntyped } from './word-key.ts';

/** Particles before a Hebrew word, in their order: and; that, when; in, as, to, from; the. */
const HEBREW = [/^ו/, /^(?:לכש|כש|מש|ש)/, /^[בכלמ]/, /^ה/];
/** Particles before an Arabic word, in their order: and, so; in, as, to; the. After “to”, “the” loses its first letter. */
const ARABIC = [/^[وف]/, /^[بكل]/, /^(?:ال|ل)/];
const FIRST_LETTER = /^[\u05D0-\u05EA\u0600-\u06FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;
/** What remains of a word has two letters or digits at least. A number can have one. */
const REMAINDER = /^(?:\p{N}|[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}])/u;

/** A fraction such as `1⁄2` is one number. */
const HAS_NUMBER = /^[^⁄]*\p{N}[^⁄]*$/u;
const NUMBERS_AND_LETTERS = /\p{N}+(?:\.\p{N}+)*|[^\p{N}.]+/gu;
/** Longer words, and those with more parts, are digests and other codes. */
const [MAX_LENGTH, MAX_RUNS] = [24, 4];
/** The endings of ordinal numbers and of decades are no words. */
const ENDING = /^(?:st|nd|rd|th|er|re|me|s|e)$/;
/** The numbers of a list without spaces, and of a date: `1,2,3`; `18.05.1990`, `05.1990`. */
const LIST = /^\d{1,3}(?:,\d{1,3})+$/;
const DATE = /^(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}\.\d{1,2}\.\d{1,2}|(?:0?[1-9]|1[0-2])\.(?:1[5-9]\d{2}|20\d{2}))$/;

/**
 * The words inside a word. A passage with the word has another form of each of them: `מלך` in `והמלך`; `كتاب` in
 * `وكتاب`; `16` in `F16`.
 */
export function findInnerWords(word: string, key: string): string[] {
  if (FIRST_LETTER.test(word)) {
    const typed = removeUntyped(word);
    const inner = new Set([...removeParticles(typed, /^[א-ת]/.test(typed) ? HEBREW : ARABIC), ...divide(key)]);
    return [...inner];
  }
  return divide(key, word);
}

/** A word without its first particle, without its first two, and so on. A particle may be before a quotation mark. */
function removeParticles(word: string, particles: readonly RegExp[]): string[] {
  return particles.flatMap((particle, index) => {
    if (!particle.test(word)) return [];
    const rest = word.replace(particle, '').replace(/^[^\p{L}\p{N}]+/u, '');
    const inner = removeParticles(rest, particles.slice(index + 1));
    return REMAINDER.test(rest) ? [rest, ...inner] : inner;
  });
}

/** The numbers in a word, and its letters before and after them. A letter before a number is no word. */
function divide(key: string, word = ''): string[] {
  if (key.length > MAX_LENGTH || !HAS_NUMBER.test(key)) return [];
  if (DATE.test(key)) return key.split('.');
  if (LIST.test(word) && key.includes('.')) return word.split(',');
  const runs = key.match(NUMBERS_AND_LETTERS) ?? [];
  if (runs.length === 1 || runs.length > MAX_RUNS) return [];
  return runs.filter((run, index) => /^\p{N}/u.test(run) || (!ENDING.test(run) && (index > 0 || run.length > 1)));
}
