/** Finding a passage's words by their exact wording: the text quote selector of the Web Annotation Data Model. */
import { normalize, normalizeWithMap, originOf } from './normal-form.ts';
import type { Stretch } from './sentences.ts';

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
 * Describes a range of words with a selector that {@link matchQuote} finds exactly once. Prefix and suffix together
 * contain as few whole words as possible. Both are empty if the exact words occur once.
 *
 * @param text words, in normal form or not
 * @param start, end offsets in UTF-16 units of the normal form, `start < end`
 * @throws RangeError if the range is empty or not inside the text
 */
export function describeQuote(text: string, start: number, end: number): Required<QuoteSelector> {
  const words = normalize(text);
  if (!(start >= 0 && start < end && end <= words.length)) {
    throw new RangeError(`Unexpected range ${start}–${end}, expected one inside 0–${words.length}`);
  }
  const exact = words.slice(start, end);
  const offsets = findOccurrences(words, exact);
  const prefixStarts = findWordStartsBefore(words, start);
  const suffixEnds = findWordEndsAfter(words, end);
  for (let size = 0; size <= prefixStarts.length + suffixEnds.length; size += 1) {
    for (const prefixSize of splitsOf(size)) {
      const from = prefixSize === 0 ? start : prefixStarts[prefixSize - 1];
      const to = size === prefixSize ? end : suffixEnds[size - prefixSize - 1];
      if (from === undefined || to === undefined) continue;
      const prefix = words.slice(from, start);
      const suffix = words.slice(end, to);
      const isMatch = (offset: number) =>
        words.slice(0, offset).endsWith(prefix) && words.startsWith(suffix, offset + exact.length);
      if (offsets.filter(isMatch).length === 1) return { exact, prefix, suffix };
    }
  }
  // With all of the text around it, a range is unique.
  return { exact, prefix: words.slice(0, start), suffix: words.slice(end) };
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

/** Offsets before `start` at which a word begins, nearest first. */
function findWordStartsBefore(words: string, start: number): number[] {
  const offsets: number[] = [];
  for (let offset = start - 1; offset >= 0; offset -= 1) {
    if (words[offset] !== ' ' && (offset === 0 || words[offset - 1] === ' ')) offsets.push(offset);
  }
  return offsets;
}

/** Offsets after `end` at which a word ends, nearest first. */
function findWordEndsAfter(words: string, end: number): number[] {
  const offsets: number[] = [];
  for (let offset = end + 1; offset <= words.length; offset += 1) {
    if (words[offset - 1] !== ' ' && (offset === words.length || words[offset] === ' ')) offsets.push(offset);
  }
  return offsets;
}

/**
 * The possible sizes of the prefix if prefix and suffix together have `size` words, most even first: with context on
 * both sides, a selector still works after a change on one side.
 */
function splitsOf(size: number): number[] {
  return Array.from({ length: size + 1 }, (_, prefixSize) => prefixSize).sort(
    (a, b) => Math.abs(2 * a - size) - Math.abs(2 * b - size) || b - a,
  );
}
