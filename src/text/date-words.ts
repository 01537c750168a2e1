/** Puts a date into words. The pages of the archive and each manual of style have their own conventions. */
import { ordinal } from './english.ts';
import type { IntervalEnd, ParsedDate, SingleDate } from './edtf-date.ts';

/** The names of the months. */
// prettier-ignore
export const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];

/** The conventions for dates in words. */
export interface DateConventions {
  readonly order: 'month first' | 'day first' | 'year first';
  readonly months: readonly string[];
  /** Spring, summer, autumn, winter. */
  readonly seasons: readonly string[];
  /** The words before an approximate date: `ca.`. */
  readonly circa: string;
  /** Marks a date as uncertain: `1902` → `1902?`. */
  readonly markUncertain: (date: string) => string;
  /** The eras after a year: `BCE`, `CE`. Years from 1000 on have no era. */
  readonly eras: readonly [before: string, after: string];
  /** Between two dates of which at least one consists of several words. */
  readonly dash: string;
  /** The words for no date: `undated`, `n.d.`. */
  readonly noDate: string;
}

/** A date in words. */
export function formatParsed(parsed: ParsedDate, conventions: DateConventions): string {
  switch (parsed.kind) {
    case 'unknown':
      return conventions.noDate;
    case 'single':
      return formatQualified(parsed.date, conventions);
    case 'interval':
      return formatInterval(parsed.from, parsed.to, conventions);
  }
}

/** The same date without months, days, and seasons. */
export function yearsOf(parsed: ParsedDate): ParsedDate {
  const withoutMonth = (date: IntervalEnd): IntervalEnd =>
    typeof date === 'string' ? date : { ...date, month: undefined, day: undefined, season: undefined };
  switch (parsed.kind) {
    case 'unknown':
      return parsed;
    case 'single':
      return { kind: 'single', date: { ...parsed.date, month: undefined, day: undefined, season: undefined } };
    case 'interval': {
      const [from, to] = [withoutMonth(parsed.from), withoutMonth(parsed.to)];
      return typeof from !== 'string' && typeof to !== 'string' && from.year === to.year
        ? { kind: 'single', date: from }
        : { kind: 'interval', from, to };
    }
  }
}

function formatInterval(from: IntervalEnd, to: IntervalEnd, conventions: DateConventions): string {
  if (typeof from === 'string') {
    const end = typeof to === 'string' ? '' : formatQualified(to, conventions);
    return from === 'open' ? `before ${end}` : `unknown date to ${end}`;
  }
  if (typeof to === 'string') {
    const start = formatQualified(from, conventions);
    return to === 'open' ? `after ${start}` : `${start} to unknown date`;
  }
  return shortenInterval(from, to, conventions) ?? joinDates(from, to, conventions);
}

/** Whether both dates of an interval are the same. */
function isSame(a: SingleDate, b: SingleDate): boolean {
  return (Object.keys(a) as (keyof SingleDate)[]).every((key) => a[key] === b[key]);
}

function joinDates(from: SingleDate, to: SingleDate, conventions: DateConventions): string {
  const [start, end] = [formatQualified(from, conventions), formatQualified(to, conventions)];
  return `${start}${/\s/.test(start + end) ? conventions.dash : '–'}${end}`;
}

