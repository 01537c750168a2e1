/**
 * Parses dates of the Extended Date/Time Format, levels 0 and 1, without times of day.
 *
 * @see https://www.loc.gov/standards/datetime/
 */

/** One date. */
export interface SingleDate {
  /** The astronomical year: 0 is 1 BCE. If digits are unspecified, the first of the years that it can be. */
  readonly year: number;
  /** How many digits at the end of the year are unspecified: `190X` has one, `19XX` has two. */
  readonly unspecifiedDigits: 0 | 1 | 2;
  /** 1 to 12; undefined if it is unspecified or not given. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** 0 spring, 1 summer, 2 autumn, 3 winter. */
  readonly season: number | undefined;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** An end of an interval: a date, or `..` (open), or nothing (unknown). */
export type IntervalEnd = SingleDate | 'open' | 'unknown';

/** A date, an interval of two dates, or no date at all. */
export type ParsedDate =
  | { readonly kind: 'single'; readonly date: SingleDate }
  | { readonly kind: 'interval'; readonly from: IntervalEnd; readonly to: IntervalEnd }
  | { readonly kind: 'unknown' };

/** The value for something whose date is not known. EDTF has no form for it. */
export const UNKNOWN_DATE = 'unknown';

/** JavaScript can compute with about 271,000 years before and after 1970. */
const LARGEST_YEAR = 200_000;

const SINGLE = /^(-?)(?:(\d{4})|(\d{3})X|(\d\d)XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%])?$/;
const LONG_YEAR = /^Y(-?[1-9]\d{4,5})([~?%])?$/;

/** Parses a date; undefined if it has another form, does not exist in the calendar, or ends before it begins. */
export function parseDate(text: string): ParsedDate | undefined {
  if (text === UNKNOWN_DATE) return { kind: 'unknown' };
  const [first = '', second, third] = text.split('/');
  if (third !== undefined) return undefined;
  if (second === undefined) {
    const date = parseSingle(first);
    return date && { kind: 'single', date };
  }
  const [from, to] = [parseEnd(first), parseEnd(second)];
  if (from === undefined || to === undefined) return undefined;
  if (typeof from === 'string') return typeof to === 'string' ? undefined : { kind: 'interval', from, to };
  if (typeof to !== 'string' && extentOfSingle(from).first > extentOfSingle(to).last) return undefined;
  return { kind: 'interval', from, to };
}

function parseEnd(text: string): IntervalEnd | undefined {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parseSingle(text);
}

function parseSingle(text: string): SingleDate | undefined {
  const long = LONG_YEAR.exec(text);
  if (long !== null) {
    const year = Number(long[1]);
    return Math.abs(year) > LARGEST_YEAR ? undefined : { ...yearAlone(year), ...qualify(long[2]) };
  }
  const match = SINGLE.exec(text);
  if (match === null) return undefined;
  const [, sign, whole, decade, century, month, day, qualifier] = match;
  const unspecifiedDigits = decade !== undefined ? 1 : century !== undefined ? 2 : 0;
  const digits = Number(whole ?? decade ?? century) * 10 ** unspecifiedDigits;
  // EDTF has a year 0, but no year -0.
  if (sign === '-' && whole === '0000') return undefined;
  const year = sign === '-' ? -digits - (10 ** unspecifiedDigits - 1) : digits;
  const date = { ...yearAlone(year), ...qualify(qualifier), unspecifiedDigits } satisfies SingleDate;
  if (month === undefined) return date;
  if (month === 'XX') return day === undefined || day === 'XX' ? date : undefined;
  // A day of an unspecified year is level 2.
  if (unspecifiedDigits > 0) return undefined;
  const number = Number(month);
  if (number >= 21 && number <= 24) return day === undefined ? { ...date, season: number - 21 } : undefined;
  if (number < 1 || number > 12) return undefined;
  if (day === undefined || day === 'XX') return { ...date, month: number };
  const dayNumber = Number(day);
  return dayNumber >= 1 && dayNumber <= daysIn(year, number) ? { ...date, month: number, day: dayNumber } : undefined;
}

function yearAlone(year: number): SingleDate {
  return {
    year,
    unspecifiedDigits: 0,
    month: undefined,
    day: undefined,
    season: undefined,
    approximate: false,
    uncertain: false,
  };
}

/** `~` is approximate, `?` uncertain, `%` both. */
function qualify(qualifier: string | undefined): Pick<SingleDate, 'approximate' | 'uncertain'> {
  return {
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
}

function daysIn(year: number, month: number): number {
  return new Date(startOf(year, month + 1, 1) - 1).getUTCDate();
}

/** An astronomical year in EDTF: `0453`, `-0043`, `Y-16999`. */
export function formatEdtfYear(year: number): string {
  const digits = String(Math.abs(year));
  if (digits.length > 4) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${digits.padStart(4, '0')}`;
}

/** Milliseconds since 1970 (UTC); a month after December is in the next year. */
function startOf(year: number, month: number, day: number): number {
  // Unlike `Date.UTC`, this function does not add 1900 to years before 100.
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** The first and the last moment that a date can mean, in milliseconds since 1970 (UTC). */
export function extentOfSingle(date: SingleDate): { first: number; last: number } {
  const { year, unspecifiedDigits, month, day, season } = date;
  if (season !== undefined) {
    // As in the package `edtf`: each season is a quarter of the year.
    return { first: startOf(year, season * 3 + 1, 1), last: startOf(year, season * 3 + 4, 1) - 1 };
  }
  if (month === undefined) {
    return { first: startOf(year, 1, 1), last: startOf(year + 10 ** unspecifiedDigits, 1, 1) - 1 };
  }
  return day === undefined
    ? { first: startOf(year, month, 1), last: startOf(year, month + 1, 1) - 1 }
    : { first: startOf(year, month, day), last: startOf(year, month, day + 1) - 1 };
}
