/** The part of a passage that a result shows, in pieces that a page sets as text. */
import type { Mark } from './passage-match.ts';

/** A piece of a snippet. */
export interface SnippetPiece {
  readonly text: string;
  /** Whether the piece was found, so that it is highlighted. */
  readonly mark: boolean;
}

type MarkedRange = Pick<Mark, 'start' | 'end'>;

/** In UTF-16 units. */
const SNIPPET_LENGTH = 320;

/**
 * Cuts a snippet around the part with the most marks. A short passage is shown whole.
 *
 * @param length the approximate length of the snippet in UTF-16 units
 */
export function cutSnippet(words: string, marks: readonly MarkedRange[], length = SNIPPET_LENGTH): SnippetPiece[] {
  const { start, end } = chooseWindow(words, marks, length);
  const pieces: SnippetPiece[] = [];
  const push = (text: string, mark: boolean) => {
    if (text !== '') pieces.push({ text, mark });
  };
  let offset = start;
  if (start > 0) push('… ', false);
  for (const mark of joinMarks(words, marks)) {
    if (mark.start < offset || mark.end > end) continue;
    push(words.slice(offset, mark.start), false);
    push(words.slice(mark.start, mark.end), true);
    offset = mark.end;
  }
  push(words.slice(offset, end), false);
  if (end < words.length) push(' …', false);
  return pieces;
}

function chooseWindow(words: string, marks: readonly MarkedRange[], length: number): { start: number; end: number } {
  if (words.length <= length * 1.25) return { start: 0, end: words.length };
  let best = { start: 0, count: -1 };
  for (const first of marks) {
    const count = marks.filter(({ start, end }) => start >= first.start && end <= first.start + length * 0.8).length;
    if (count > best.count) best = { start: first.start, count };
  }
  const earliest = Math.max(0, best.start - length * 0.2);
  const start = Math.min(earliest, words.length - length);
  return { start: start <= 0 ? 0 : words.indexOf(' ', start) + 1, end: findWordEnd(words, start + length) };
}

function findWordEnd(words: string, offset: number): number {
  const space = words.indexOf(' ', offset);
  return space === -1 ? words.length : space;
}

/** Joins marks that nothing, a space, or a sign separates. */
export function joinMarks<T extends MarkedRange>(words: string, marks: readonly T[]): T[] {
  const joined: T[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last !== undefined && /^[^\p{L}\p{N}]{0,3}$/u.test(words.slice(last.end, mark.start))) {
      joined[joined.length - 1] = { ...last, end: mark.end };
    } else joined.push(mark);
  }
  return joined;
}
