/** Reads dates as people write them, and converts them to the Extended Date/Time Format. */
import { monthNames } from './date-words.ts';
import { formatEdtfYear, parseDate, UNKNOWN_DATE } from './edtf-date.ts';

const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const UNDATED =
  /^(?:undated|not dated|unknown|(?:no date|date unknown)|n\. ?d\.?|s\. ?d\.|sine (?:dato|die|anno)|X{4}(?:-XX){0,2})$/i;
/** The words before a date that is the last, or the first, possible one. */
const BEFORE = /^(?:before|until|by|no(?:t)? later than|not after|ante) (.+)$/i;
const AFTER = /^(?:after|since|from|no(?:t)? earlier than|not before|post) (.+)$/i;
const CIRCA = /^(?:circa|c(?:a|irc)?\.?|about|abt\.?|approx(?:imately|\.)?|around) ?(?=.)(.+)$/i;
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? /i;
const ERA = / ?(?:BCE|BC|B\.C\.E\.|B\.C\.)$/i;

/**
 * Reads a date: EDTF, or what people write: `453 BCE`, `AD 453`, `453`, `ca. 1902`, `1902?`, `[1902?]`, `spring 1908`,
 * `before 1776`, `after 1900`, `1900s`, `19th century`, `October 18, 2010`, `18th October 2010`, `5–7 May 1910`,
 * `undated`.
 *
 * @returns EDTF, or `unknown`; undefined if it is no date
 */
export function readDate(written: string): string | undefined {
  const text = written
    .trim()
    .replace(/\s+/g, ' ')
    // An editor's date is in brackets.
    .replace(/^\[([^[\]]+)\]$/, '$1');
  if (parseDate(text) !== undefined) return text;
  if (UNDATED.test(text)) return UNKNOWN_DATE;
  const edtf = readInterval(text) ?? readQualified(text);
  return edtf !== undefined && parseDate(edtf) !== undefined ? edtf : undefined;
}

function readInterval(text: string): string | undefined {
  const orEarlier = /^(.+) or (earlier|later)$/i.exec(text);
  const before = BEFORE.exec(text) ?? (orEarlier?.[2]?.toLowerCase() === 'earlier' ? orEarlier : null);
  const between = /^(?:(?:between|from) )?(.+?)(?: ?[–/] ?| - | to | and |(?<=\d{4})-(?=\d{4}$))(.+)$/i.exec(text);
  if (before !== null) return prefix('../', readQualified(before[1] ?? ''));
  // `1902/05` is May 1902 to some people, and a range to others.
  if (between !== null && !/\d{4}\/\d\d$/.test(text)) {
    const [, start = '', end = ''] = between;
    const [from, to] = completeEnds(start, end).map(readQualified);
    return from === undefined || to === undefined ? undefined : `${from}/${to}`;
  }
  const after = AFTER.exec(text) ?? orEarlier;
  return after === null ? undefined : suffix(readQualified(after[1] ?? ''), '/..');
}

/** Adds to each end of an interval what is written once for both: the year, the month, the era, `ca.`, the century. */
function completeEnds(start: string, end: string): [string, string] {
  const circa = CIRCA.test(start) && /^\d/.test(end) ? 'ca. ' : '';
  // `44–43 BCE`
  if (/^\d+$/.test(start)) {
    const shared = ERA.exec(end)?.[0] ?? '';
    if (shared !== '') return [start + shared, end];
  }
  // `1902–05`
  const century = /(?<!\d)(\d\d)\d\d$/.exec(start)?.[1];
  if (century !== undefined && /^\d\d$/.test(end)) return [start, `${circa}${century}${end}`];
  const [, dayFirst, afterDay] = /^(\d{1,2}) (\D+ .+)$/.exec(end) ?? [];
  // `5–7 May 1910`
  if (/^\d{1,2}$/.test(start) && dayFirst !== undefined) return [`${start} ${afterDay}`, end];
  const [, month, day] = /^([^\d]+) (\d{1,2})$/.exec(start) ?? [];
  const [, dayOnly, yearOfDay] = /^(\d{1,2}), (.+)$/.exec(end) ?? [];
  // `May 5–7, 1910`
  if (month !== undefined && yearOfDay !== undefined)
    return [`${month} ${day}, ${yearOfDay}`, `${month} ${dayOnly}, ${yearOfDay}`];
  const [, year] = /^(?:\d{1,2} )?\D+? (?:\d{1,2}, )?(\d{3,4}.*)$/.exec(end) ?? [];
  // `May–June 1910`, `30 April – 2 May 1910`, `April 30 – May 2, 1910`
  if (year !== undefined && !/\d{3}/.test(start)) return [`${start}${/ \d+$/.test(start) ? ',' : ''} ${year}`, end];
  return [start, `${circa}${end}`];
}

