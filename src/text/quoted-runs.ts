/** The words of a quotation, divided at the changes that the quotation marks. */
import { UNSPACED_LETTER } from './unspaced-scripts.ts';

/** A word of a quotation. */
export interface QuotedWord {
  readonly text: string;
  /** Whether the quotation may change the case of the first letter: at the start, after an ellipsis, in brackets. */
  readonly anyCase: boolean;
}

/** Consecutive words of a quotation without a marked change. */
export interface QuotedRun {
  readonly words: readonly QuotedWord[];
  /** The number of words of the source that the marked change before this run may replace. */
  readonly gap: number;
}

/** A change that a quotation marks, as the quotation writes it: `[sic]`, `…`, `[T]`, `[the senators]`. */
export interface MarkedChange {
  readonly kind: 'sic' | 'ellipsis' | 'letter' | 'brackets';
  readonly written: string;
}

/** A word of a text, with its offsets in UTF-16 units, `end` exclusive. */
export interface PlacedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The number of words of the source that one pair of brackets may replace. */
const BRACKETED = 12;

// A number includes its separators, and a word its apostrophes. Signs that are read aloud, such as currency signs and
// units, are words. In a script without spaces, each letter counts as a word.
const WORD = new RegExp(
  `\\p{N}+(?:[.,:]\\p{N}+)*|${UNSPACED_LETTER}\\p{M}*` +
    `|(?:(?!${UNSPACED_LETTER})\\p{L})(?:(?!${UNSPACED_LETTER})[\\p{L}\\p{M}])*(?:'(?:(?!${UNSPACED_LETTER})\\p{L})(?:(?!${UNSPACED_LETTER})[\\p{L}\\p{M}])*)*` +
    '|[%§°&+=<>×÷−]|\\p{Sc}',
  'gu',
);
const MARKED_CHANGE = /\[\s*sic\s*[!.]?\s*\]|\[?\s*(?:\.\s?){3,4}\]?|\[(\p{L})\](?=\p{L})|\[([^\]]*)\]/giu;

/** The words of a text in normal form. */
export function splitWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The words of a text in normal form, with their offsets. */
export function placeWords(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
}

/** Splits a quotation, in normal form, into runs of words at its marked changes. */
export function parseRuns(quoted: string): { runs: QuotedRun[]; changes: MarkedChange[] } {
  const runs: QuotedRun[] = [];
  const changes: MarkedChange[] = [];
  let words: QuotedWord[] = [];
  let gap = 0;
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
    const [written, letter, inner] = match;
    addWords(bracketedLetter + quoted.slice(position, match.index));
    bracketedLetter = '';
    position = match.index + written.length;
    const kind = /^\[\s*sic/i.test(written)
      ? 'sic'
      : letter !== undefined
        ? 'letter'
        : inner !== undefined && /[\p{L}\p{N}]/u.test(inner)
          ? 'brackets'
          : 'ellipsis';
    changes.push({ kind, written: written.trim() });
    if (kind === 'letter') {
      // `[T]he`: the letter belongs to the word after it, and its case may differ.
      bracketedLetter = letter ?? '';
      anyCase = true;
    } else if (kind === 'brackets') endRun(BRACKETED);
    else if (kind === 'ellipsis') {
      endRun(Infinity);
      anyCase = true;
    }
  }
  addWords(bracketedLetter + quoted.slice(position));
  endRun(0);
  return { runs, changes };
}
