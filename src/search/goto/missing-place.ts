/** Says which places a document has, if a reader asks for a place that it does not have. */
import { pluralOf, splitLocator, type CountedUnit } from '../../text/locators.ts';
import { isNamedByKind, PLACE, unitsOf, type GotoDocument } from './place-syntax.ts';

const ROMAN_NUMERAL = /^(?=.)m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

/**
 * Describes the places of a document: `The letter has paras. 1–6.`
 *
 * @param place the place that the reader asked for; the first of a range
 * @param isDocumentNamed whether the reader named a document: only then is a number alone a place
 * @returns undefined if the text is not clearly a place
 */
export function describeExistingPlaces(
  place: string,
  document: GotoDocument,
  isDocumentNamed: boolean,
): string | undefined {
  const [, unit, value = ''] = PLACE.exec(place) ?? [];
  // A number alone may be a place, but four digits are a year.
  const isPlace =
    unit === undefined
      ? isDocumentNamed && /^\d{1,3}[a-z]?$/.test(value)
      : /\d|\W/.test(value) || ROMAN_NUMERAL.test(value);
  if (!isPlace) return undefined;
  const units = unit === undefined ? (['para.', 'bullet'] as const) : unitsOf(unit);
  const descriptions = units.map((countedUnit) => describeUnit(countedUnit, document));
  if (descriptions.includes('unclear')) return undefined;
  const existing = descriptions.filter((description) => description !== 'none').join(' and ');
  if (existing === '' && !isDocumentNamed) return undefined;
  const [firstUnit = 'para.'] = units;
  const none = firstUnit === 'para.' ? 'no numbered paragraphs' : `no ${pluralOf(firstUnit)}`;
  const name = isNamedByKind(document) ? `The ${document.kind}` : document.short;
  return `${name} has ${existing === '' ? none : existing}.`;
}

/** The largest number of ranges in a description. */
const MAX_RANGES = 4;

/** `paras. 1–6`, `notes i–iv, vi`; `unclear` if the numbers restart under headings or have many gaps. */
function describeUnit(unit: CountedUnit, { passages }: GotoDocument): string {
  const locators = passages.map(([, locator]) => locator).filter((locator) => ` ${locator}`.includes(` ${unit} `));
  const values = locators.flatMap((locator) => {
    const split = splitLocator(locator);
    return split?.unit === unit ? [split.value] : [];
  });
  if (values.length < locators.length) return 'unclear';
  const ranges: string[][] = [];
  for (const value of values) {
    const range = ranges.at(-1);
    const step = numberOf(value) - numberOf(range?.at(-1) ?? '');
    // An inserted `4a` continues from `4`.
    if (range !== undefined && (step === 0 || step === 1)) range.push(value);
    else ranges.push([value]);
  }
  if (ranges.length === 0) return 'none';
  if (ranges.length > MAX_RANGES) return 'unclear';
  const formatted = ranges.map((range) => (range.length === 1 ? range[0] : `${range[0]}–${range.at(-1)}`));
  return `${values.length === 1 ? unit : pluralOf(unit)} ${formatted.join(', ')}`;
}

/** The number at the beginning of `4a`, or the number `iv`; NaN for a sign. */
function numberOf(value: string): number {
  if (!ROMAN_NUMERAL.test(value.toLowerCase())) return Number.parseInt(value, 10);
  const digits = [...value.toLowerCase()].map(
    (letter) => ({ i: 1, v: 5, x: 10, l: 50, c: 100, d: 500 })[letter] ?? 1000,
  );
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
