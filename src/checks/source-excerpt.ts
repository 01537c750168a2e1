/** The source line of a problem with the range of the problem underlined, as a compiler prints it. */
import type { Place } from '../text/problem.ts';
import { showHidden } from './hidden-characters.ts';

/** The most columns of a terminal that the source line takes. */
const WIDTH = 88;

/** If the source line must be cut: the columns that are shown before the range. */
const CONTEXT = 24;

const TAB_WIDTH = 4;

const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;

/** Characters that a terminal shows in two columns. @see https://www.unicode.org/reports/tr11/ */
const WIDE = new RegExp(
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Bopomofo}\\p{sc=Yi}\\p{Emoji_Presentation}' +
    '\\u3000-\\u303F\\uFF01-\\uFF60\\uFFE0-\\uFFE6]',
  'u',
);

/** One printed character of a source line, with its offsets in the line in UTF-16 units. */
interface Cell {
  readonly text: string;
  /** Columns of a terminal. */
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Formats a place as two rows: the source line after its number, and a row that underlines the range with `^`.
 *
 * A long line is cut around the range. If the range has several lines, its first line is shown. In a line with
 * right-to-left letters the second row quotes the range, because the terminal decides where the letters are printed.
 *
 * @param lines the lines of the file
 * @returns no rows if the place has no end or is not in the file
 */
export function formatExcerpt({ line, column, endLine, endColumn }: Place, lines: readonly string[]): string[] {
  const written = lines[line - 1]?.trimEnd();
  if (written === undefined || endLine === undefined || endColumn === undefined) return [];
  const start = column - 1;
  const end = endLine > line ? written.length : Math.min(endColumn - 1, written.length);
  if (end <= start) return [];
  const cells = readWindow(written, start, end);
  const first = cells.findIndex((cell) => cell.end > start);
  const marked = cells.slice(first).filter((cell) => cell.start < end);
  const below = cells.some(({ text }) => RIGHT_TO_LEFT.test(text))
    ? `at “${textOf(marked)}”`
    : ' '.repeat(widthOf(cells.slice(0, first))) + '^'.repeat(Math.max(1, widthOf(marked)));
  const number = String(line).padStart(4);
  return [`${number} | ${textOf(cells).trimEnd()}`, `${' '.repeat(number.length)} | ${below}`];
}

/** The cells of the part of a line that fits into {@link WIDTH} and shows the range from its start. */
function readWindow(line: string, start: number, end: number): Cell[] {
  // A line can have a million characters. Only those that can come into the window are measured.
  const [from, to] = [Math.max(0, start - 8 * WIDTH), Math.min(line.length, start + 8 * WIDTH)];
  const cells = readCells(line.slice(from, to), from);
  if (to - from === line.length && widthOf(cells) <= WIDTH) return cells;
  let first = cells.findIndex((cell) => cell.end > start);
  let last = first;
  let width = 0;
  const extend = (direction: -1 | 1, most: number) => {
    for (;;) {
      const cell = direction < 0 ? cells[first - 1] : cells[last];
      if (cell === undefined || width + cell.width > most) return;
      width += cell.width;
      if (direction < 0) first -= 1;
      else last += 1;
    }
  };
  extend(-1, CONTEXT);
  extend(1, WIDTH);
  extend(-1, WIDTH);
  const window = cells.slice(first, last);
  const ellipsis = (offset: number): Cell => ({ text: '…', width: 1, start: offset, end: offset });
  const [head, tail] = [window[0]?.start ?? 0, window.at(-1)?.end ?? line.length];
  return [...(head > 0 ? [ellipsis(head)] : []), ...window, ...(tail < line.length ? [ellipsis(end)] : [])];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function readCells(text: string, offset: number): Cell[] {
  return [...graphemes.segment(text)].map(({ segment, index }) => {
    const start = offset + index;
    const shown = segment === '\t' ? ' '.repeat(TAB_WIDTH) : segment.length === 1 ? showHidden(segment) : segment;
    return { text: shown, width: measure(segment, shown), start, end: start + segment.length };
  });
}

function measure(segment: string, shown: string): number {
  if (shown !== segment) return shown.length;
  if (/^\p{M}+$/u.test(segment)) return 0;
  return WIDE.test(segment) ? 2 : 1;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('');
}
