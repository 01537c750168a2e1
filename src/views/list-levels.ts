/** What long lists are divided by: decades, years, months, and first letters. Also labels for pages of consecutive entries. */
import { monthNames } from '../text/date-words.ts';
import { extentOf, formatYear } from '../text/dates.ts';
import { formatEdtfYear } from '../text/edtf-date.ts';
import { foldWords } from '../text/folded-words.ts';
import type { ListGroup, ListLevel } from './list-parts.ts';

/** Decades, then years, then months. */
export function dateLevels<Entry>(dateOf: (entry: Entry) => string | undefined): ListLevel<Entry>[] {
  const levelBy = (groupOf: (date: Date) => ListGroup): ListLevel<Entry> => {
    return (entry) => {
      const date = firstDayOf(dateOf(entry));
      return [date === undefined ? { step: 'undated', label: 'Undated' } : groupOf(date)];
    };
  };
  return [
    levelBy((date) => describeDecade(date.getUTCFullYear())),
    levelBy((date) => describeYear(date.getUTCFullYear())),
    levelBy((date) => {
      const month = date.getUTCMonth();
      return { step: String(month + 1).padStart(2, '0'), label: monthNames[month] ?? '' };
    }),
  ];
}

/** The year of a date: `1905`, `44 BCE`. */
export function yearLevel<Entry>(dateOf: (entry: Entry) => string | undefined): ListLevel<Entry> {
  return dateLevels(dateOf)[1] as ListLevel<Entry>;
}

/** The first letter of a text, without accents: `A`; `#` for a digit, a sign, or no text. */
export function letterLevel<Entry>(textOf: (entry: Entry) => string): ListLevel<Entry> {
  return (entry) => {
    const letter = [...(foldWords(textOf(entry))[0] ?? '')][0] ?? '';
    if (!/\p{L}/u.test(letter)) return [{ step: 'other', label: '#' }];
    const step = /[a-z]/.test(letter) ? letter : `u${letter.codePointAt(0)?.toString(16)}`;
    return [{ step, label: letter.toUpperCase() }];
  };
}

/** How many words and characters of an entry the label of a page has. Not all scripts have spaces between words. */
const [MOST_WORDS, MOST_CHARACTERS] = [3, 30];

/** The beginnings of the first and of the last entry, as a dictionary has them above its columns: `Bridge–Canal`. */
export function wordRange<Entry>(textOf: (entry: Entry) => string): (entries: readonly Entry[]) => string {
  return (entries) => {
    const ends = [...entries.slice(0, 1), ...entries.slice(-1)];
    const [first = '', last = ''] = ends.map((entry) => shortenEntry(textOf(entry)));
    return joinRange(first, last);
  };
}

function shortenEntry(text: string): string {
  const words = text.trim().split(/\s+/);
  const first = words.slice(0, MOST_WORDS).join(' ');
  const characters = [...first];
  if (characters.length > MOST_CHARACTERS) return `${characters.slice(0, MOST_CHARACTERS).join('')}…`;
  return words.length > MOST_WORDS ? `${first} …` : first;
}

/** A range, with spaces if one of its ends has a space: `1905–1909`, `May 2, 1905 – June 9, 1905`. */
export function joinRange(first: string, last: string): string {
  if (first === last) return first;
  return /\s/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`;
}

/** The first day that a date can mean; of an interval with an open beginning, its last day. */
function firstDayOf(date: string | undefined): Date | undefined {
  const { first, last } = extentOf(date ?? '');
  const time = [first, last].find(Number.isFinite);
  return time === undefined ? undefined : new Date(time);
}

function describeYear(year: number): ListGroup {
  const label = formatYear(formatEdtfYear(year));
  return { step: label.toLowerCase().replace(/[^a-z0-9]+/g, '-'), label };
}

function describeDecade(year: number): ListGroup {
  if (year > 0) {
    const decade = `${Math.floor(year / 10) * 10}s`;
    return { step: decade, label: decade };
  }
  // The year 0 of the calendar of EDTF is 1 BCE.
  const decade = `${Math.floor((1 - year) / 10) * 10}s`;
  return { step: `${decade}-bce`, label: `${decade} BCE` };
}
