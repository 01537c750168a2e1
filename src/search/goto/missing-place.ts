/** What a document has where a reader asks for a place that it has not. */
import { pluralOf, splitLocator, type CountedUnit } from '../../text/locators.ts';
import { isItsKind, kindsOf, PLACE, type GotoDocument } from './place-syntax.ts';

const ROMAN = /^(?=.)m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

/**
 * What a document has in the place of what was asked for: `The letter has paras. 1–6.`
 *
 * @param place what was asked for, of a range the first
 * @param named whether a document was named: only then a number alone is a place
 * @returns undefined where a place is not plainly what was asked for
 */
export function describeLack(place: string, document: GotoDocument, named: boolean): string | undefined {
  const [, unit, value = ''] = PLACE.exec(place) ?? [];
  // A number alone may be a place; four digits are a year.
  if (unit === undefined ? !named || !/^\d{1,3}[a-z]?$/.test(value) : !/\d|\W/.test(value) && !ROMAN.test(value))
    return undefined;
  const kinds = unit === undefined ? (['para.', 'bullet'] as const) : kindsOf(unit);
  const has = kinds.map((kind) => describeAll(kind, document));
  if (has.includes('unclear')) return undefined;
  const some = has.filter((places) => places !== 'none').join(' and ');
  if (some === '' && !named) return undefined;
  const [kind = 'para.'] = kinds;
  const none = kind === 'para.' ? 'no numbered paragraphs' : `no ${pluralOf(kind)}`;
  const name = isItsKind(document) ? `The ${document.kind}` : document.short;
  return `${name} has ${some === '' ? none : some}.`;
}

/** The most stretches of numbers that are told. */
const STRETCHES = 4;

/** `paras. 1–6`, `notes i–iv, vi`; unclear where numbers begin anew under headings, or leap about. */
function describeAll(kind: CountedUnit, { passages }: GotoDocument): string {
  const locators = passages.map(([, locator]) => locator).filter((locator) => ` ${locator}`.includes(` ${kind} `));
  const values = locators.flatMap((locator) => {
    const split = splitLocator(locator);
    return split?.unit === kind ? [split.value] : [];
  });
  if (values.length < locators.length) return 'unclear';
  const stretches: string[][] = [];
  for (const value of values) {
    const stretch = stretches.at(-1);
    const step = numberOf(value) - numberOf(stretch?.at(-1) ?? '');
    // An inserted `4a` goes on from `4`.
    if (stretch !== undefined && (step === 0 || step === 1)) stretch.push(value);
    else stretches.push([value]);
  }
  if (stretches.length === 0) return 'none';
  if (stretches.length > STRETCHES) return 'unclear';
  const told = stretches.map((stretch) => (stretch.length === 1 ? stretch[0] : `${stretch[0]}–${stretch.at(-1)}`));
  return `${values.length === 1 ? kind : pluralOf(kind)} ${told.join(', ')}`;
}

/** The number that `4a` or `iv` begins with; NaN for a sign. */
function numberOf(value: string): number {
  if (!ROMAN.test(value.toLowerCase())) return Number.parseInt(value, 10);
  const digits = [...value.toLowerCase()].map(
    (letter) => ({ i: 1, v: 5, x: 10, l: 50, c: 100, d: 500 })[letter] ?? 1000,
  );
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}
