/** Parses what a reader typed: words, phrases, and excluded words. */
import { tokenize } from './tokenizer.ts';

/** A word of a query. */
export interface QueryToken {
  readonly key: string;
  /** The word as the reader typed it. */
  readonly typed: string;
}

/** A query. */
export interface Query {
  readonly text: string;
  /** All words that are looked for, in order, including those in quotation marks. */
  readonly tokens: readonly QueryToken[];
  /** The words between quotation marks, if there are at least two. */
  readonly phrases: readonly (readonly QueryToken[])[];
  /** Words, or phrases, after a minus sign. */
  readonly excluded: readonly (readonly QueryToken[])[];
}

// Quotation marks of every kind are equal. A minus sign counts after a space, before a word or a quotation mark.
const QUOTATION_MARKS = /[“”„‟«»＂]/g;
const PART = /(?<minus>(?<![^\s])[-−](?=[\p{L}\p{N}"]))?(?:"(?<phrase>[^"]*)"|(?<plain>[^\s"]+)|")/gu;

/** Parses a query. Every text is a query; symbols in it are ignored. */
export function parseQuery(text: string): Query {
  const tokens: QueryToken[] = [];
  const phrases: QueryToken[][] = [];
  const excluded: QueryToken[][] = [];
  for (const { groups = {} } of text.replace(QUOTATION_MARKS, '"').matchAll(PART)) {
    const part = readTokens(groups['phrase'] ?? groups['plain'] ?? '');
    if (part.length === 0) continue;
    if (groups['minus'] !== undefined) {
      excluded.push(part);
      continue;
    }
    tokens.push(...part);
    if (groups['phrase'] !== undefined && part.length > 1) phrases.push(part);
  }
  return { text: text.trim(), tokens, phrases, excluded };
}

/** Removes the quotation marks from a query, so that its words are required in no order. */
export function removeQuotationMarks(text: string): string {
  return text.replace(QUOTATION_MARKS, '"').replaceAll('"', ' ').replace(/\s+/g, ' ').trim();
}

function readTokens(text: string): QueryToken[] {
  return tokenize(text).map(({ key, start, end }) => ({ key, typed: text.slice(start, end) }));
}
