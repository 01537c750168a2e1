/** Joins the lines of PDF pages into paragraphs, block quotations, and footnotes, also across pages. */
import { escapeMarks, writeBlocks, writeLink, writeNote, type DraftBlock } from './draft-markdown.ts';
import type { Line, Run } from './pdf-lines.ts';

interface Paragraph {
  readonly lines: Line[];
  readonly isQuotation: boolean;
}

interface Note {
  readonly label: string;
  readonly page: number;
  readonly lines: Line[];
}

/** The largest size of footnotes, as a fraction of the size of the text. */
const NOTE_SIZE = 0.93;

/** The number or the sign before a footnote. */
const NOTE_LABEL = /^\s*(\d{1,3}|[*†‡])(?:[.)]|(?=\s|\p{Lu}|["“]))\s*/u;

/** The largest number of lines of a quotation that continues on the next page or column. */
const LONGEST_QUOTATION = 100;

/** The value of `page` for endnotes, which any page can call. */
const ANY_PAGE = -1;

/** A list item, whose later lines are indented. */
const ITEM = /^\s*(?:[•‣◦▪–-]|\(?(?:\d{1,3}|[a-z])[.)])\s/;

/** Words after which a paragraph can end. */
const SENTENCE_END = /[.!?:]["”’»)\]]*\s*$/;

/**
 * Writes pages as Markdown.
 *
 * @param pages the lines of each page, without headers and footers
 */
export function writePages(pages: readonly (readonly Line[])[]): string {
  const sizes = measure(pages.flat());
  let notes: readonly Note[] = [];
  let paragraphs: Paragraph[] = [];
  for (const [page, lines] of pages.entries()) {
    const { body, notes: below } = divide(lines, sizes.size, page);
    notes = notes.concat(below);
    const found = readParagraphs(body, sizes);
    const [last, first] = [paragraphs.at(-1), found[0]];
    if (last !== undefined && first !== undefined && continues(last, first)) {
      for (const line of first.lines) last.lines.push(line);
      found.shift();
    }
    paragraphs = paragraphs.concat(found);
  }
  notes = notes.concat(takeEndnotes(paragraphs, notes));
  const pageOf = new Map(pages.flatMap((lines, page) => lines.map((line) => [line, page] as const)));
  const blocks = paragraphs.map(({ lines, isQuotation }): DraftBlock => {
    const runs = lines.flatMap((line, order) => {
      const call = ({ text }: Run) => `[^${labelOf(text, pageOf.get(line) ?? 0, notes)}]`;
      return joinLine(line, order, call);
    });
    return { text: writeRuns(runs), isQuotation };
  });
  const written = notes.map(({ label, page, lines }) => {
    const runs = lines.flatMap((line, order) => joinLine(line, order, () => ''));
    const text = writeRuns(runs).replace(NOTE_LABEL, '');
    return { text: writeNote(labelOf(label, page, notes), [text]), isQuotation: false };
  });
  return writeBlocks([...blocks, ...written]);
}

/** Removes the endnotes from the paragraphs and returns them, if the text calls notes that no page has. */
function takeEndnotes(paragraphs: Paragraph[], notes: readonly Note[]): Note[] {
  const known = new Set(notes.map(({ label }) => label));
  const calls = paragraphs.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.filter(({ isCall }) => isCall)));
  const missing = calls.map(({ text }) => text).filter((label) => !known.has(label));
  const labelAt = ({ lines }: Paragraph) => NOTE_LABEL.exec(lines[0]?.text ?? '')?.[1];
  const first = paragraphs.findLastIndex((paragraph) => labelAt(paragraph) === '1');
  if (missing.length === 0 || first === -1) return [];
  const found: Note[] = [];
  for (const paragraph of paragraphs.slice(first)) {
    if (labelAt(paragraph) === String(found.length + 1)) {
      found.push({ label: String(found.length + 1), page: ANY_PAGE, lines: [...paragraph.lines] });
      continue;
    }
    for (const line of paragraph.lines) found.at(-1)?.lines.push(line);
  }
  if (!missing.every((label) => found.some((note) => note.label === label))) return [];
  paragraphs.length = first;
  return found;
}

/** The label of a footnote: its number, with the page if another page has the same number. */
function labelOf(label: string, page: number, notes: readonly Note[]): string {
  const isShared = notes.some((note) => note.label === label && note.page !== page);
  const isOwn = notes.some((note) => note.label === label && note.page === page);
  return isShared && isOwn ? `${label}-page-${page + 1}` : label;
}

interface Sizes {
  /** The size of most of the text, in points. */
  readonly size: number;
  /** The distance of most lines from the line above. */
  readonly leading: number;
  /** The width of the text, in points. */
  readonly width: number;
}

function measure(lines: readonly Line[]): Sizes {
  const size = mostFrequent(lines.map((line) => [line.size, line.text.length]));
  const width = lines.reduce((most, line) => Math.max(most, line.right - line.left), 0);
  const gaps = lines.flatMap((line, order): [number, number][] => {
    const above = lines[order - 1];
    const gap = above === undefined ? 0 : above.y - line.y;
    return gap > 0 && gap < 4 * size ? [[gap, 1]] : [];
  });
  return { size, leading: mostFrequent(gaps) || 1.2 * size, width };
}

/** The value with the largest weight, to a tenth of a point. */
function mostFrequent(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighted) {
    const rounded = Math.round(value * 10) / 10;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  return [...weights].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0] as [number, number])[0];
}

