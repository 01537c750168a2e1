/** Dates as each manual writes them. */

const LONG = 'January February March April May June July August September October November December'.split(' ');
// MLA (appendix 1) and Bluebook (T12) shorten the same months in the same way.
const SHORT = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** How a manual orders a date. */
export type DateOrder = 'month first' | 'month first, short' | 'day first, short' | 'year first';

/** @param date EDTF of level 0; a span gets an en dash */
export function formatDateAs(date: string, order: DateOrder): string {
  return date
    .split('/')
    .map((one) => formatOne(one, order))
    .join('–');
}

/** The year, or years. */
export function yearOf(date: string): string {
  const years = new Set(date.split('/').map((one) => one.slice(0, 4)));
  return [...years].join('–');
}

function formatOne(date: string, order: DateOrder): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = (order.endsWith('short') ? SHORT : LONG)[Number(month) - 1] ?? month;
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
