/** Numbers in English words, as statutes print them: `First`, `Twenty-One`. */

// prettier-ignore
const SMALL: readonly [cardinal: string, ordinal: string][] = [
  ['one', 'first'], ['two', 'second'], ['three', 'third'], ['four', 'fourth'], ['five', 'fifth'], ['six', 'sixth'],
  ['seven', 'seventh'], ['eight', 'eighth'], ['nine', 'ninth'], ['ten', 'tenth'], ['eleven', 'eleventh'],
  ['twelve', 'twelfth'], ['thirteen', 'thirteenth'], ['fourteen', 'fourteenth'], ['fifteen', 'fifteenth'],
  ['sixteen', 'sixteenth'], ['seventeen', 'seventeenth'], ['eighteen', 'eighteenth'], ['nineteen', 'nineteenth'],
];
// prettier-ignore
const TENS: readonly [cardinal: string, ordinal: string][] = [
  ['twenty', 'twentieth'], ['thirty', 'thirtieth'], ['forty', 'fortieth'], ['fifty', 'fiftieth'],
  ['sixty', 'sixtieth'], ['seventy', 'seventieth'], ['eighty', 'eightieth'], ['ninety', 'ninetieth'],
];

/** The value of each number from 1 to 99 by its words, with hyphens. */
const VALUES = new Map<string, number>();
for (const [index, words] of SMALL.entries()) for (const word of words) VALUES.set(word, index + 1);
for (const [ten, words] of TENS.entries()) {
  for (const word of words) VALUES.set(word, (ten + 2) * 10);
  for (const [one, units] of SMALL.slice(0, 9).entries())
    for (const unit of units) VALUES.set(`${words[0]}-${unit}`, (ten + 2) * 10 + one + 1);
}

const anyOf = (lists: readonly (readonly string[])[]) => lists.flat().join('|');

/** Matches a number from 1 to 99 in words; a pattern for a regular expression with the flag `i`. */
export const NUMBER_WORDS = `(?:(?:${TENS.map(([ten]) => ten).join('|')})[- ](?:${anyOf(SMALL.slice(0, 9))})|${anyOf(TENS)}|${anyOf(SMALL)})(?![\\p{L}\\p{N}-]| hundred)`;

/** The value of a number from 1 to 99 in words; undefined for any other text. */
export function parseNumberWords(text: string): number | undefined {
  return VALUES.get(text.toLowerCase().replace(/ /g, '-'));
}
