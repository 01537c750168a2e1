/** Other spellings of dates, which are rewritten as the spellings that `written-dates.ts` reads. */
import { ordinal } from './english.ts';
import { NUMBER_WORDS, parseNumberWords } from './number-words.ts';
import { isRomanNumeral, parseRomanNumeral } from './roman-numerals.ts';

const ORDINAL = '\\d{1,2}(?:st|nd|rd|th)';
const CIRCA_AFTER = /^(.+?),? (?:circa|ca\.?|c\.|approx\.|approximately)$/i;
const NUMBER_BEFORE = new RegExp(`\\b(${NUMBER_WORDS})(?=(?: day)?(?: of)? |-century| century)`, 'giu');

type Rewriting = readonly [pattern: RegExp, by: string | ((...match: string[]) => string)];

/** Abbreviations of months in English manuscripts: `Octr.`, `Feb'y`, `8ber`. September was once the seventh month. */
const MANUSCRIPT_MONTHS: readonly (readonly [pattern: string, month: string])[] = [
  ["Jan['’]?(?:ua?)?r?['’]?y", 'January'],
  ["Feb['’]?(?:ru?a?)?['’]?y", 'February'],
  ["Aug(?:us)?['’]?t", 'August'],
  ["Sept?['’]?(?:em)?b?e?['’]?r|7(?:be?r|bre)", 'September'],
  ["Oct['’]?o?b?e?['’]?r|8(?:be?r|bre)", 'October'],
  ["Nov['’]?(?:em)?b?e?['’]?r|9(?:be?r|bre)", 'November'],
  ["Dec['’]?(?:em)?b?e?['’]?r|(?:10|X)(?:be?r|bre)", 'December'],
];

/** Months as only Germans write them, and abbreviations in their manuscripts. */
const GERMAN_MONTH =
  'Januar(?!y)|J[äe]nn?er|Februar(?!y)|Feber|Hornung|M(?:ä|ae|e)rz|Mai|Jun(?:i|ius)|Jul(?:i|ius)|Oktober|Dezember|' +
  '(?:Sept|Octo?|Okt|Nov|Dec|Dez)b(?:e?r)?\\.|[789]b(?:e?r|ris)';
/** The article of a German date: `d. 2 Jenner`, `d. 3ter May`. In English, `d. 12 May 1900` is the day of a death. */
export const GERMAN_DAY = new RegExp(
  `^d\\. ?(?=\\d{1,2} (?:${GERMAN_MONTH})(?!\\p{L})|\\d{1,2}(?:s?te[nrs]?|\\.) \\p{L})`,
  'iu',
);

const rewritings: readonly Rewriting[] = [
  // `d. 7 Novbr. 1774`
  [GERMAN_DAY, ''],
  ...MANUSCRIPT_MONTHS.map(
    ([pattern, month]): Rewriting => [new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])\\.?`, 'iu'), month],
  ),
  // `June 20th. 1777`, `4th: of July 1776`, `July 4. 1776`, `4. July 1776`
  [/(\d(?:st|nd|rd|th|d))[.:](?= )/iu, '$1'],
  [/(?<=^\p{L}+\.? \d{1,2})\. (?=\d{4}$)/u, ', '],
  [/^(\d{1,2})\. (?=\p{L})/u, '$1 '],
  // `March ye 4th, 1775`
  [/ ye (?=\d)/i, ' the '],
  // `Jan.1902`, `January,1902`
  [/(\p{L}[.,])(?=\d)|(?<=\b\d{1,2}),(?=\d{4}$)/gu, (all) => `${all} `],
  [/^(?:in|on|dated|this|(?:in )?the year|year|anno(?: domini)?) (?=\S)/i, ''],
  // `n.d. [1902]`, `undated, ca. 1902`
  [/^(?:n\. ?d\.|s\. ?d\.|o\. ?D\.|undated|no date),? [[(]?([^[\]()]+)[\])]?$/i, '$1'],
  // `the nineteenth century`, `the third day of March`
  [NUMBER_BEFORE, (words) => ordinalOf(words)],
  [/\b(\d{1,2}(?:st|nd|rd|th|d)?) day of /i, '$1 of '],
  // `March the 3rd, 1902`
  [/^(\p{L}+\.?) the (?=\d)/iu, '$1 '],
  // `3-Mar-1902`
  [/^(\d{1,2})-(\p{L}{3,})\.?-(\d{4})$/u, '$1 $2 $3'],
  // `1902/03/03`, `1902.03.03`
  [/^(\d{4})([/.])(\d\d)\2(\d\d)$/, '$1-$3-$4'],
  // `3.III.1902`, `3 III 1902`
  [/^(\d{1,2})[./ ] ?([IVX]{1,4})[./ ] ?(\d{4})$/, (all, day, month, year) => withRomanMonth(all, day, month, year)],
  [/^M[MDCLXVI]{2,}$/, (numeral) => (isRomanNumeral(numeral) ? String(parseRomanNumeral(numeral)) : numeral)],
  // `?1902`
  [/^\?(\d{4})$/, '$1?'],
  [CIRCA_AFTER, 'ca. $1'],
  // `1902–`, `1902–present`
  [/^(\d{4}) ?(?:[–-]|to|until) ?(?:the )?(?:present|now|today)$|^(\d{4}) ?[–-]$/i, (_, before, alone) => `after ${before || alone}`],
  // `Dec. 30, 1901-Jan. 2, 1902`, `500-400 BC`
  [/(?<=\d{4})-(?=\p{Lu})|(?<=^\d{1,4})-(?=\d{1,4} ?B\.?C)/u, '–'],
  // `18th-19th century`, `18th and 19th centuries`
  [new RegExp(`^(?:the )?(${ORDINAL})(?: ?[–/-] ?| and | to )(${ORDINAL}) (?:centur(?:y|ies)|cent\\.?|c\\.)( .+)?$`, 'i'), (_, from, to, era) => `${from} century${era ?? ''} – ${to} century${era ?? ''}`],
  [/(\d(?:st|nd|rd|th)) (?:centuries|cent)$/i, '$1 century'],
  // `1860s–70s`
  [/\b(\d\d)(\d0s) ?[–-] ?'?(\d0s)$/, '$1$2–$1$3'],
]; // prettier-ignore

/** Rewrites a date; a date in no such spelling is unchanged. */
export function respellDate(written: string): string {
  return rewritings.reduce<string>(
    (text, [pattern, by]) => (typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by)),
    written,
  );
}

function ordinalOf(words: string): string {
  const value = parseNumberWords(words);
  return value === undefined ? words : ordinal(value);
}

function withRomanMonth(all = '', day = '', month = '', year = ''): string {
  const number = isRomanNumeral(month) ? parseRomanNumeral(month) : 0;
  return number < 1 || number > 12 ? all : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
