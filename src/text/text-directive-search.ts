/** How a browser searches a page for a text directive, on the page's text alone. */
import { normalizeWithMap, type Mapped } from './normal-form.ts';

/** A text directive, decoded. */
export interface TextDirective {
  readonly prefix?: string | undefined;
  readonly start: string;
  readonly end?: string | undefined;
  readonly suffix?: string | undefined;
}

/** A place in the text of a page: a block, and an offset in it in UTF-16 units. */
export interface PagePoint {
  readonly block: number;
  readonly offset: number;
}

const BREAK = '\n';

/** The text of a page as one string, blocks parted by line breaks, in a form that overlooks case, marks and runs of space. */
export interface LinearPage {
  /** What is searched. Positions below are UTF-16 units of it. */
  readonly text: string;
  /** Whether a word begins or ends at a position, as Unicode has it. */
  isBoundary(position: number): boolean;
  /** The position of a place, or of the first letter after it. */
  positionAtOrAfter(point: PagePoint): number;
  /** The position after the last letter before a place. */
  positionAtOrBefore(point: PagePoint): number;
  /** The page's own spelling of a stretch, block by block. */
  pieces(from: number, to: number): string[];
  /** The spelling of neighbouring words, or undefined where they lie in several blocks. */
  join(words: readonly Word[]): string | undefined;
}

/** A word with what is joined to it: what stands between spaces. */
export interface Word {
  readonly from: number;
  readonly to: number;
}

/** @param blocks the text of the page, block by block, as {@link LinearPage} reads it */
export function linearize(blocks: readonly string[]): LinearPage {
  const mapped = blocks.map((block) => normalizeWithMap(block));
  const begins: number[] = [];
  let text = '';
  for (const { text: words } of mapped) {
    begins.push(text.length);
    text += foldCase(words) + BREAK;
  }
  const blockOf = (position: number) => lastAtMost(begins, position);
  const boundaries = new Map<number, Set<number>>();

  const pieces = (from: number, to: number) =>
    mapped.flatMap((block, index) => {
      const begin = begins[index] ?? 0;
      const start = Math.max(from - begin, 0);
      const end = Math.min(to - begin, block.text.length);
      return start < end ? [spelling(blocks[index] ?? '', block, start, end)] : [];
    });

  return {
    text,
    isBoundary(position) {
      const block = blockOf(position);
      let found = boundaries.get(block);
      if (found === undefined) boundaries.set(block, (found = boundariesOf(mapped[block]?.text ?? '')));
      return found.has(position - (begins[block] ?? 0));
    },
    positionAtOrAfter: ({ block, offset }) => {
      const { starts, text: words } = mapped[block] ?? normalizeWithMap('');
      let index = starts.findIndex((start) => start >= offset);
      if (index === -1) index = words.length;
      while (words[index] === ' ') index += 1;
      // At the end of a block, what follows is the beginning of the next that has words.
      return index < words.length ? (begins[block] ?? 0) + index : skipSpace(text, (begins[block] ?? 0) + index);
    },
    positionAtOrBefore: ({ block, offset }) => {
      const { ends, text: words } = mapped[block] ?? normalizeWithMap('');
      let count = ends.findIndex((end) => end > offset);
      if (count === -1) count = words.length;
      while (count > 0 && words[count - 1] === ' ') count -= 1;
      let position = (begins[block] ?? 0) + count;
      while (count === 0 && position > 0 && /\s/.test(text.charAt(position - 1))) position -= 1;
      return position;
    },
    pieces,
    join(words) {
      const [first, last] = [words[0], words.at(-1)];
      if (first === undefined || last === undefined) return '';
      const found = pieces(first.from, last.to);
      return found.length === 1 ? found[0] : undefined;
    },
  };
}

/**
 * The first stretch that a directive finds, following the standard's own algorithm.
 *
 * @param bounded whether matches must begin and end at the boundaries of words
 * @see https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document
 */
