/** The text of a page as one string, in a form in which it can be searched for a text directive. */
import { startsUnspaced, UNSPACED_LETTER } from './unspaced-scripts.ts';
import { normalizeWithMap, type Mapped } from './normal-form.ts';

/**
 * Stand for a space and a tab of preformatted text. A browser does not fold a run of them, and finds them only if a
 * directive has as many.
 */
export const [PRESERVED_SPACE, PRESERVED_TAB] = ['\u2000', '\u2001'];

/** The character between two blocks. */
const BREAK = '\n';

/** A place in the text of a page: the index of a block, and an offset in its text in UTF-16 units. */
export interface PagePoint {
  readonly block: number;
  readonly offset: number;
}

/** A word with the punctuation next to it: the characters between two spaces, or a clause in Chinese and Japanese. */
export interface Word {
  readonly from: number;
  readonly to: number;
}

/** The text of a page, with line breaks between blocks, in a form without case, accents, and runs of spaces. */
export interface LinearPage {
  /** The text that is searched. All positions are UTF-16 units of it. */
  readonly text: string;
  /**
   * Whether a word begins or ends at a position, according to Unicode. Between letters of a script without spaces, the
   * dictionaries of browsers disagree: no position is a boundary.
   */
  isBoundary(position: number): boolean;
  /** The position of a place, or of the first character after it. */
  positionAtOrAfter(point: PagePoint): number;
  /** The position after the last character before a place. */
  positionAtOrBefore(point: PagePoint): number;
  /** The page's own spelling of a range, block by block. */
  pieces(from: number, to: number): string[];
  /** The page's own spelling of consecutive words, or undefined if they are in several blocks. */
  join(words: readonly Word[]): string | undefined;
}

/**
 * Makes the text of a page searchable.
 *
 * @param blocks the text of the page, block by block in the order of the DOM
 */
export function linearize(blocks: readonly string[]): LinearPage {
  const mapped = blocks.map((block) => normalizeWithMap(block));
  const blockStarts: number[] = [];
  let text = '';
  for (const block of mapped) {
    blockStarts.push(text.length);
    text += foldCase(block.text) + BREAK;
  }
  const startOf = (block: number) => blockStarts[block] ?? 0;
  const boundaries = new Map<number, Set<number>>();

  const pieces = (from: number, to: number) =>
    mapped.flatMap((block, index) => {
      const start = Math.max(from - startOf(index), 0);
      const end = Math.min(to - startOf(index), block.text.length);
      return start < end ? [spellingOf(blocks[index] ?? '', block, start, end)] : [];
    });

  return {
    text,
    isBoundary(position) {
      const block = indexOfLastAtMost(blockStarts, position);
      let known = boundaries.get(block);
      if (known === undefined) boundaries.set(block, (known = findBoundaries(mapped[block]?.text ?? '')));
      return known.has(position - startOf(block));
    },
    positionAtOrAfter: ({ block, offset }) => {
      const { starts, text: words } = mapped[block] ?? normalizeWithMap('');
      let index = starts.findIndex((start) => start >= offset);
      if (index === -1) index = words.length;
      while (words[index] === ' ') index += 1;
      // At the end of a block, the next character is in the next block that contains words.
      return index < words.length ? startOf(block) + index : skipSpace(text, startOf(block) + index);
    },
    positionAtOrBefore: ({ block, offset }) => {
      const { ends, text: words } = mapped[block] ?? normalizeWithMap('');
      let length = ends.findIndex((end) => end > offset);
      if (length === -1) length = words.length;
      while (length > 0 && words[length - 1] === ' ') length -= 1;
      let position = startOf(block) + length;
      while (length === 0 && position > 0 && /\s/.test(text.charAt(position - 1))) position -= 1;
      return position;
    },
    pieces,
    join(words) {
      const [first, last] = [words[0], words.at(-1)];
      if (first === undefined || last === undefined) return '';
      const spellings = pieces(first.from, last.to);
      return spellings.length === 1 ? spellings[0] : undefined;
    },
  };
}

/** Up to `most` words before a position, in the order of the text; from its block only, or across blocks. */
export function wordsBefore({ text }: LinearPage, position: number, most: number, acrossBlocks: boolean): Word[] {
  const words: Word[] = [];
  let to = position;
  while (words.length < most) {
    while (to > 0 && isSpace(text, to - 1) && (acrossBlocks || text[to - 1] !== BREAK)) to -= 1;
    let from = to;
    while (from > 0 && !isSpace(text, from - 1) && (from === to || !isClauseStart(text, from))) from -= 1;
    if (from === to) break;
    words.unshift({ from, to });
    to = from;
  }
  return words;
}

/** Up to `most` words after a position; from its block only, or across blocks. */
export function wordsAfter({ text }: LinearPage, position: number, most: number, acrossBlocks: boolean): Word[] {
  const words: Word[] = [];
  let from = position;
  while (words.length < most) {
    while (from < text.length && isSpace(text, from) && (acrossBlocks || text[from] !== BREAK)) from += 1;
    let to = from;
    while (to < text.length && !isSpace(text, to) && (from === to || !isClauseStart(text, to))) to += 1;
    if (from === to) break;
    words.push({ from, to });
    from = to;
  }
  return words;
}

/** A part of a directive in the form in which the text of a page is searched. */
export function foldQuery(query: string): string {
  return foldCase(normalizeWithMap(query).text);
}

/** The first position at or after `from` that is not a space or a block boundary. */
export function skipSpace(text: string, from: number): number {
  let position = from;
  while (position < text.length && isSpace(text, position)) position += 1;
  return position;
}

/** Lower case without accents, if the length stays the same. */
function foldCase(text: string): string {
  return text.replace(/[^\u0000-\u007F]|[A-Z]/g, (unit) => {
    const folded = (unit.normalize('NFD').charAt(0) || unit).toLowerCase();
    return folded.length === unit.length ? folded : unit;
  });
}

function findBoundaries(text: string): Set<number> {
  const boundaries = new Set([0, text.length]);
  for (const { index } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text)) {
    if (!isInsideUnspaced(text, index)) boundaries.add(index);
  }
  return boundaries;
}

/** Whether a position is inside a text of a script without spaces. */
export function isInsideUnspaced(text: string, position: number): boolean {
  return UNSPACED_BEFORE.test(text.slice(Math.max(0, position - 8), position)) && startsUnspaced(text.slice(position));
}

const UNSPACED_BEFORE = new RegExp(`${UNSPACED_LETTER}\\p{M}*$`, 'u');

function spellingOf(block: string, { starts, ends }: Mapped, from: number, to: number): string {
  // A browser sees one space for a run of spaces, and no soft hyphens.
  return block
    .slice(starts[from], ends[to - 1])
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[\t\n\f\r ]+/g, ' ')
    .trim()
    .replaceAll(PRESERVED_SPACE, ' ')
    .replaceAll(PRESERVED_TAB, '\t');
}

/** Whether a position is after punctuation that no space follows, as between clauses in Chinese and Japanese. */
function isClauseStart(text: string, position: number): boolean {
  return (
    /[\u3001-\u3003\u3008-\u3011！（），．：；？]/.test(text.charAt(position - 1)) &&
    startsUnspaced(text.slice(position))
  );
}

function isSpace(text: string, position: number): boolean {
  return text[position] === ' ' || text[position] === BREAK;
}

/** The index of the last value in a sorted list that is not greater than `limit`. */
function indexOfLastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
