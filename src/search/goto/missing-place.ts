/** Says which places a document has, if a reader asks for a place that it does not have. */
import { joinUnit, pluralOf, splitLocator, type LocatorUnit } from '../../text/locators.ts';
import { foldDigits } from '../../text/decimal-digits.ts';
import { parseNumberWords } from '../../text/number-words.ts';
import { isRomanNumeral, parseRomanNumeral } from '../../text/roman-numerals.ts';
import { numbersOfHeadings } from './find-place.ts';
import { isNamedByKind, PLACE, unitsOf, type GotoDocument } from './place-syntax.ts';

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
      : /\d|\W/.test(value) || isRomanNumeral(value);
  if (!isPlace) return undefined;
  const units = unit === undefined ? (['para.', 'bullet'] as const) : unitsOf(unit);
  const descriptions = units.map((countedUnit) => describeUnit(countedUnit, document));
  if (descriptions.includes('unclear')) return undefined;
  const existing = descriptions.filter((description) => description !== 'none').join(' and ');
  if (existing === '' && !isDocumentNamed) return undefined;
  const [firstUnit = 'para.'] = units;
  const none = `no ${NOUNS[firstUnit] ?? pluralOf(firstUnit)}`;
  const name = isNamedByKind(document) ? `The ${document.kind}` : document.short;
  return `${name} has ${existing === '' ? none : existing}.`;
}

/** What a document without numbers of a unit does not have. For other units, the plural of the unit says it. */
const NOUNS: Partial<Record<LocatorUnit, string>> = {
  'para.': 'numbered paragraphs',
  '§': 'numbered sections',
  'sec.': 'numbered sections',
  'art.': 'numbered articles',
  rule: 'numbered rules',
  'ch.': 'numbered chapters',
  'cl.': 'numbered clauses',
  'reg.': 'numbered regulations',
  'pt.': 'numbered parts',
  'tit.': 'numbered titles',
  'amend.': 'numbered amendments',
  'sched.': 'numbered schedules',
  annex: 'numbered annexes',
  'app.': 'numbered appendices',
  'no.': 'printed numbers',
};

/** The largest number of ranges in a description. */
const MAX_RANGES = 4;

/** `paras. 1–6`, `notes i–iv, vi`; `unclear` if the numbers restart under headings or have many gaps. */
function describeUnit(unit: LocatorUnit, document: GotoDocument): string {
  const values: string[] = [];
  for (const [, locator] of document.passages) {
    const split = splitLocator(locator);
    // A section that is printed says enough without its subdivisions.
    const whole = split?.value.replace(/(?<=.)\(.*$/, '') ?? '';
    if (split?.unit !== unit && locator.includes(`, ${unit} `)) return 'unclear';
    if (split?.unit === unit && values.at(-1) !== whole) values.push(split.value);
  }
  for (const heading of numbersOfHeadings(document)) if (heading.unit === unit) values.push(heading.value);
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
  return values.length === 1 ? joinUnit(unit, formatted.join()) : `${pluralOf(unit)} ${formatted.join(', ')}`;
}

/** The number at the beginning of `4a`, or the number `iv` or `four`; NaN for a sign. */
function numberOf(value: string): number {
  if (isRomanNumeral(value)) return parseRomanNumeral(value);
  return parseNumberWords(value) ?? Number.parseInt(foldDigits(value), 10);
}