/** Says once what both dates of an interval have in common: `February 3–4, 1901`. */
function shortenInterval(from: SingleDate, to: SingleDate, conventions: DateConventions): string | undefined {
  if (isSame(from, to)) return formatQualified(from, conventions);
  const qualified = [from, to].some((date) => date.approximate || date.uncertain || date.unspecifiedDigits > 0);
  if (qualified || eraOf(from.year, conventions) !== eraOf(to.year, conventions)) return undefined;
  const isYear = (date: SingleDate) => date.month === undefined && date.season === undefined;
  if (isYear(from) && isYear(to)) {
    const era = eraOf(from.year, conventions);
    return `${bareYear(from.year)}–${bareYear(to.year)}${era === undefined ? '' : ` ${era}`}`;
  }
  if (from.year !== to.year || from.season !== undefined || to.season !== undefined) return undefined;
  if (from.day === undefined && to.day === undefined && from.month !== undefined && to.month !== undefined) {
    const months = `${monthOf(from, conventions)}–${monthOf(to, conventions)}`;
    return placeYear(months, from.year, false, conventions);
  }
  if (from.day === undefined || to.day === undefined) return undefined;
  const days =
    from.month === to.month
      ? dayAndMonth(`${from.day}–${to.day}`, from, conventions)
      : `${dayAndMonth(`${from.day}`, from, conventions)}${conventions.dash}${dayAndMonth(`${to.day}`, to, conventions)}`;
  return placeYear(days, from.year, true, conventions);
}

function formatQualified(date: SingleDate, conventions: DateConventions): string {
  const text = formatSingle(date, conventions);
  const approximate = date.approximate ? `${conventions.circa} ${text}` : text;
  return date.uncertain ? conventions.markUncertain(approximate) : approximate;
}

function formatSingle(date: SingleDate, conventions: DateConventions): string {
  const { year, unspecifiedDigits, day, season } = date;
  if (unspecifiedDigits === 1) return formatDecade(year, conventions);
  if (unspecifiedDigits === 2) return formatCentury(year, conventions);
  if (season !== undefined) return placeYear(conventions.seasons[season] ?? '', year, false, conventions);
  if (date.month === undefined) return formatYear(year, conventions);
  return day === undefined
    ? placeYear(monthOf(date, conventions), year, false, conventions)
    : placeYear(dayAndMonth(String(day), date, conventions), year, true, conventions);
}

/** Adds the year to a day, a month, or a season. */
function placeYear(text: string, year: number, hasDay: boolean, conventions: DateConventions): string {
  const words = formatYear(year, conventions);
  if (conventions.order === 'year first') return `${words}, ${text}`;
  return hasDay && conventions.order === 'month first' ? `${text}, ${words}` : `${text} ${words}`;
}

function dayAndMonth(day: string, date: SingleDate, conventions: DateConventions): string {
  const month = monthOf(date, conventions);
  return conventions.order === 'day first' ? `${day} ${month}` : `${month} ${day}`;
}

function monthOf({ month }: SingleDate, { months }: DateConventions): string {
  return months[(month ?? 0) - 1] ?? '';
}

/** The era of a year; years from 1000 on have none. */
function eraOf(year: number, { eras }: DateConventions): string | undefined {
  if (year <= 0) return eras[0];
  return year < 1000 ? eras[1] : undefined;
}

function formatYear(year: number, conventions: DateConventions): string {
  const era = eraOf(year, conventions);
  return era === undefined ? bareYear(year) : `${bareYear(year)} ${era}`;
}

/** The number of a year without its era: the year 0 is 1 BCE. Years of five digits have a comma. */
function bareYear(year: number): string {
  const number = year <= 0 ? 1 - year : year;
  return number > 9999 ? number.toLocaleString('en-US') : String(number);
}

/** @param year the first year: 1900 for `190X` */
function formatDecade(year: number, { eras }: DateConventions): string {
  if (year < 0) return `${bareYear(year)}–${bareYear(year + 9)} ${eras[0]}`;
  return year < 1000 ? `${year}s ${eras[1]}` : `${year}s`;
}

/** @param year the first year: 1900 for `19XX` */
function formatCentury(year: number, conventions: DateConventions): string {
  const century = year < 0 ? -Math.floor(year / 100) : year / 100 + 1;
  // The first century includes the year 0 of EDTF, which is in the century before.
  const era = eraOf(year < 0 ? year : year + 1, conventions);
  return `${ordinal(century)} century${era === undefined ? '' : ` ${era}`}`;
}
