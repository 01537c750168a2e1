/** Finds the quotations of a draft: words in quotation marks of several languages, and block quotations. */
import type { DraftSource, Range } from './draft-source.ts';

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

/** The outermost quotations, in order. */
export function findQuotations({ text, blocks }: DraftSource): DraftQuotation[] {
  const found: DraftQuotation[] = [];
  let position = 0;
  for (const block of [...blocks, { start: text.length, end: text.length }]) {
    found.push(...findInParagraphs(text, position, block.start));
    if (/\S/.test(text.slice(block.start, block.end))) {
      found.push({ ...block, isBlock: true, nested: findInParagraphs(text, block.start, block.end) });
    }
    position = Math.max(position, block.end);
  }
  return found;
}

function findInParagraphs(text: string, from: number, to: number): DraftQuotation[] {
  const found: DraftQuotation[] = [];
  const paragraphs = [...text.slice(from, to).matchAll(/[^]+?(?:\n[^\S\n]*\n\s*|$)/g)];
  for (const [order, paragraph] of paragraphs.entries()) {
    const start = from + paragraph.index;
    const next = paragraphs[order + 1]?.[0] ?? '';
    found.push(...findMarked(text, start, start + paragraph[0].trimEnd().length, /^\s*[“„«]/.test(next)));
  }
  return found;
}

/** @param continues whether the next paragraph begins with a mark, as it does if a quotation has several paragraphs */
function findMarked(text: string, from: number, to: number, continues: boolean): DraftQuotation[] {
  const found: DraftQuotation[] = [];
  MARK.lastIndex = from;
  for (let match = MARK.exec(text); match !== null && match.index < to; match = MARK.exec(text)) {
    const start = match.index + 1;
    const end = opens(text, match.index, from) ? findEnd(text, match.index, to, continues) : undefined;
    if (end === undefined) MARK.lastIndex = start;
    else {
      const { lastIndex } = MARK;
      found.push({ start, end, isBlock: false, nested: findMarked(text, start, end, false) });
      MARK.lastIndex = Math.max(lastIndex, end + 1);
    }
  }
  return found;
}

/** Whether a mark opens a quotation. Some marks close in one language and open in another. */
function opens(text: string, index: number, from: number): boolean {
  const before = index === from ? '' : text.charAt(index - 1);
  const after = text.slice(index + 1).charAt(0);
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
      if (mark === '‘' && WORD_CHARACTER.test(text.charAt(offset + 1))) continue;
      if (mark === '"' && WORD_CHARACTER.test(text.charAt(offset + 1))) continue;
      depth -= 1;
      if (depth === 0) return offset;
    } else if (unit === mark && (mark === '“' || mark === '«' || mark === '「' || mark === '„')) depth += 1;
  }
  return mark === '“' && continues ? to : undefined;
}
