/** Finds withheld words in other texts: a run of six words is enough, or all words if there are fewer than six. */
import { normalize } from '../../text/normal-form.ts';
import type { Place } from '../../text/problem.ts';

const RUN = 6;

/**
 * Creates a function that finds withheld words.
 *
 * @param withheld the words, one string per reading
 * @returns a function from a text to the offsets (UTF-16 units) at which runs of withheld words begin; overlapping runs
 *   have one offset
 */
export function createWordsFinder(withheld: readonly string[]): (text: string) => number[] {
  const runs = new Map<number, Set<string>>();
  for (const words of withheld) {
    const tokens = tokensOf(words).map(({ token }) => token);
    const length = Math.min(RUN, tokens.length);
    if (length === 0) continue;
    const known = runs.get(length) ?? new Set<string>();
    for (let start = 0; start + length <= tokens.length; start += 1)
      known.add(tokens.slice(start, start + length).join(' '));
    runs.set(length, known);
  }
  return (text) => {
    const tokens = tokensOf(text);
    const found: number[] = [];
    let last = -2;
    tokens.forEach(({ offset }, index) => {
      for (const [length, known] of runs) {
        if (
          !known.has(
            tokens
              .slice(index, index + length)
              .map(({ token }) => token)
              .join(' '),
          )
        )
          continue;
        if (index > last + 1) found.push(offset);
        last = index;
      }
    });
    return found;
  };
}

/**
 * The words of a text, in lower case and without punctuation, so that markup and line ends do not hide withheld
 * words.
 */
function tokensOf(text: string): { token: string; offset: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+/gu)].map(({ 0: word, index }) => ({
    token: normalize(word).toLowerCase(),
    offset: index,
  }));
}

/**
 * Finds the places at which files still have withheld words.
 *
 * @param withheld the words, one string per reading
 * @param files the texts of files by their path
 */
export function findWithheldWords(withheld: readonly string[], files: ReadonlyMap<string, string>): Place[] {
  const find = createWordsFinder(withheld);
  return [...files].flatMap(([file, text]) =>
    find(text).map((offset) => {
      const before = text.slice(0, offset).split('\n');
      return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    }),
  );
}
