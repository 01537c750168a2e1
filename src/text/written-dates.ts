/** Reads dates as people write them, and converts them to the Extended Date/Time Format. */
import { translateDate } from './date-languages.ts';
import { respellDate } from './date-spellings.ts';
import { monthNames } from './date-words.ts';
import { isOneDay } from './dual-dates.ts';
import { extentOfSingle, formatEdtfYear, parseDate, UNKNOWN_DATE } from './edtf-date.ts';

const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const UNDATED = new RegExp(
  '^(?:undated|not dated|unknown|no date|date unknown|without date|n\\. ?d\\.?|X{4}(?:-XX){0,2}|' +
    's\\. ?(?:l\\. ?)?(?:n\\. ?)?[adf]\\.|sine (?:dato|die|anno)|sans date|sin fecha|sem data|senza data|' +
    'o\\. ?[JD]\\.|ohne (?:Jahr|Datum)|z\\. ?[jd]\\.|zonder (?:jaar|datum)|б\\. ?[дг]\\.|без (?:даты|года))$',
  'iu',
);
/** The words before a date that is the last, or the first, possible one. */
const BEFORE =
  /^(?:before|until|by|(?:on|in) or before|before or (?:on|in)|pre-(?=\d)|no(?:t)? later than|not after|ante) ?(?<=[ -])(.+)$/i;
const AFTER =
  /^(?:after|since|from|(?:on|in) or after|after or (?:on|in)|post-(?=\d)|no(?:t)? earlier than|not before|post) ?(?<=[ -])(.+)$/i;
const CIRCA = /^(?:circa|c(?:a|irc)?\.?|about|abt\.?|approx(?:imately|\.)?|around) ?(?=.)(.+)$/i;
const WEEKDAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?),? (?=\p{L}|\d)/iu;
const ERA = / ?(?:BCE|BC|B\.C\.E\.|B\.C\.)$/i;

/** A range of seasons, which EDTF does not have: `Winter 1908–1909`. */
const SEASONS_RANGE = /^(?:spring|summer|autumn|fall|winter)(?: of)? \d{4}[–/-]\d{1,4}$/i;
/** The same day in a second calendar, in brackets: `June 3 [16], 1902`, `21 May (2 June) 1872`. */
const SECOND_DAY =
  /^(.*\d) ?[[(]([^[\]()]*\d[^[\]()]*)[\])](,? .*)$|^(\d+ \p{L}+\.?) [[(](\d+ \p{L}+\.?)[\])](,? .*)$/u;

/** No date has more characters. The time that some of the expressions take grows with the square of the length. */
const LONGEST = 200;

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
  if (text.length > LONGEST) return undefined;
  const respelt = respellDate(text);
  const translated = () => translateDate(text);
  return readWords(text) ?? (respelt === text ? undefined : readWords(respelt)) ?? readWords(translated() ?? '');
}

/** Reads a date in English words. */
function readWords(text: string): string | undefined {
  if (text === '') return undefined;
  if (parseDate(text) !== undefined) return text;
  if (UNDATED.test(text)) return UNKNOWN_DATE;
  if (SEASONS_RANGE.test(text)) return undefined;
  const edtf = readSecondDay(text) ?? readInterval(text) ?? readQualified(text);
  if (edtf !== undefined && parseDate(edtf) !== undefined) return edtf;
  // A part that the editor supplied is in brackets: `March [1902]`.
  const supplied = text.replace(/\[([^[\]]*)\]/g, '$1');
  return supplied === text ? undefined : readWords(supplied.trim());
}

/** `June 3 [16], 1902`, `May 21 (June 2), 1872`. Other words in brackets are no second day. */
function readSecondDay(text: string): string | undefined {
  const parts =
    SECOND_DAY.exec(text)
      ?.slice(1)
      .filter((part) => part !== undefined) ?? [];
  const [first, second, rest] = parts;
  if (first === undefined || second === undefined || rest === undefined) return undefined;
  const edtf = readInterval(`${first}/${second}${rest}`);
  return edtf?.includes('/') === false ? edtf : undefined;
}

const GREGORIAN = 'a Gregorian date (EDTF has no other calendar)';
/** The last year that began on two days in one country: Great Britain moved its new year to January 1 in 1752. */
const LAST_DUAL_YEAR = 1752;

/** Describes the expected form of a date that {@link readDate} does not accept; undefined if nothing special is known. */
export function describeUnreadDate(written: string): string | undefined {
  const text = written.trim().replace(/^\[([^[\]]+)\]$/, '$1');
  const [, year = '', next = ''] = /\b(\d{3,4}) ?\/ ?(\d{1,2})$/.exec(text) ?? [];
  const isNextYear = year !== '' && Number(next) === (Number(year) + 1) % 10 ** next.length;
  if (isNextYear && Number(year) <= LAST_DUAL_YEAR) return `${GREGORIAN}, such as ${Number(year) + 1}`;
  const isTwoDays = /(?:^| )\d{1,2}(?: \p{L}+)? ?\/ ?\d{1,2},? \p{L}|\p{L} \d{1,2} ?\/ ?\d{1,2},? \d/u.test(text);
  if (isTwoDays || /\b(?:O\. ?S\.?|OS|Old Style|Julian)(?!\p{L})/iu.test(text)) return GREGORIAN;
  if (SEASONS_RANGE.test(text)) return 'one season, such as 1908-24 for winter, or months, such as 1908-12/1909-02';
  if (/\b(?:early|mid|late|(?:first|second) half of|beginning of|end of)(?![\p{L}])/iu.test(text) && /\d/.test(text))
    return 'a date that includes it, such as 1870/1879 or 187X, with the words of the document in `printed`';
  const [, digits = ''] = DECADE_OR_YEAR.exec(text) ?? [];
  if (digits !== '') return `${digits}X for the decade, or ${formatEdtfYear(Number(digits))}? for the year`;
  const [, from, to] = /^(?:\D* )?(\d{3,4}) (?:or|and) (?:\D* )?(\d{3,4})$/.exec(text) ?? [];
  return from === undefined ? undefined : `one date, or the span that includes it, such as ${from}/${to}`;
}

