/** Dates as content files and pages have them: their order, and their form in English. */
import { formatParsed, monthNames, yearsOf, type DateConventions } from './date-words.ts';
import { extentOfSingle, parseDate, UNKNOWN_DATE, type ParsedDate } from './edtf-date.ts';

/** The conventions of the archive's pages. */
const ENGLISH: DateConventions = {
  order: 'month first',
  months: monthNames,
  seasons: ['spring', 'summer', 'fall', 'winter'],
  circa: 'ca.',
  markUncertain: (date) => `probably ${date}`,
  eras: ['BCE', 'CE'],
  dash: ' – ',
  noDate: 'undated',
};

/** A cache: each date is compared many times. */
const extents = new Map<string, { first: number; last: number }>();

/** Whether a string is a date of EDTF, level 0 or 1, that exists in the calendar, or `unknown`. */
export function isDate(text: string): boolean {
  return parseDate(text) !== undefined;
}

/** Whether a date is not known: the value `unknown`, or no value. */
export function isUndated(date: string | undefined): date is undefined {
  return date === undefined || date === UNKNOWN_DATE;
}

/**
 * The earliest and the latest moment that a date can mean, in milliseconds since 1970 (UTC). They are infinite where an
 * interval is open or its end is unknown. Both are positive infinity for an unknown date, and for a string that is not a
 * date.
 */
export function extentOf(date: string): { first: number; last: number } {
  const cached = extents.get(date);
  if (cached !== undefined) return cached;
  const extent = computeExtent(parseOrUnknown(date));
  extents.set(date, extent);
  return extent;
}

function computeExtent(parsed: ParsedDate): { first: number; last: number } {
  switch (parsed.kind) {
    case 'unknown':
      return { first: Infinity, last: Infinity };
    case 'single':
      return extentOfSingle(parsed.date);
    case 'interval':
      return {
        first: typeof parsed.from === 'string' ? -Infinity : extentOfSingle(parsed.from).first,
        last: typeof parsed.to === 'string' ? Infinity : extentOfSingle(parsed.to).last,
      };
  }
}

/**
 * Compares two dates by their first day. Of two with the same first day, the less precise one comes first. An interval
 * without a first day, such as `../1776`, is placed before the first day of its end. An unknown date is last.
 */
export function compareDates(a: string, b: string): number {
  const [x, y] = [extentOf(a), extentOf(b)];
  return compareNumbers(positionOf(a), positionOf(b)) || compareNumbers(y.last, x.last);
}

/** The opposite order; an unknown date is last here, too. */
export function compareNewestFirst(a: string, b: string): number {
  const isUnknown = (date: string) => Number(extentOf(date).first === Infinity);
  return isUnknown(a) - isUnknown(b) || compareDates(b, a);
}

function positionOf(date: string): number {
  const { first } = extentOf(date);
  if (first !== -Infinity) return first;
  const end = date.split('/')[1] ?? '';
  // Before every date that begins on that day.
  return extentOf(end).first - 1;
}

/** Compares numbers of which both can be infinite. */
export function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** A date in English: `October 18, 2010`, `May 2010`, `November 19–20, 2010`, `ca. 1902`, `before 1776`, `undated`. Other text is unchanged. */
export function formatDate(date: string): string {
  const parsed = parseDate(date);
  return parsed === undefined ? date : formatParsed(parsed, ENGLISH);
}

/** The year or the years of a date in English, without its qualification: `2010`, `1900s`, `453 BCE`, `undated`. */
export function formatYear(date: string): string {
  const parsed = yearsOf(parseOrUnknown(date));
  const year = parsed.kind === 'interval' && typeof parsed.from !== 'string' ? parsed.from : undefined;
  const single = parsed.kind === 'single' ? parsed.date : year;
  if (single === undefined) return formatParsed(parsed, ENGLISH);
  return formatParsed({ kind: 'single', date: { ...single, approximate: false, uncertain: false } }, ENGLISH);
}

/**
 * A date in the form that HTML and other formats with plain calendar dates have: `2010-10-18`, `2010-10`, `2010`.
 * Undefined for every date that they cannot express exactly.
 *
 * @see https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value
 */
export function plainDate(date: string): string | undefined {
  return /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(date) ? date : undefined;
}

/** Other archives and older files can contain text that is not a date. */
function parseOrUnknown(date: string): ParsedDate {
  return parseDate(date) ?? { kind: 'unknown' };
}
