/** Finding a passage's words by their exact wording: the text quote selector of the Web Annotation Data Model. */
import { normalize, normalizeWithMap, originOf } from './normal-form.ts';
import type { Stretch } from './stretch.ts';

/**
 * Exact words, with the text before and after them that distinguishes them from the same words elsewhere.
 *
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Words, and the same words in normal form. */
export interface NormalizedWords {
  readonly words: string;
  readonly normal: string;
}

/**
 * Finds every place where the words of a selector occur between its prefix and its suffix. The comparison is exact in
 * normal form: the kind of quotation marks, composed or decomposed letters, soft hyphens, and runs of spaces do not
 * matter.
 *
 * @param text words, in normal form or not
 * @returns ranges in order, in UTF-16 units of the normal form; `originOf` converts them to offsets of the words
 */
export function matchQuote(text: string, selector: QuoteSelector): Stretch[] {
  const words = normalize(text);
  const exact = normalize(selector.exact);
  if (exact === '') return [];
  const prefix = normalizeContext(selector.prefix);
  const suffix = normalizeContext(selector.suffix);
  const occurrences = findOccurrences(words, exact).map((start) => ({ start, end: start + exact.length }));
  const strict = occurrences.filter(
    ({ start, end }) => words.slice(0, start).endsWith(prefix) && words.startsWith(suffix, end),
  );
  if (strict.length > 0) return strict;
  // Authors may omit or add the space between the context and the exact words, and other tools trim it.
  return occurrences.filter(
    ({ start, end }) =>
      words.slice(0, start).trimEnd().endsWith(prefix.trimEnd()) &&
      words.slice(end).trimStart().startsWith(suffix.trimStart()),
  );
}

/** As {@link matchQuote}, with offsets in UTF-16 units of the words. */
export function matchQuoteInWords(passage: NormalizedWords, selector: QuoteSelector): Stretch[] {
  const stretches = matchQuote(passage.normal, selector);
  if (stretches.length === 0) return [];
  const mapped = normalizeWithMap(passage.words);
  return stretches.map(({ start, end }) => originOf(mapped, start, end));
}

/**
 * A prefix or suffix in normal form. A space at either end is kept, because it may separate the context from the words.
 */
function normalizeContext(context: string | undefined): string {
  if (context === undefined || context === '') return '';
  const trimmed = normalize(context);
  const before = /^\s/.test(context) ? ' ' : '';
  const after = /\s$/.test(context) ? ' ' : '';
  return trimmed === '' ? before || after : `${before}${trimmed}${after}`;
}

function findOccurrences(words: string, exact: string): number[] {
  const offsets: number[] = [];
  for (let offset = words.indexOf(exact); offset !== -1; offset = words.indexOf(exact, offset + 1)) {
    offsets.push(offset);
  }
  return offsets;
}
