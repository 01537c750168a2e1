/** The timeline of the chronology: where each mark, label, and tick of the drawing is. */
import { monthNames } from '../text/date-words.ts';
import { extentOf, formatDate, formatYear, plainDate } from '../text/dates.ts';
import { formatEdtfYear } from '../text/edtf-date.ts';
import { lanes, type ChronologyEntry, type Lane } from './chronology.ts';

/** A mark of the timeline. Lengths are in units of the drawing. */
export interface TimelineMark {
  /** The id of its entry in the list. */
  readonly id: string;
  readonly lane: Lane;
  readonly label: string;
  /** `2010-10-18: Letter from …`. */
  readonly title: string;
  /** The first and the last day that the date may mean. The mark is in the middle. */
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
  /** The side of the mark on which its label is. */
  readonly side: 'left' | 'right';
}

/** Marks in lanes above a scale of months. */
export interface Timeline {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly { readonly lane: Lane; readonly y: number }[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly marks: readonly TimelineMark[];
  /** How many entries are outside of the time that is drawn. */
  readonly outside: number;
}

/** A span of time in milliseconds since 1970 (UTC). */
interface Span {
  readonly first: number;
  readonly last: number;
}

const WIDTH = 1000;
const LEFT = 120;
const RIGHT = 990;
/** The height of a row of marks. */
const ROW = 19;
/** The average width of a letter of a label, half the width of a mark, and the space after a label. */
const LETTER = 6.3;
const HALF_MARK = 8;
const SPACE = 14;
const DAY = 86_400_000;

/**
 * Draws a timeline. Each mark is in the first row of its lane that has room for the mark and its label.
 * The few entries that are far from the others are left out, and those without a first or a last day.
 */
export function drawTimeline(entries: readonly ChronologyEntry[]): Timeline {
  const dated = entries.filter(({ date }) => isBounded(extentOf(date)));
  const span = spanOf(dated);
  const xOf = (time: number) => LEFT + 10 + ((time - span.first) / (span.last - span.first)) * (RIGHT - LEFT - 20);
  const inside = dated.filter(({ date }) => extentOf(date).first >= span.first && extentOf(date).last <= span.last);

  let y = 30;
  const drawnLanes: { lane: Lane; y: number }[] = [];
  const marks: TimelineMark[] = [];
  for (const lane of lanes) {
    const inLane = inside.filter((entry) => entry.lane === lane);
    if (inLane.length === 0) continue;
    drawnLanes.push({ lane, y });
    const rows: { from: number; to: number }[][] = [];
    for (const { id, date, sentence, label } of inLane) {
      const extent = extentOf(date);
      const [from, to] = [xOf(extent.first), xOf(extent.last)];
      const x = (from + to) / 2;
      const width = HALF_MARK + label.length * LETTER + SPACE;
      const side = x + width > WIDTH ? 'left' : 'right';
      const room = side === 'right' ? { from: x - HALF_MARK, to: x + width } : { from: x - width, to: x + HALF_MARK };
      // Entries are in the order of time: the marks that may be in the way are the last of a row.
      const free = rows.findIndex((row) => !row.findLast((taken) => taken.to > room.from && room.to > taken.from));
      const row = free < 0 ? rows.length : free;
      (rows[row] ??= []).push(room);
      marks.push({
        id,
        lane,
        label,
        title: `${plainDate(date) ?? formatDate(date)}: ${sentence}`,
        from,
        to,
        x,
        y: y + row * ROW,
        side,
      });
    }
    y += rows.length * ROW + 20;
  }
  return {
    width: WIDTH,
    height: y + 20,
    lanes: drawnLanes,
    ticks: (dated.length === 0 ? [] : listTicks(span)).map(({ time, label }) => ({ x: xOf(time), label })),
    marks,
    outside: entries.length - inside.length,
  };
}

/** An undated entry has no extent, and an open interval has no end. */
function isBounded({ first, last }: Span): boolean {
  return Number.isFinite(first) && Number.isFinite(last);
}

/** The shortest span of whole months that contains all documents and nine tenths of all entries. */
function spanOf(entries: readonly ChronologyEntry[]): Span {
  const extents = entries.map(({ date }) => extentOf(date)).sort((a, b) => a.first - b.first);
  const shortest = findShortestSpan(extents, Math.max(1, Math.ceil(extents.length * 0.9)));
  const documents = entries.filter(({ lane }) => lane === 'documents').map(({ date }) => extentOf(date));
  let { first, last } = shortest;
  for (const document of documents) {
    first = Math.min(first, document.first);
    last = Math.max(last, document.last);
  }
  const [start, end] = [new Date(first), new Date(last)];
  return {
    first: startOfMonth(start.getUTCFullYear(), start.getUTCMonth()),
    last: startOfMonth(end.getUTCFullYear(), end.getUTCMonth() + 1),
  };
}

/**
 * The shortest span that contains some number of neighbors.
 *
 * @param extents in the order of their first days
 */
function findShortestSpan(extents: readonly Span[], size: number): Span {
  let shortest: Span = { first: -Infinity, last: Infinity };
  // The extents of the window whose last day is later than that of all after them: the first one has the latest day.
  const latest: number[] = [];
  extents.forEach(({ last }, index) => {
    while (latest.length > 0 && (extents[latest.at(-1) ?? 0]?.last ?? 0) <= last) latest.pop();
    latest.push(index);
    const from = index - size + 1;
    if ((latest[0] ?? 0) < from) latest.shift();
    const span = { first: extents[from]?.first ?? -Infinity, last: extents[latest[0] ?? 0]?.last ?? Infinity };
    if (span.last - span.first < shortest.last - shortest.first) shortest = span;
  });
  return shortest;
}

/** Ticks at round months or years, about eight of them. */
function listTicks({ first, last }: Span): { time: number; label: string }[] {
  const months = (last - first) / DAY / 30.44;
  const step = [1, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 12_000].find((step) => months / step <= 9) ?? 60_000;
  const start = new Date(first);
  const ticks: { time: number; label: string }[] = [];
  for (let month = Math.ceil(start.getUTCMonth() / step) * step; ; month += step) {
    const time = startOfMonth(start.getUTCFullYear(), month);
    if (time > last) return ticks;
    const date = new Date(time);
    const isJanuary = date.getUTCMonth() === 0;
    const year = formatYear(formatEdtfYear(date.getUTCFullYear()));
    const name = monthNames[date.getUTCMonth()] ?? '';
    ticks.push({ time, label: isJanuary ? year : ticks.length === 0 ? `${name} ${year}` : name });
  }
}

/** Unlike `Date.UTC`, this function does not add 1900 to years before 100. */
function startOfMonth(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month, 1);
}
