/** Capital letters in titles, and ordinal numbers, as the manuals require them. */
import { ordinal } from '../text/english.ts';

interface TitleText {
  readonly text: string;
  readonly english: boolean;
}

const LOWER_CASE = new Set(
  (
    'a an the and but for or nor as to about above across after against along among around at before behind below ' +
    'beneath beside between beyond by despite down during except from in inside into near of off on onto out outside ' +
    'over past per since through throughout till toward under until up upon via with within without vs'
  ).split(' '),
);

/** Prefixes that are no words. */
const PREFIXES = new Set(
  (
    'anti ante bi co counter de dis e en ex extra hyper infra inter intra macro mega meta micro mid mini mis mono multi neo non ' +
    'para poly post pre pro proto pseudo quasi re semi sub super supra sur trans tri ultra un'
  ).split(' '),
);

/** A title in headline style; a title in another language than English is unchanged. */
export function inHeadlineStyle({ text, english }: TitleText, longest?: number): string {
  // `U.S. Const. art. I` is no title, but an abbreviated reference.
  return english && !/\bConst\. /.test(text) ? headline(text, longest) : text;
}

/**
 * Converts an English title to headline style (Chicago 8.159, MLA 2.90, Bluebook rule 8): every word begins with a capital
 * letter, except articles, conjunctions, and prepositions inside the title. Existing capitals are kept, because only
 * the author of the title knows whether `Off` is a preposition.
 *
 * @param longest the length of the longest preposition without a capital; Bluebook capitalizes those of five letters or
 *   more
 */
export function headline(title: string, longest: number = Infinity): string {
  const words = title.split(' ');
  return words
    .map((word, index) => {
      const bare = word.replace(/[^\p{L}]/gu, '').toLowerCase();
      const isCapitalized = index === 0 || index === words.length - 1 || /[:?!—]$/.test(words[index - 1] ?? '');
      if (!isCapitalized && LOWER_CASE.has(bare) && bare.length <= longest) return word;
      // `v.` and `vs.` in the name of a case, and words with a capital of their own, such as `eBay` and `d’Alembert`.
      if (/^vs?\.?$/.test(word) || /\p{Ll}\p{Lu}/u.test(word)) return word;
      if (index > 0 && /^\p{Ll}{1,2}[’']\p{Lu}/u.test(word)) return word;
      return capitalizeParts(capitalizeFirst(word), longest);
    })
    .join(' ');
}

function capitalizeFirst(word: string): string {
  return word.replace(/^([“‘"'([]*)(\p{Ll})/u, (_, marks: string, letter: string) => marks + letter.toUpperCase());
}

/**
 * Capitalizes the parts of a hyphenated word: `Twenty-First`, `State-of-the-Art`. The part after a prefix that is no word
 * has no capital: `Anti-ballistic` (Chicago 8.161 in the 17th edition).
 */
function capitalizeParts(word: string, longest: number): string {
  const [first = '', ...parts] = word.split('-');
  if (parts.length === 0 || PREFIXES.has(first.replace(/[^\p{L}]/gu, '').toLowerCase())) return word;
  const isLower = (part: string) => LOWER_CASE.has(part.replace(/[^\p{L}]/gu, '')) && part.length <= longest;
  // A small letter before a capital is part of a name: `Port-au-Prince`.
  const lastCapital = parts.findLastIndex((part) => /^\p{Lu}/u.test(part));
  const written = parts.map((part, index) => (isLower(part) || index < lastCapital ? part : capitalizeFirst(part)));
  return [first, ...written].join('-');
}

/** A title in sentence style, if the content does not give one: unchanged, with a capital after a colon (APA 6.17). */
export function sentence(title: string): string {
  return title.replace(
    /(^|: )(\p{Ll})(?!\p{Lu})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** An ordinal number for Bluebook (rule 6.2(b)): `2d`. */
export function legalOrdinal(number: number): string {
  return ordinal(number).replace(/(?:nd|rd)$/, 'd');
}

/** A description with its first letter in lower case, for running text; an abbreviation such as `U.S.` is unchanged. */
export function uncapitalize(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
