/** The stretch of a passage that a result shows, in pieces that a page sets as text. */
import type { Mark } from './passage-match.ts';

/** A piece of an excerpt. */
export interface Piece {
  readonly text: string;
  readonly mark: boolean;
}

const LENGTH = 320;

/**
 * Cuts an excerpt around the place with the most marks; the whole words where they are short.
 *
 * @param length about how long it may be, in UTF-16 units
 */
export function cutExcerpt(words: string, marks: readonly Pick<Mark, 'start' | 'end'>[], length = LENGTH): Piece[] {
  const { start, end } = chooseWindow(words, marks, length);
  const pieces: Piece[] = [];
  const push = (text: string, mark: boolean) => {
    if (text !== '') pieces.push({ text, mark });
  };
  let at = start;
  if (start > 0) push('… ', false);
  for (const mark of joinMarks(words, marks)) {
    if (mark.start < at || mark.end > end) continue;
    push(words.slice(at, mark.start), false);
    push(words.slice(mark.start, mark.end), true);
    at = mark.end;
  }
  push(words.slice(at, end), false);
  if (end < words.length) push(' …', false);
  return pieces;
}

function chooseWindow(
  words: string,
  marks: readonly Pick<Mark, 'start' | 'end'>[],
  length: number,
): { start: number; end: number } {
  if (words.length <= length * 1.25) return { start: 0, end: words.length };
  let best = { start: 0, count: -1 };
  for (const first of marks) {
    const count = marks.filter(({ start, end }) => start >= first.start && end <= first.start + length * 0.8).length;
    if (count > best.count) best = { start: first.start, count };
  }
  const lead = Math.max(0, best.start - length * 0.2);
  const from = Math.min(lead, words.length - length);
  return { start: from <= 0 ? 0 : words.indexOf(' ', from) + 1, end: endOfWord(words, from + length) };
}

function endOfWord(words: string, at: number): number {
  const space = words.indexOf(' ', at);
  return space === -1 ? words.length : space;
}

/** Makes one of marks with nothing but a space or a sign between them. */
export function joinMarks<T extends Pick<Mark, 'start' | 'end'>>(words: string, marks: readonly T[]): T[] {
  const joined: T[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last !== undefined && /^[^\p{L}\p{N}]{1,3}$/u.test(words.slice(last.end, mark.start))) {
      joined[joined.length - 1] = { ...last, end: mark.end };
    } else joined.push(mark);
  }
  return joined;
}
