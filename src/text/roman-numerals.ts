/** Roman numerals up to 3999, in capital or small letters. */

const ROMAN_NUMERAL = /^(?=.)m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;
const VALUES = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
  ['d', 500],
  ['m', 1000],
]);

/** Whether a text is a Roman numeral in its usual form: `iv`, but not `iiii`, `mix ed`, or `iV`. */
export function isRomanNumeral(text: string): boolean {
  return ROMAN_NUMERAL.test(text) && (text === text.toLowerCase() || text === text.toUpperCase());
}

/** The value of a Roman numeral. */
export function parseRomanNumeral(numeral: string): number {
  const digits = [...numeral.toLowerCase()].map((letter) => VALUES.get(letter) ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