/**
 * A hyphen separates two years, two decades, two months, or two days of a month. EDTF has `1902-05` for a month, and
 * `1902-21` to `1902-41` for seasons and other parts of a year.
 */
const BETWEEN = new RegExp(
  '^(?:(?:between|from) )?(.+?)( ?[–/] ?| - | to | and |' +
    '(?<=\\d{4})-(?=\\d{4}$|(?:1[3-9]|20|4[2-9]|[5-9]\\d)$)|(?<=\\ds)-(?=\\d)|(?<=\\p{L}\\.?)-(?=\\p{Lu})|(?<=(?:^| )\\d{1,2})-(?=\\d{1,2},? (?:\\p{L}|\\d)))(.+)$',
  'iu',
);

function readInterval(text: string): string | undefined {
  const orEarlier = /^(.+) or (earlier|later)$/i.exec(text);
  const before = BEFORE.exec(text) ?? (orEarlier?.[2]?.toLowerCase() === 'earlier' ? orEarlier : null);
  const between = BETWEEN.exec(text);
  if (before !== null) return prefix('../', readQualified(before[1] ?? ''));
  // `1902/05` is May 1902 to some people, and a range to others. `1648/9` is one year in two calendars.
  if (between !== null && !/\d{4} ?\/ ?\d\d?$/.test(text)) {
    const [, start = '', separator = '', end = ''] = between;
    const [from, to] = completeEnds(start, end).map(readQualified);
    if (from === undefined || to === undefined) return undefined;
    // `May 5 and 6` are a span; `1902 and 1904` are two dates.
    if (separator === ' and ' && !/^(?:between|from) /i.test(text) && !isNext(from, to)) return undefined;
    const isDual = separator.trim() === '/' ? isOneDay(from, to) : undefined;
    if (isDual === false) return undefined;
    return isDual === true ? to : `${from}/${to}`;
  }
  const after = AFTER.exec(text) ?? orEarlier;
  return after === null ? undefined : suffix(readQualified(after[1] ?? ''), '/..');
}

/** Whether a date begins when another one ends: 1903 after 1902. */
function isNext(before: string, after: string): boolean {
  const [first, second] = [parseDate(before), parseDate(after)];
  if (first?.kind !== 'single' || second?.kind !== 'single') return false;
  return extentOfSingle(first.date).last + 1 === extentOfSingle(second.date).first;
}

/** Adds to each end of an interval what is written once for both: the year, the month, the era, `ca.`, the century. */
function completeEnds(start: string, end: string): [string, string] {
  const circa = CIRCA.test(start) && /^\d/.test(end) ? 'ca. ' : '';
  // `44–43 BCE`
  if (/^\d+$/.test(start)) {
    const shared = ERA.exec(end)?.[0] ?? '';
    if (shared !== '') return [start + shared, end];
  }
  // `1902–5`
  if (/^\d{4}$/.test(start) && /^\d$/.test(end)) return [start, `${start.slice(0, 3)}${end}`];
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

/** Three digits and a question mark. */
const DECADE_OR_YEAR = /^(\d{3})\?$/;

function readQualified(text: string): string | undefined {
  if (parseDate(text) !== undefined && text !== UNKNOWN_DATE) return text;
  const circa = CIRCA.exec(text)?.[1] ?? / ?\((?:approx\.?|approximately|circa|ca\.)\)$/i.exec(text)?.input;
  const body = (circa ?? text).replace(/ ?\((?:approx\.?|approximately|circa|ca\.)\)$/i, '');
  const rest = body.replace(/^(?:probably|perhaps|possibly|likely) /i, '').replace(/ ?\(\?\)$/, '?');
  // `187?` is the decade in library catalogs, and the year 187 to others.
  if (DECADE_OR_YEAR.test(rest)) return undefined;
  const isUncertain = rest !== body || rest.endsWith('?');
  const date = readSingle(rest.replace(/\?$/, '').trim());
  const qualifier = circa === undefined ? (isUncertain ? '?' : '') : isUncertain ? '%' : '~';
  return suffix(date, qualifier);
}

function readSingle(text: string): string | undefined {
  const decade = /^(?:the )?(\d{3})(?:0['’]?s|-)$/i.exec(text);
  if (decade !== null) return `${decade[1]}X`;
  // Library catalogs write `18--` for the 1800s.
  const hundreds = /^(\d\d)--$/.exec(text);
  if (hundreds !== null) return `${hundreds[1]}XX`;
  const century = /^(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:century|cent\.|c\.)( .+)?$/i.exec(text);
  if (century !== null) return readCentury(Number(century[1]), century[2] ?? '');
  const season = /^(spring|summer|autumn|fall|winter)(?: of)?,? (.+)$/i.exec(text);
  if (season !== null) return suffix(readYear(season[2] ?? ''), `-${SEASONS[(season[1] ?? '').toLowerCase()]}`);
  const day = text
    .replace(WEEKDAY, '')
    .replace(/^the /i, '')
    .replace(/(?<=\d)(?:st|nd|rd|th|d)\b/i, '')
    .replace(YEAR_FIRST, (_, year: string, month: string, number = '') => `${month}${number} ${year}`);
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

/** `1902 March 3`, as archives write dates (DACS 2.4). */
const YEAR_FIRST = new RegExp(`^(\\d{3,4}),? (${MONTH})( \\d{1,2})?$`, 'i');

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
