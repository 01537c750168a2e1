/** Finds the quotations of a draft: words in quotation marks of several languages, and block quotations. */
import type { DraftSource, Range } from './draft-source.ts';
import { NOTHING } from './masking.ts';

/** A quotation; the range is inside its marks. */
export interface DraftQuotation extends Range {
  readonly isBlock: boolean;
  /** Quotations in it, which are judged if the archive does not have the whole quotation. */
  readonly nested: readonly DraftQuotation[];
}

/** Opening marks, each with the marks that may close it. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '”': '”',
  '「': '」',
  '『': '』',
  '"': '"',
  '‘': '’',
};

const MARK = /[“„«»”「『"‘]/g;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** The most characters of a quotation in marks, in UTF-16 units. */
const LONGEST = 20_000;

/** If a paragraph has more unclosed marks than this, none of its marks is read as a quotation mark. */
const MOST_UNCLOSED = 50;

/** The number of levels of nested quotations that are read. */
const DEPTH = 3;

/** The outermost quotations, in order. */
export function findQuotations({ text, blocks }: DraftSource): DraftQuotation[] {
  let position = 0;
  return [...blocks, { start: text.length, end: text.length }].flatMap((block) => {
    const before = findInParagraphs(text, position, block.start, DEPTH);
    position = Math.max(position, block.end);
    if (!hasWords(text.slice(block.start, block.end))) return before;
    return [...before, { ...block, isBlock: true, nested: findInParagraphs(text, block.start, block.end, DEPTH - 1) }];
  });
}

function hasWords(text: string): boolean {
  return WORD_CHARACTER.test(text);
}

function findInParagraphs(text: string, from: number, to: number, depth: number): DraftQuotation[] {
  // An empty line ends a paragraph.
  const breaks = [...text.slice(from, to).matchAll(/\n[^\S\n]*\n\s*/g)].map(
    ({ 0: all, index }) => from + index + all.length,
  );
  const starts = [from, ...breaks];
  return starts.flatMap((start, order) => {
    const next = starts[order + 1];
    const continues = next !== undefined && /^["“„«]/.test(text.slice(next, next + 1));
    return findMarked(text, start, next ?? to, continues, depth);
  });
}

/** @param continues whether the next paragraph begins with a mark, as it does if a quotation has several paragraphs */
function findMarked(text: string, from: number, to: number, continues: boolean, depth: number): DraftQuotation[] {
  if (depth === 0) return [];
  const found: DraftQuotation[] = [];
  let unclosed = 0;
  // A search of the whole text would read all paragraphs that follow, too.
  const paragraph = text.slice(from, to);
  const marks = new RegExp(MARK);
  for (let match = marks.exec(paragraph); match !== null; match = marks.exec(paragraph)) {
    const opening = from + match.index;
    if (!opens(text, opening, from)) continue;
    const start = opening + 1;
    const end = findEnd(text, opening, Math.min(to, start + LONGEST), continues && to <= start + LONGEST);
    if (end === undefined) {
      unclosed += 1;
      if (unclosed > MOST_UNCLOSED) break;
      continue;
    }
    marks.lastIndex = Math.max(end + 1, start) - from;
    if (!hasWords(text.slice(start, end))) continue;
    found.push({ start, end, isBlock: false, nested: findMarked(text, start, end, false, depth - 1) });
  }
  return found;
}

/** The next character that is no masked markup, and no rest of a character reference. */
function signAfter(text: string, offset: number): string {
  let next = offset + 1;
  while (text.charAt(next) === NOTHING) next += 1;
  return text.charAt(next);
}

/** Whether a mark opens a quotation. Some marks close in one language and open in another. */
function opens(text: string, index: number, from: number): boolean {
  const before = index === from ? '' : text.charAt(index - 1);
  const after = signAfter(text, index);
  const mark = text.charAt(index);
  if (mark === '“' || mark === '„' || mark === '「' || mark === '『') return true;
  if (WORD_CHARACTER.test(before) || /[.,;:!?]/.test(before)) return false;
  return mark === '«' || !/\s/.test(after);
}

/** The offset of the mark that closes a quotation; undefined if it is not closed in the paragraph. */
function findEnd(text: string, opening: number, to: number, continues: boolean): number | undefined {
  const mark = text.charAt(opening);
  const closing = CLOSING[mark] ?? '';
  let depth = 1;
  for (let offset = opening + 1; offset < to; offset += 1) {
    const unit = text.charAt(offset);
    if (closing.includes(unit)) {
      // An apostrophe is inside a word; a straight mark after a space opens another quotation.
      if (mark === '‘' && WORD_CHARACTER.test(signAfter(text, offset))) continue;
      if (mark === '"' && WORD_CHARACTER.test(signAfter(text, offset))) continue;
      depth -= 1;
      if (depth === 0) return offset;
    } else if (unit === mark && (mark === '“' || mark === '«' || mark === '「' || mark === '„')) depth += 1;
  }
  return mark === '“' && continues ? to : undefined;
}
