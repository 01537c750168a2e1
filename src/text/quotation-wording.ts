/**
 * The comparison of a quotation with its source. Only wording counts: punctuation and quotation marks are ignored.
 * Changes that the quotation marks (an ellipsis, words in brackets, `[sic]`) are distinguished from unmarked changes.
 */
import { normalize } from './normal-form.ts';

/** The result of the comparison. */
export type WordingResult = 'same words' | 'same words, changes marked' | 'different words';

/** The result, with the place of the difference. */
export interface Wording {
  readonly result: WordingResult;
  /** The first word of the quotation that the source does not have in that place. */
  readonly differs: string | undefined;
}

interface QuotedWord {
  readonly text: string;
  /** Whether the quotation may change the case of the first letter: at the start, after an ellipsis, in brackets. */
  readonly anyCase: boolean;
}

/** Consecutive words of a quotation without a marked change. */
interface Run {
  readonly words: readonly QuotedWord[];
  /** The number of words of the source that the marked change before this run may replace. */
  readonly gap: number;
}

/** The number of words of the source that one pair of brackets may replace. */
const BRACKETED = 12;

// A number includes its separators, and a word its apostrophes; currency signs and units are words.
const WORD = /\p{N}+(?:[.,:]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:'\p{L}[\p{L}\p{M}]*)*|[$€£¥%§°]/gu;
const MARKED_CHANGE = /\[\s*sic\s*\]|\[?\s*(?:\.\s?){3,4}\]?|\[(\p{L})\](?=\p{L})|\[([^\]]*)\]/giu;

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
  const { runs, hasMarkedChange } = parseRuns(quoted);
  const sourceWords = splitWords(normalize(source));
  if (runs.length === 0) return { result: 'different words', differs: undefined };
  const { matched, total } = matchRuns(runs, sourceWords);
  if (matched === total) {
    return { result: hasMarkedChange ? 'same words, changes marked' : 'same words', differs: undefined };
  }
  return { result: 'different words', differs: runs.flatMap((run) => run.words)[matched]?.text };
}

function splitWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Splits a quotation into runs of words at its marked changes. */
function parseRuns(quoted: string): { runs: Run[]; hasMarkedChange: boolean } {
  const runs: Run[] = [];
  let words: QuotedWord[] = [];
  let gap = 0;
  let hasMarkedChange = false;
  // The first letter of a quotation may be adapted to the sentence around it.
  let anyCase = true;
  const addWords = (text: string) => {
    for (const word of splitWords(text)) {
      words.push({ text: word, anyCase });
      anyCase = false;
    }
  };
  const endRun = (nextGap: number) => {
    if (words.length > 0) {
      runs.push({ words, gap });
      gap = nextGap;
    } else gap = Math.max(gap, nextGap);
    words = [];
  };
  let position = 0;
  let bracketedLetter = '';
  for (const match of quoted.matchAll(MARKED_CHANGE)) {
    addWords(bracketedLetter + quoted.slice(position, match.index));
    bracketedLetter = '';
    position = match.index + match[0].length;
    hasMarkedChange = true;
    if (/^\[\s*sic/i.test(match[0])) continue;
    if (match[1] !== undefined) {
      // `[T]he`: the letter belongs to the word after it, and its case may differ.
      bracketedLetter = match[1];
      anyCase = true;
    } else if (match[2] !== undefined && /[\p{L}\p{N}]/u.test(match[2])) endRun(BRACKETED);
    else {
      endRun(Infinity);
      anyCase = true;
    }
  }
  addWords(bracketedLetter + quoted.slice(position));
  endRun(0);
  return { runs, hasMarkedChange };
}

/**
 * Matches runs with the words of the source, in order, with backtracking.
 *
 * @returns `matched`: the number of quoted words up to the first difference, in the best attempt
 */
function matchRuns(runs: readonly Run[], source: readonly string[]): { matched: number; total: number } {
  const total = runs.reduce((sum, { words }) => sum + words.length, 0);
  let best = 0;
  const tried = new Set<number>();
  const matchFrom = (index: number, from: number, matched: number): boolean => {
    const run = runs[index];
    if (run === undefined) return true;
    const key = index * (source.length + 1) + from;
    if (tried.has(key)) return false;
    tried.add(key);
    const last = index === 0 ? source.length : Math.min(source.length, from + run.gap);
    for (let start = from; start <= last; start += 1) {
      let length = 0;
      while (length < run.words.length && isSame(run.words[length], source[start + length])) length += 1;
      best = Math.max(best, matched + length);
      if (length < run.words.length) continue;
      if (matchFrom(index + 1, start + length, matched + length)) return true;
      // A later start leaves less of the source for the words after an ellipsis.
      if (runs[index + 1]?.gap === Infinity) return false;
    }
    return false;
  };
  return { matched: matchFrom(0, 0, 0) ? total : best, total };
}

function isSame(quoted: QuotedWord | undefined, source: string | undefined): boolean {
  if (quoted === undefined || source === undefined) return false;
  if (quoted.text === source) return true;
  const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  return quoted.anyCase && lowerFirst(quoted.text) === lowerFirst(source);
}
