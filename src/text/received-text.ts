/** Converts received texts to the form in which they are compared with their transcriptions. */
import { noteOfLine, parseParagraphs, unifyMarkers, unifyNumber, type Paragraph } from './comparable-text.ts';
import { separateIndented } from './indented-paragraphs.ts';
import { separateMarkers } from './note-forms.ts';
import { isLabel } from './note-markers.ts';
import { convertBareMarkers, convertMarkers, findBareNotes } from './printed-markers.ts';
import { convertNotes, findNoteLabels } from './printed-notes.ts';

const BULLET = /^\s*[•·▪◦‣][ \t]+/;

/**
 * Invisible characters that do not join or separate letters: soft hyphens, direction marks, control characters, and the
 * noncharacters that the comparable form uses as signs of its own.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\p{Noncharacter_Code_Point}]/gu;

/** A line that consists of a page number: `2`, `- 2 -`, `[2]`, `Page 2`, `Page 2 of 4`. */
const PAGE_LINE = /^(?:[-–—[(] ?)?(?:(?:page|p\.) )?([A-Za-z0-9.-]+?)(?: of \d+)?(?: ?[-–—\])])?$/i;

/**
 * The pages that a transcription marks, by number: whether the mark is inside a paragraph or between two paragraphs.
 */
export type MarkedPages = ReadonlyMap<string, 'inside' | 'between'>;

/** Removes invisible characters. Received texts may contain them, although content must not. */
export function removeInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** A soft hyphen between the letters around a line end: it breaks a word. */
const WORD_BREAK = /(?<=[\p{L}\p{M}])\u00AD(?=[ \t]*(?:\r\n|\r|\n)[ \t]*\p{L})/u;

/** Removes invisible characters, except the soft hyphens that break words at line ends. */
function keepWordBreaks(text: string): string {
  return text.split(WORD_BREAK).map(removeInvisible).join('\u00AD');
}

/**
 * How the lines of a received text are read. `indented`: an indented line can begin a paragraph without an empty line
 * before it. `draft`: also, a soft hyphen that breaks a word stays at the end of its line.
 */
export type LineRule = 'separated by empty lines' | 'indented' | 'draft';

/**
 * Splits a received text into paragraphs in comparable form: line ends, empty lines, bullets, and the printed forms of
 * note markers are unified; every other character is kept.
 *
 * @param labels the notes of the transcription, which may have bare markers in the received text
 * @param pages the marked pages: the line of a received text with that page number is omitted
 * @param lineRule how to read lines
 */
export function parseReceived(
  text: string,
  labels: ReadonlySet<string> = new Set(),
  pages: MarkedPages = new Map(),
  lineRule: LineRule = 'separated by empty lines',
): Paragraph[] {
  const lines = linesOf(text, pages, labels, lineRule);
  const converted = convertNotes(convertBareMarkers(lines, labels), labels);
  return parseParagraphs(lineRule === 'draft' ? converted : converted.map(unifyMarkers));
}

/**
 * The labels of the notes that have bare markers in a received text: `*`, `†`, `(1)`. A number in parentheses counts
 * only if nothing but notes follows it; elsewhere it is the number of an item, or part of a reference such as `3(1)`.
 */
function findBareLabels(text: string): Set<string> {
  const lines = linesOf(text);
  const notes = findBareNotes(lines);
  const noteLines = new Set([...notes.values()].map(({ noteLine }) => noteLine));
  const lastOfBody = lines.findLastIndex(
    (line, index) =>
      line !== '' && (lines[index - 1] ?? '') === '' && !noteLines.has(index) && noteOfLine(line) === undefined,
  );
  const isNumber = (label: string) => /^\p{Nd}/u.test(label);
  return new Set(
    [...notes].filter(([label, { noteLine }]) => !isNumber(label) || noteLine > lastOfBody).map(([label]) => label),
  );
}

/** The labels of the notes that can be recognized only with their labels: bare, repeated, or in other printed forms. */
export function findLabels(text: string): Set<string> {
  const bare = new Set([...findBareLabels(text)].filter(isLabel));
  const lines = convertBareMarkers(linesOf(text, new Map(), bare), bare);
  return new Set([...bare, ...findNoteLabels(lines)]);
}

/** The lines of a received text, with bullets and with raised and bracketed markers in comparable form. */
function linesOf(
  text: string,
  pages: MarkedPages = new Map(),
  labels: ReadonlySet<string> = new Set(),
  lineRule: LineRule = 'separated by empty lines',
): string[] {
  const written = (lineRule === 'draft' ? keepWordBreaks(text) : removeInvisible(text))
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    // A new page begins a new paragraph.
    .flatMap((line) => (line.includes('\f') ? line.split('\f').flatMap((part) => ['', part]) : [line]));
  const lines = (lineRule === 'separated by empty lines' ? written : separateIndented(written)).map((line) =>
    unifyNumber(line.trimEnd().replace(BULLET, '• ').trimStart()),
  );
  return convertMarkers(separateMarkers(removePageNumbers(lines, pages)), labels);
}

/** Removes lines that consist of the number of a marked page; inside a paragraph, also the empty lines around them. */
function removePageNumbers(lines: readonly string[], pages: MarkedPages): string[] {
  if (pages.size === 0) return [...lines];
  const linesByNumber = Map.groupBy(lines.keys(), (index) => PAGE_LINE.exec(lines[index] ?? '')?.[1]?.toLowerCase());
  const removed = new Set<number>();
  for (const [page, position] of pages) {
    const [index, ...others] = linesByNumber.get(page.toLowerCase()) ?? [];
    // If several lines qualify, none is removed: which one is the page number is unknown.
    if (index === undefined || others.length > 0) continue;
    removed.add(index);
    if (position === 'between') continue;
    for (let before = index - 1; lines[before] === ''; before -= 1) removed.add(before);
    for (let after = index + 1; lines[after] === ''; after += 1) removed.add(after);
  }
  return lines.filter((_, index) => !removed.has(index));
}