function readQualified(text: string): string | undefined {
  if (parseDate(text) !== undefined && text !== UNKNOWN_DATE) return text;
  const circa = CIRCA.exec(text)?.[1] ?? / ?\((?:approx\.?|approximately|circa|ca\.)\)$/i.exec(text)?.input;
  const body = (circa ?? text).replace(/ ?\((?:approx\.?|approximately|circa|ca\.)\)$/i, '');
  const rest = body.replace(/^(?:probably|perhaps|possibly|likely) /i, '').replace(/ ?\(\?\)$/, '?');
  const isUncertain = rest !== body || rest.endsWith('?');
  const date = readSingle(rest.replace(/\?$/, '').trim());
  const qualifier = circa === undefined ? (isUncertain ? '?' : '') : isUncertain ? '%' : '~';
  return suffix(date, qualifier);
}

function readSingle(text: string): string | undefined {
  const decade = /^(?:the )?(\d{3})(?:0['’]?s|-)$/i.exec(text);
  if (decade !== null) return `${decade[1]}X`;
  const century = /^(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:century|cent\.|c\.)( .+)?$/i.exec(text);
  if (century !== null) return readCentury(Number(century[1]), century[2] ?? '');
  const season = /^(spring|summer|autumn|fall|winter)(?: of)?,? (.+)$/i.exec(text);
  if (season !== null) return suffix(readYear(season[2] ?? ''), `-${SEASONS[(season[1] ?? '').toLowerCase()]}`);
  const day = text
    .replace(WEEKDAY, '')
    .replace(/^the /i, '')
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/i, '');
  const month = new RegExp(`^(?:(\\d{1,2}) (?:of )?)?(${MONTH}),? (?:(\\d{1,2})(?:, | (?=\\d{3}|A)))?(.+)$`, 'i').exec(
    day,
  );
  if (month === null) return readYear(text);
  const [, first, name = '', second, year = ''] = month;
  if (first !== undefined && second !== undefined) return undefined;
  const number = monthNames.findIndex((known) => known.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1;
  const dayNumber = first ?? second;
  const end = dayNumber === undefined ? '' : `-${dayNumber.padStart(2, '0')}`;
  return suffix(readYear(year), `-${String(number).padStart(2, '0')}${end}`);
}

const MONTH = monthNames
  .map((name) => (name.length < 5 ? name : `${name}|${name.slice(0, 3)}\\.?`))
  .concat('Sept\\.?')
  .join('|');

/** `18XX` for the 19th century, `-04XX` for the 5th century BCE. The first century BCE has no form in EDTF. */
function readCentury(century: number, era: string): string | undefined {
  if (century < 1 || (era !== '' && readYear(`500${era}`) === undefined)) return undefined;
  const digits = String(century - 1).padStart(2, '0');
  if (!ERA.test(era)) return `${digits}XX`;
  return century === 1 ? undefined : `-${digits}XX`;
}

/** A year with or without its era: `453 BCE`, `A.D. 453`, `453`. */
function readYear(text: string): string | undefined {
  const match = /^(?:(AD|A\.D\.) )?(\d{1,6}|\d{1,3},\d{3}) ?(BCE|BC|B\.C\.E\.|B\.C\.|CE|C\.E\.|AD|A\.D\.)?$/i.exec(
    text,
  );
  if (match === null) return undefined;
  const [, prefixed, digits = '', era = ''] = match;
  const number = Number(digits.replace(',', ''));
  const isBefore = /^B/i.test(era);
  // One or two digits without an era are more often a day or a mistake.
  if (digits.length < 3 && era === '' && prefixed === undefined) return undefined;
  if (number === 0 || (isBefore ? prefixed !== undefined : number > 9999)) return undefined;
  // EDTF counts a year 0: 1 BCE is 0000, 2 BCE is -0001.
  const year = isBefore ? 1 - number : number;
  return formatEdtfYear(year);
}

function prefix(before: string, date: string | undefined): string | undefined {
  return date === undefined ? undefined : `${before}${date}`;
}

function suffix(date: string | undefined, after: string): string | undefined {
  return date === undefined ? undefined : `${date}${after}`;
}
