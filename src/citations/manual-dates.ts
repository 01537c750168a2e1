/** Dates in the form of each manual. */
import { formatParsed, monthNames, yearsOf, type DateConventions } from '../text/date-words.ts';
import { parseDate, type ParsedDate } from '../text/edtf-date.ts';
import { isUndated } from '../text/dates.ts';
import { capitalize } from '../text/english.ts';

// MLA (appendix 1) and Bluebook (T12) have the same abbreviations.
const SHORT_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
const SEASONS = ['spring', 'summer', 'fall', 'winter'];
const CAPITAL_SEASONS = SEASONS.map(capitalize);

/** A date that the work itself does not have is in brackets. */
const bracketed = (date: string) => `[${date}?]`;

/** The manuals of style. */
export type Manual = 'chicago' | 'mla' | 'apa' | 'bluebook';

/**
 * The conventions of the manuals.
 *
 * - Chicago 18: month first; seasons with a capital; `n.d.`; a guessed date in brackets; `ca.`; eras without periods.
 * - MLA 9: day first; seasons without a capital (5.81); no date is left out; a question mark for an uncertain date; `circa`.
 * - APA 7: year first; `n.d.`; `ca.`; eras with periods.
 * - Bluebook 22: month first, abbreviated (T12); `n.d.`; `c.`; eras with periods.
 */
const MANUALS: Record<Manual, DateConventions> = {
  chicago: {
    order: 'month first',
    months: monthNames,
    seasons: CAPITAL_SEASONS,
    circa: 'ca.',
    markUncertain: bracketed,
    eras: ['BCE', 'CE'],
    dash: '–',
    noDate: 'n.d.',
  },
  mla: {
    order: 'day first',
    months: SHORT_MONTHS,
    seasons: SEASONS,
    circa: 'circa',
    markUncertain: (date) => `${date}?`,
    eras: ['BCE', 'CE'],
    dash: '–',
    noDate: '',
  },
  apa: {
    order: 'year first',
    months: monthNames,
    seasons: CAPITAL_SEASONS,
    circa: 'ca.',
    markUncertain: bracketed,
    eras: ['B.C.E.', 'C.E.'],
    dash: '–',
    noDate: 'n.d.',
  },
  bluebook: {
    order: 'month first',
    months: SHORT_MONTHS,
    seasons: CAPITAL_SEASONS,
    circa: 'c.',
    markUncertain: bracketed,
    eras: ['B.C.E.', 'C.E.'],
    dash: '–',
    noDate: 'n.d.',
  },
};

/**
 * Formats a date. Without a date: `n.d.`, or an empty string in MLA.
 *
 * @param date EDTF, level 1, or `unknown`
 */
export function formatDateAs(date: string | undefined, manual: Manual): string {
  return formatParsed(parsedOf(date), MANUALS[manual]);
}

/** The year of a date, or the years of an interval: `2010`, `2010–2011`, `ca. 1902`, `n.d.`. */
export function formatYearAs(date: string | undefined, manual: Manual): string {
  return formatParsed(yearsOf(parsedOf(date)), MANUALS[manual]);
}

function parsedOf(date: string | undefined): ParsedDate {
  return (isUndated(date) ? undefined : parseDate(date)) ?? { kind: 'unknown' };
}
