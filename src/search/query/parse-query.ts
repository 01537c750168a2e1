/** What a reader typed, as words, phrases and words that must not be there. */
import { tokenize } from './tokenizer.ts';

/** A word as it was typed. */
export interface QueryWord {
  readonly key: string;
  readonly shown: string;
}

/** A query. */
export interface Query {
  readonly text: string;
  /** All words that are looked for, those in quotation marks included, in order. */
  readonly words: readonly QueryWord[];
  /** The words between quotation marks, where there are at least two. */
  readonly phrases: readonly (readonly QueryWord[])[];
  /** Words, or phrases, after a minus sign. */
  readonly without: readonly (readonly QueryWord[])[];
}

// Quotation marks of every kind are one; a minus sign counts before a word or a quotation mark, after a space.
const QUOTATION_MARKS = /[“”„‟«»＂]/g;
const PIECE = /(?<minus>(?<![^\s])[-−](?=[\p{L}\p{N}"]))?(?:"(?<phrase>[^"]*)"|(?<plain>[^\s"]+)|")/gu;

/** Parses a query. Any text is one; symbols in it are passed over. */
export function parseQuery(text: string): Query {
  const words: QueryWord[] = [];
  const phrases: QueryWord[][] = [];
  const without: QueryWord[][] = [];
  for (const { groups = {} } of text.replace(QUOTATION_MARKS, '"').matchAll(PIECE)) {
    const piece = wordsOf(groups['phrase'] ?? groups['plain'] ?? '');
    if (piece.length === 0) continue;
    if (groups['minus'] !== undefined) {
      without.push(piece);
      continue;
    }
    words.push(...piece);
    if (groups['phrase'] !== undefined && piece.length > 1) phrases.push(piece);
  }
  return { text: text.trim(), words, phrases, without };
}

function wordsOf(text: string): QueryWord[] {
  return tokenize(text).map(({ key, start, end }) => ({ key, shown: text.slice(start, end) }));
}