/** Divides the lines of a page into its text and the footnotes below: lines in small type, the first with a label. */
function divide(lines: readonly Line[], size: number, page: number): { body: Line[]; notes: Note[] } {
  let first = lines.length;
  while (first > 0 && (lines[first - 1]?.size ?? size) <= NOTE_SIZE * size) first -= 1;
  const notes: Note[] = [];
  const body = lines.slice(0, first);
  for (const line of lines.slice(first)) {
    const label = NOTE_LABEL.exec(line.text)?.[1];
    const last = notes.at(-1);
    const isNext = last === undefined || Number.isNaN(Number(label)) || Number(label) === Number(last.label) + 1;
    if (label !== undefined && isNext) notes.push({ label, page, lines: [line] });
    else if (last === undefined) body.push(line);
    else last.lines.push(line);
  }
  return { body, notes };
}

function readParagraphs(lines: readonly Line[], { leading, width }: Sizes): Paragraph[] {
  const left = mostFrequent(lines.map((line) => [line.left, line.text.length]));
  const right = left + width;
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group === undefined || begins(line, group, leading, right)) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group) => ({ lines: group, isQuotation: isIndented(group, left) }));
}

/** Whether a line is the first one of a paragraph. */
function begins(line: Line, group: readonly Line[], leading: number, right: number): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return true;
  const em = line.size;
  const gap = last.y - line.y;
  if (Math.abs(line.size - last.size) > 0.1 * em) return true;
  // The next column is above.
  if (gap < 0) return !isOpen(group) && endsSentence(last);
  if (gap > 1.35 * Math.max(leading, last.size)) return true;
  const shift = line.left - last.left;
  if (shift > 0.8 * em) return !(group.length === 1 && ITEM.test(first.text));
  // The first line of a paragraph may be indented.
  if (shift < -0.8 * em) return group.length > 1 || ITEM.test(line.text);
  return last.right < right - 0.25 * (right - last.left) && endsSentence(last) && !isOpen(group);
}

/** Whether all lines are indented equally: a block quotation. */
function isIndented(lines: readonly Line[], left: number): boolean {
  const [first] = lines;
  if (first === undefined || lines.length < 2 || ITEM.test(first.text)) return false;
  return first.left > left + first.size && lines.every((line) => Math.abs(line.left - first.left) < 2);
}

/** Whether a quotation of a paragraph is not closed yet. */
function isOpen(lines: readonly Line[]): boolean {
  const text = lines
    .slice(-LONGEST_QUOTATION)
    .map((line) => line.text)
    .join(' ');
  return text.split('“').length > text.split('”').length;
}

/** Whether the words of a line, without the calls of footnotes, end a sentence. */
function endsSentence({ runs }: Line): boolean {
  return SENTENCE_END.test(runs.map(({ text, isCall }) => (isCall ? '' : text)).join(''));
}

/** Whether a paragraph goes on at the top of a page. */
function continues(last: Paragraph, first: Paragraph): boolean {
  if (last.isQuotation !== first.isQuotation) return false;
  const line = last.lines.at(-1);
  if (line === undefined || Math.abs(line.size - (first.lines[0]?.size ?? 0)) > 0.1 * line.size) return false;
  return isOpen(last.lines) || !endsSentence(line);
}

/** The runs of a line after those of the lines before it. Calls become `[^1]`. */
function joinLine({ runs }: Line, order: number, call: (run: Run) => string): Run[] {
  const texts = runs.map((run) => ({ ...run, text: run.isCall ? call(run) : escapeMarks(run.text) }));
  return order === 0 ? texts : [{ text: '\n', href: undefined, isCall: false }, ...texts];
}

/** Writes runs; consecutive runs of one link are one link, over line ends. */
function writeRuns(runs: readonly Run[]): string {
  let written = '';
  for (let first = 0; first < runs.length;) {
    const href = runs[first]?.href;
    let end = first + 1;
    const isSame = (run: Run | undefined) => run !== undefined && run.href === href;
    while (isSame(runs[end]) || (href !== undefined && runs[end]?.text.trim() === '' && isSame(runs[end + 1])))
      end += 1;
    const text = runs.slice(first, end).map((run) => run.text).join(''); // prettier-ignore
    written += href === undefined ? text : writeLink(text, href);
    first = end;
  }
  return written.replace(/[^\S\n]+(?=\n)/g, '');
}