export function findRange(
  page: LinearPage,
  directive: TextDirective,
  bounded: boolean,
): { start: number; end: number } | undefined {
  const { text } = page;
  const [prefix, first, last, suffix] = [directive.prefix, directive.start, directive.end, directive.suffix].map(
    foldQuery,
  );
  const find = (query: string, from: number, opens: boolean, closes: boolean) => {
    for (let at = text.indexOf(query, from); at !== -1; at = text.indexOf(query, at + 1)) {
      const fits = (!opens || page.isBoundary(at)) && (!closes || page.isBoundary(at + query.length));
      if (!bounded || fits) return { start: at, end: at + query.length };
    }
    return undefined;
  };
  if (first === undefined || first === '') return undefined;
  const mustClose = last !== undefined || suffix === undefined;
  for (let from = 0; from < text.length;) {
    let match: { start: number; end: number } | undefined;
    if (prefix === undefined) {
      match = find(first, from, true, mustClose);
      if (match === undefined) return undefined;
      from = match.start + 1;
    } else {
      const before = find(prefix, from, true, false);
      if (before === undefined) return undefined;
      from = before.start + 1;
      const next = skipSpace(text, before.end);
      match = find(first, next, false, mustClose);
      if (match === undefined) return undefined;
      if (match.start !== next) continue;
    }
    for (let end = match.end; end < text.length;) {
      if (last !== undefined) {
        const close = find(last, end, true, suffix === undefined);
        if (close === undefined) return undefined;
        match = { start: match.start, end: close.end };
      }
      if (suffix === undefined) return match;
      const next = skipSpace(text, match.end);
      const after = find(suffix, next, false, true);
      if (after === undefined) return undefined;
      if (after.start === next) return match;
      if (last === undefined) break;
      end = match.end;
    }
  }
  return undefined;
}

/** Up to `most` words before a position, in their order; only of its block, or of the blocks before it too. */
export function wordsBefore({ text }: LinearPage, position: number, most: number, across: boolean): Word[] {
  const words: Word[] = [];
  let to = position;
  while (words.length < most) {
    while (to > 0 && isSpace(text, to - 1) && (across || text[to - 1] !== BREAK)) to -= 1;
    let from = to;
    while (from > 0 && !isSpace(text, from - 1)) from -= 1;
    if (from === to) break;
    words.unshift({ from, to });
    to = from;
  }
  return words;
}

/** Up to `most` words after a position; only of its block, or of the blocks after it too. */
export function wordsAfter({ text }: LinearPage, position: number, most: number, across: boolean): Word[] {
  const words: Word[] = [];
  let from = position;
  while (words.length < most) {
    while (from < text.length && isSpace(text, from) && (across || text[from] !== BREAK)) from += 1;
    let to = from;
    while (to < text.length && !isSpace(text, to)) to += 1;
    if (from === to) break;
    words.push({ from, to });
    from = to;
  }
  return words;
}

function foldQuery(query: string | undefined): string | undefined {
  return query === undefined ? undefined : foldCase(normalizeWithMap(query).text);
}

/** Lower case, and letters without their accents, where that leaves the length as it is. */
function foldCase(text: string): string {
  return text.replace(/[^\u0000-\u007F]|[A-Z]/g, (unit) => {
    const folded = (unit.normalize('NFD').charAt(0) || unit).toLowerCase();
    return folded.length === unit.length ? folded : unit;
  });
}

function boundariesOf(text: string): Set<number> {
  const found = new Set([0, text.length]);
  for (const { index } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text)) found.add(index);
  return found;
}

function spelling(block: string, { starts, ends }: Mapped, from: number, to: number): string {
  const words = block.slice(starts[from], ends[to - 1]);
  // Browsers see one space for a run, and no soft hyphen.
  return words
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[\t\n\f\r ]+/g, ' ')
    .trim();
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text, at)) at += 1;
  return at;
}

function isSpace(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === BREAK;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
