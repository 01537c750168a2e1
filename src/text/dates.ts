/** Dates of known precision: a day, a month, a year, or a span of two of these. */
import edtf from 'edtf';

/** Extended Date/Time Format, level 0: `2010`, `2010-05`, `2010-10-18`, or a span of two dates separated by `/`. */
const LEVEL_0 = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/;

/** The names of the months. */
// prettier-ignore
export const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];

/**
 * Whether a string is a date of EDTF level 0 that exists in the calendar.
 *
 * @see https://www.loc.gov/standards/datetime/
 */
export function isDate(text: string): boolean {
  if (!LEVEL_0.test(text)) return false;
  try {
    const { first, last } = extentOf(text);
    return first <= last && text.split('/').every(existsInCalendar);
  } catch {
    return false;
  }
}

function existsInCalendar(date: string): boolean {
  if (date.length < 10) return true;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.valueOf()) && parsed.toISOString().startsWith(date);
}

/** A cache: each date is compared many times, and parsing it is slow. */
const extents = new Map<string, { first: number; last: number }>();

/**
 * The earliest and the latest moment that a date can mean, in milliseconds since 1970 (UTC).
 *
 * @throws Error if the string is not EDTF
 */
export function extentOf(date: string): { first: number; last: number } {
  const cached = extents.get(date);
  if (cached !== undefined) return cached;
  const { min, max } = edtf(date);
  const extent = { first: min, last: max };
  extents.set(date, extent);
  return extent;
}

/** Compares two dates by their first day; of two with the same first day, the less precise one comes first. */
export function compareDates(a: string, b: string): number {
  const [x, y] = [extentOf(a), extentOf(b)];
  return x.first - y.first || y.last - x.last;
}

/** A date in English: `October 18, 2010`, `May 2010`, `2004`, `November 19–20, 2010`. */
export function formatDate(date: string): string {
  const [from = '', to] = date.split('/');
  if (to === undefined) return formatSingle(from);
  const [a, b] = [from.split('-'), to.split('-')];
  if (a.length === 3 && b.length === 3 && a[0] === b[0]) {
    return a[1] === b[1]
      ? `${monthOf(a[1])} ${Number(a[2])}–${Number(b[2])}, ${a[0]}`
      : `${monthOf(a[1])} ${Number(a[2])} – ${monthOf(b[1])} ${Number(b[2])}, ${a[0]}`;
  }
  return `${formatSingle(from)} – ${formatSingle(to)}`;
}

function formatSingle(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return day === undefined ? `${monthOf(month)} ${year}` : `${monthOf(month)} ${Number(day)}, ${year}`;
}

function monthOf(month: string | undefined): string {
  return monthNames[Number(month) - 1] ?? '';
}
