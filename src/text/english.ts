/** English grammar for messages and pages: a number with its noun, a list of words, a capital first letter. */

/**
 * A number with its noun: `1 note`, `1,200 notes`.
 *
 * @param plural the plural of the noun, if it is not the singular with an `s`
 */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(number)} ${number === 1 ? singular : plural}`;
}

// prettier-ignore
const NUMBERS = [
  'no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
];

/** As {@link count}, with numbers up to twelve in words: `no notes`, `one note`, `13 notes`. */
export function countInWords(number: number, singular: string, plural = `${singular}s`): string {
  return NUMBERS[number] === undefined
    ? count(number, singular, plural)
    : `${inWords(number)} ${number === 1 ? singular : plural}`;
}

/** A number up to twelve in words, a larger one in digits; 0 is `no`. */
export function inWords(number: number): string {
  return NUMBERS[number] ?? formatNumber(number);
}

/** An ordinal number: `2nd`. */
export function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** Items in a sentence: `A`, `A and B`, `A, B, and C`. */
export function enumerate(items: readonly string[], and = 'and'): string {
  if (items.length < 3) return items.join(` ${and} `);
  return `${items.slice(0, -1).join(', ')}, ${and} ${items.at(-1)}`;
}

/** A text with its first letter in upper case; the rest is unchanged. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Formats an integer with commas between thousands. A browser needs several milliseconds for its first `toLocaleString`. */
export function formatNumber(number: number): string {
  return Math.abs(number) < 1000 ? String(number) : number.toLocaleString('en-US');
}
