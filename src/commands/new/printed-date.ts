/** Finds the date of a document as its received text prints it. */
import { formatDate, isUndated } from '../../text/dates.ts';
import { readDate } from '../../text/written-dates.ts';

/** How many lines at the beginning and at the end of a text may have its date. Other dates are those of other things. */
const FIRST_LINES = 12;
const LAST_LINES = 8;
/** The words of the longest date: `Monday, the 18th day of October, in the year 2010`. */
const MOST_WORDS = 10;
/** A longer line is a paragraph. */
const LONGEST_LINE = 100;

/**
 * Finds the longest words that are the date of a text, and at least half of one of its first or last lines. A letter may omit
 * the year: `Baden, June 12.`
 *
 * @param date the date of the document, as the author writes it
 * @returns undefined if no such words are there, or if the date is unknown
 */
export function findPrintedDate(text: string, date: string): string | undefined {
  const edtf = readDate(date);
  if (edtf === undefined || isUndated(edtf)) return undefined;
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const near = lines.length <= FIRST_LINES + LAST_LINES ? lines : [...lines.slice(0, FIRST_LINES), ...lines.slice(-LAST_LINES)]; // prettier-ignore
  const [, year] = /^(\d{4})-\d\d-\d\d$/.exec(edtf) ?? [];
  return findDate(near, edtf, '') ?? (year === undefined ? undefined : findDate(near, edtf, ` ${year}`));
}

/** Words before a day that has another day or a year beside it: `12 and 13 June`. */
const OTHER_DAY = /[\p{Nd}年]|\b(?:and|or|to|&)$/u;

/** @param year the year that a line omits, after a space; empty to look for a date with its year */
function findDate(lines: readonly string[], edtf: string, year: string): string | undefined {
  for (const [index, line] of lines.entries()) {
    // The year of a day may be on the next line: `June 12,⏎1823`.
    if (year !== '' && /^\W*\p{Nd}{4}\W*$/u.test(lines[index + 1] ?? '')) continue;
    if (line.length > LONGEST_LINE || !/[\p{Nd}年]/u.test(line)) continue;
    const words = line.trim().split(/\s+/);
    // In a sentence the date may be that of another paper, and a year is often the year that the text is about.
    const fewest = /\d-\d/.test(edtf) ? words.length / 2 : words.length;
    for (let size = Math.min(words.length, MOST_WORDS); size >= fewest; size -= 1) {
      for (let start = 0; start + size <= words.length; start += 1) {
        const printed = words
          .slice(start, start + size)
          .join(' ')
          .replace(/^[*_([]+|[*_)\].,;:]+$/g, '');
        if (readDate(printed + year) !== edtf) continue;
        if (year === '') return printed;
        // Words after a day may be another day, or the year of another letter.
        const endsLine = start + size === words.length;
        if (endsLine && !OTHER_DAY.test(words.slice(0, start).join(' '))) return printed;
      }
    }
  }
  return undefined;
}

/**
 * Says how a date is read that has the form of a month, and could be a span of years: `1909-11`, `1914-18`. If it is read as a
 * month or a season, the message says how the span is written.
 *
 * @param date the date, as the author writes it
 * @returns no message if the date has another form, or no second meaning
 */
export function describeMonthOrSpan(date: string): string[] {
  const [, century = '', year = '', end = ''] = /^(\d\d)(\d\d)-(\d\d)$/.exec(date) ?? [];
  const edtf = readDate(date);
  if (end <= year || edtf === undefined) return [];
  const [first, last] = [century + year, century + end];
  const other = edtf.includes('/') ? '' : ` If it means ${first}–${last}, write \`${first}/${last}\`.`;
  return [`The date ${date} is read as ${formatDate(edtf)}.${other}`];
}
