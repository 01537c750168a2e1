/** Dates in the form of each manual. */
import { monthNames } from '../text/dates.ts';

// MLA (appendix 1) and Bluebook (T12) have the same abbreviations.
const SHORT_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** The order of the parts of a date, and whether the name of the month is abbreviated. */
export type DateOrder = 'month first' | 'month first, short' | 'day first, short' | 'year first';

/**
 * Formats a date. The two dates of a span are separated by an en dash.
 *
 * @param date EDTF, level 0
 */
export function formatDateAs(date: string, order: DateOrder): string {
  return date
    .split('/')
    .map((part) => formatSingle(part, order))
    .join('–');
}

/** The year of a date, or the years of a span: `2010`, `2010–2011`. */
export function yearOf(date: string): string {
  const years = new Set(date.split('/').map((part) => part.slice(0, 4)));
  return [...years].join('–');
}

function formatSingle(date: string, order: DateOrder): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = (order.endsWith('short') ? SHORT_MONTHS : monthNames)[Number(month) - 1] ?? month;
  const number = day === undefined ? undefined : String(Number(day));
  switch (order) {
    case 'year first':
      return number === undefined ? `${year}, ${name}` : `${year}, ${name} ${number}`;
    case 'day first, short':
      return number === undefined ? `${name} ${year}` : `${number} ${name} ${year}`;
    default:
      return number === undefined ? `${name} ${year}` : `${name} ${number}, ${year}`;
  }
}
