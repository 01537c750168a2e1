/** Where withheld words still stand: a run of six of them is enough, or all where they are fewer. */
import { normalize } from '../../text/normal-form.ts';
import type { Place } from '../../text/problem.ts';

const RUN = 6;

/**
 * Makes a finder of words that are to be kept back.
 *
 * @param withheld the words, one string a reading
 * @returns for any text the offsets, in UTF-16 units, at which a run of the words begins; neighbouring runs give one
 */
export function createWordsFinder(withheld: readonly string[]): (text: string) => number[] {
  const runs = new Map<number, Set<string>>();
  for (const words of withheld) {
    const tokens = tokensOf(words).map(({ token }) => token);
    const length = Math.min(RUN, tokens.length);
    if (length === 0) continue;
    const known = runs.get(length) ?? new Set<string>();
    for (let at = 0; at + length <= tokens.length; at += 1) known.add(tokens.slice(at, at + length).join(' '));
    runs.set(length, known);
  }
  return (text) => {
    const tokens = tokensOf(text);
    const found: number[] = [];
    let last = -2;
    tokens.forEach(({ offset }, at) => {
      for (const [length, known] of runs) {
        if (
          !known.has(
            tokens
              .slice(at, at + length)
              .map(({ token }) => token)
              .join(' '),
          )
        )
          continue;
        if (at > last + 1) found.push(offset);
        last = at;
      }
    });
    return found;
  };
}

/** Letters and digits only, without case: punctuation, markup and line ends do not hide words. */
function tokensOf(text: string): { token: string; offset: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+/gu)].map(({ 0: word, index }) => ({
    token: normalize(word).toLowerCase(),
    offset: index,
  }));
}

/**
 * The places in files at which withheld words still stand.
 *
 * @param withheld the words, one string a reading
 * @param files texts by the name that messages use
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
