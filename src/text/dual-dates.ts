/**
 * Days that are written in the Julian and the Gregorian calendar: `10/23 March 1917`, `May 21 (June 2), 1872`. EDTF has
 * only the Gregorian calendar.
 *
 * @see https://www.loc.gov/standards/datetime/
 */

/** The differences between the calendars since 1582, in days. */
const SMALLEST = 10;
const LARGEST = 13;
const DAY = 86_400_000;

/**
 * Whether the first of two days is the second one in the Julian calendar.
 *
 * @param julian the first day as it is written: year, month, day
 * @param gregorian the second day, in the same form
 * @returns undefined if the days are too close together, or too far apart, for one day in two calendars; false if the
 *   difference is that of another century, which is a mistake
 */
export function isOneDay(julian: string, gregorian: string): boolean | undefined {
  const [first, second] = [Date.parse(`${julian}T00:00Z`), Date.parse(`${gregorian}T00:00Z`)];
  const days = (second - first) / DAY;
  if (!(days >= SMALLEST && days <= LARGEST)) return undefined;
  const year = Number(gregorian.slice(0, 4));
  // The difference grows in each year that only the Julian calendar has as a leap year.
  return days === differenceIn(year) || days === differenceIn(year - 1);
}

/** The difference in days at the end of a year. */
function differenceIn(year: number): number {
  return Math.floor(year / 100) - Math.floor(year / 400) - 2;
}
