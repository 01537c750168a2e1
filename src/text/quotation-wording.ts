/**
 * The comparison of a quotation with its source. Only wording counts: punctuation and quotation marks are ignored.
 * Changes that the quotation marks (an ellipsis, words in brackets, `[sic]`) are distinguished from unmarked changes.
 */
import { normalize } from './normal-form.ts';
import { parseRuns, splitWords, type QuotedRun, type QuotedWord } from './quoted-runs.ts';

/** The result of the comparison. */
export type WordingResult = 'same words' | 'same words, changes marked' | 'different words';

/** The result, with the place of the difference. */
export interface Wording {
  readonly result: WordingResult;
  /** The first word of the quotation that the source does not have in that place. */
  readonly differs: string | undefined;
}

/**
 * Compares the wording of a quotation with its source.
 *
 * @param quotation the words between the quotation marks
 * @param source the whole text that is quoted, in normal form or not
 * @returns `different words` also if the quotation contains no words of its own
 */
export function judgeWording(quotation: string, source: string): Wording {
  const quoted = normalize(quotation);
  if (quoted !== '' && splitWords(quoted).length > 0 && normalize(source).includes(quoted)) {
    return { result: 'same words', differs: undefined };
  }
  const { runs, changes } = parseRuns(quoted);
  if (runs.length === 0) return { result: 'different words', differs: undefined };
  const sourceWords = splitWords(normalize(source));
  const { starts, matched } = matchRuns(runs, sourceWords);
  if (starts !== undefined) {
    return { result: changes.length > 0 ? 'same words, changes marked' : 'same words', differs: undefined };
  }
  return { result: 'different words', differs: runs.flatMap((run) => run.words)[matched]?.text };
}

/** Where the runs of a quotation are in a source. */
export interface MatchedRuns {
  /** The index of the source word at which each run starts; undefined if the source does not have all runs. */
  readonly starts: readonly number[] | undefined;
  /** The number of quoted words up to the first difference, in the best attempt. */
  readonly matched: number;
}

/**
 * Matches runs with the words of the source, in order, with backtracking.
 *
 * @param source the words of the source, in the form of {@link splitWords}
 * @param lead the number of words of the source that may precede the first run
 */
export function matchRuns(runs: readonly QuotedRun[], source: readonly string[], lead: number = Infinity): MatchedRuns {
  const total = runs.reduce((sum, { words }) => sum + words.length, 0);
  let best = 0;
  const starts: number[] = [];
  const tried = new Set<number>();
  const matchFrom = (index: number, from: number, matched: number): boolean => {
    const run = runs[index];
    if (run === undefined) return true;
    const key = index * (source.length + 1) + from;
    if (tried.has(key)) return false;
    tried.add(key);
    const last = Math.min(source.length, from + (index === 0 ? lead : run.gap));
    for (let start = from; start <= last; start += 1) {
      let length = 0;
      while (length < run.words.length && isSameWord(run.words[length], source[start + length])) length += 1;
      best = Math.max(best, matched + length);
      if (length < run.words.length) continue;
      starts[index] = start;
      if (matchFrom(index + 1, start + length, matched + length)) return true;
      // A later start leaves less of the source for the words after an ellipsis.
      if (runs[index + 1]?.gap === Infinity) return false;
    }
    return false;
  };
  const isComplete = matchFrom(0, 0, 0);
  return { starts: isComplete ? starts : undefined, matched: isComplete ? total : best };
}

/** Whether a quoted word is a word of the source, except for the case of its first letter if that may change. */
export function isSameWord(quoted: QuotedWord | undefined, source: string | undefined): boolean {
  if (quoted === undefined || source === undefined) return false;
  if (quoted.text === source) return true;
  const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  return quoted.anyCase && lowerFirst(quoted.text) === lowerFirst(source);
}
