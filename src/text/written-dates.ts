/** Reads dates as people write them, and converts them to the Extended Date/Time Format. */
import { monthNames } from './date-words.ts';
import { formatEdtfYear, parseDate, UNKNOWN_DATE } from './edtf-date.ts';

const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/**
 * Reads a date: EDTF, or what people write: `453 BCE`, `AD 453`, `453`, `ca. 1902`, `1902?`, `spring 1908`,
 * `before 1776`, `after 1900`, `1900s`, `October 18, 2010`, `18 October 2010`, `undated`.
 *
 * @returns EDTF, or `unknown`; undefined if it is no date
 */
export function readDate(written: string): string | undefined {
  const text = written.trim().replace(/\s+/g, ' ');
  if (parseDate(text) !== undefined) return text;
  if (/^(?:undated|unknown|no date|n\. ?d\.?|X{4}(?:-XX){0,2})$/i.test(text)) return UNKNOWN_DATE;
  const edtf = readInterval(text) ?? readQualified(text);
  return edtf !== undefined && parseDate(edtf) !== undefined ? edtf : undefined;
}

function readInterval(text: string): string | undefined {
  const before = /^(?:before|until|by) (.+)$/i.exec(text);
  const after = /^(?:after|since|from) (.+)$/i.exec(text);
  const between = /^(?:between )?(.+?)(?: ?[–/] ?| to | and )(.+)$/i.exec(text);
  if (before !== null) return prefix('../', readQualified(before[1] ?? ''));
  if (after !== null) return suffix(readQualified(after[1] ?? ''), '/..');
  if (between === null) return undefined;
  const [, start = '', end = ''] = between;
  // The era after the second year is that of both: `44–43 BCE`.
  const era = /^\d+$/.test(start) ? (/ ?(?:BCE|BC|B\.C\.E\.|B\.C\.)$/i.exec(end)?.[0] ?? '') : '';
  const [from, to] = [readQualified(start + era), readQualified(end)];
  return from === undefined || to === undefined ? undefined : `${from}/${to}`;
}

function readQualified(text: string): string | undefined {
  if (parseDate(text) !== undefined && text !== UNKNOWN_DATE) return text;
  const circa = /^(?:circa|ca?\.?|about|approximately|around) ?(?=.)(.+)$/i.exec(text);
  const rest = (circa?.[1] ?? text).replace(/^(?:probably|perhaps) /i, '');
  const isUncertain = rest !== (circa?.[1] ?? text) || rest.endsWith('?');
  const date = readSingle(rest.replace(/\?$/, '').trim());
  const qualifier = circa === null ? (isUncertain ? '?' : '') : isUncertain ? '%' : '~';
  return suffix(date, qualifier);
}

function readSingle(text: string): string | undefined {
  const decade = /^(?:the )?(\d{3})0s$/i.exec(text);
  if (decade !== null) return `${decade[1]}X`;
  const season = /^(spring|summer|autumn|fall|winter)(?: of)?,? (.+)$/i.exec(text);
  if (season !== null) return suffix(readYear(season[2] ?? ''), `-${SEASONS[(season[1] ?? '').toLowerCase()]}`);
  const month = new RegExp(`^(?:(\\d{1,2}) )?(${monthPattern}) (?:(\\d{1,2}), )?(.+)$`, 'i').exec(text);
  if (month === null) return readYear(text);
  const [, first, name = '', second, year = ''] = month;
  if (first !== undefined && second !== undefined) return undefined;
  const number = monthNames.findIndex((known) => known.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1;
  const day = first ?? second;
  const end = day === undefined ? '' : `-${day.padStart(2, '0')}`;
  return suffix(readYear(year), `-${String(number).padStart(2, '0')}${end}`);
}

const monthPattern = monthNames
  .map((name) => (name.length < 5 ? name : `${name}|${name.slice(0, 3)}\\.?`))
  .concat('Sept\\.?')
  .join('|');

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
