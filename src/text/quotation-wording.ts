/**
 * Does a quotation have the words of its source? A verdict on wording alone: punctuation and quotation marks make no
 * difference, and what a quoter may do openly (leave out with an ellipsis, put words in brackets) is told apart from
 * what changes the words unsaid.
 */
import { normalize } from './normal-form.ts';

/** What a comparison of words comes to. */
export type WordingResult = 'same words' | 'same words, changes marked' | 'different words';

/** The verdict on a quotation. */
export interface Wording {
  readonly result: WordingResult;
  /** Where the words differ: the first word of the quotation that the source does not have there. */
  readonly differs: string | undefined;
}

interface Word {
  readonly text: string;
  /** Whether the case of its first letter is the quoter's to change: at the start, after an ellipsis, in brackets. */
  readonly free: boolean;
}

/** Words that stand together; before them the quoter left out or put in so many words of the source. */
interface Run {
  readonly words: readonly Word[];
  readonly gap: number;
}

/** How many words of the source one pair of brackets may stand for. */
const BRACKETED = 12;

// A number keeps its separators, a word its apostrophes; signs of money and measure are words.
const WORD = /\p{N}+(?:[.,:]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:'\p{L}[\p{L}\p{M}]*)*|[$€£¥%§°]/gu;
const MARKS = /\[\s*sic\s*\]|\[?\s*(?:\.\s?){3,4}\]?|\[(\p{L})\](?=\p{L})|\[([^\]]*)\]/giu;

/**
 * Judges a quotation against the text it is taken from.
 *
 * @param quotation the words between the quotation marks
 * @param source the whole text that is quoted, in any spelling of normal form
 * @returns `different words` also for a quotation without words of its own
 */
export function judgeWording(quotation: string, source: string): Wording {
  const quoted = normalize(quotation);
  if (quoted !== '' && wordsOf(quoted).length > 0 && normalize(source).includes(quoted)) {
    return { result: 'same words', differs: undefined };
  }
  const { runs, marked } = readRuns(quoted);
  const words = wordsOf(normalize(source));
  if (runs.length === 0) return { result: 'different words', differs: undefined };
  const { matched, total } = follow(runs, words);
  if (matched === total) return { result: marked ? 'same words, changes marked' : 'same words', differs: undefined };
  return { result: 'different words', differs: runs.flatMap((run) => run.words)[matched]?.text };
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A quotation in runs of words, and whether it marks changes. */
function readRuns(quoted: string): { runs: Run[]; marked: boolean } {
  const runs: Run[] = [];
  let words: Word[] = [];
  let gap = 0;
  let marked = false;
  // The first letter of a quotation is the quoter's, as a sentence of his own asks for.
  let free = true;
  const take = (text: string) => {
    for (const word of wordsOf(text)) {
      words.push({ text: word, free });
      free = false;
    }
  };
  const close = (next: number) => {
    if (words.length > 0) {
      runs.push({ words, gap });
      gap = next;
    } else gap = Math.max(gap, next);
    words = [];
  };
  let at = 0;
  let letter = '';
  for (const match of quoted.matchAll(MARKS)) {
    take(letter + quoted.slice(at, match.index));
    letter = '';
    at = match.index + match[0].length;
    marked = true;
    if (/^\[\s*sic/i.test(match[0])) continue;
    if (match[1] !== undefined) {
      // [T]he: the letter belongs to the word after it, and its case is free.
      letter = match[1];
      free = true;
    } else if (match[2] !== undefined && /[\p{L}\p{N}]/u.test(match[2])) close(BRACKETED);
    else {
      close(Infinity);
      free = true;
    }
  }
  take(letter + quoted.slice(at));
  close(0);
  return { runs, marked };
}

/** How far the runs can be followed in the source, in words; all of them where it has them all. */
function follow(runs: readonly Run[], source: readonly string[]): { matched: number; total: number } {
  const total = runs.reduce((sum, { words }) => sum + words.length, 0);
  let best = 0;
  const failed = new Set<number>();
  const step = (index: number, from: number, done: number): boolean => {
    const run = runs[index];
    if (run === undefined) return true;
    const key = index * (source.length + 1) + from;
    if (failed.has(key)) return false;
    failed.add(key);
    const last = index === 0 ? source.length : Math.min(source.length, from + run.gap);
    for (let start = from; start <= last; start += 1) {
      let length = 0;
      while (length < run.words.length && isSame(run.words[length], source[start + length])) length += 1;
      best = Math.max(best, done + length);
      if (length < run.words.length) continue;
      if (step(index + 1, start + length, done + length)) return true;
      // Any later place leaves less of the source to what follows an ellipsis.
      if (runs[index + 1]?.gap === Infinity) return false;
    }
    return false;
  };
  return { matched: step(0, 0, 0) ? total : best, total };
}

function isSame(word: Word | undefined, source: string | undefined): boolean {
  if (word === undefined || source === undefined) return false;
  if (word.text === source) return true;
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  return word.free && lower(word.text) === lower(source);
}
