/** Replaces ranges of a text in one pass: a slice for each range would copy a long text thousands of times. */

/** A range of a text (UTF-16 units; `end` is exclusive) and what replaces it. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** Replaces ranges, which must not overlap, in any order. */
export function replaceRanges(text: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, by } of replacements.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(done, start), by);
    done = end;
  }
  return pieces.join('') + text.slice(done);
}
