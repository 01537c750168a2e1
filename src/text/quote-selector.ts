/** Words found by their wording: the text quote selector of the Web Annotation Data Model. */
import { normalizeWithMap, originOf, type Mapped } from './normal-form.ts';
import type { Stretch } from './sentences.ts';

/**
 * The words that are meant, and as much before and after them as tells them apart.
 *
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/**
 * Describes a stretch of words so that {@link matchQuote} finds it and nothing else. Prefix and suffix are the shortest
 * that do; whole words where that suffices, as few in all as can be, and empty where the words stand there once.
 *
 * @param text words, in any spelling of normal form, or their normal form with the way back
 * @param start, end offsets in UTF-16 units of the normal form, `start < end`
 * @throws RangeError where the stretch is empty or lies outside the text
 */
export function describeQuote(text: string | Mapped, start: number, end: number): Required<QuoteSelector> {
  const { text: words } = mappedOf(text);
  if (!(start >= 0 && start < end && end <= words.length)) {
    throw new RangeError(`Unexpected stretch ${start}–${end}, expected one inside 0–${words.length}`);
  }
  const exact = words.slice(start, end);
  const places = occurrencesOf(words, exact);
  const before = boundariesBefore(words, start);
  const after = boundariesAfter(words, end);
  for (let size = 0; size <= before.length + after.length; size += 1) {
    // The same on both sides first: context on each side outlives a change on one of them.
    for (const left of nearestToHalf(size)) {
      const from = left === 0 ? start : before[left - 1];
      const to = size === left ? end : after[size - left - 1];
      if (from === undefined || to === undefined) continue;
      const prefix = words.slice(from, start);
      const suffix = words.slice(end, to);
      const fits = (at: number) => words.slice(0, at).endsWith(prefix) && words.startsWith(suffix, at + exact.length);
      if (places.filter(fits).length === 1) return { exact, prefix, suffix };
    }
  }
  // The whole text around it tells a stretch apart from every other.
  return { exact, prefix: words.slice(0, start), suffix: words.slice(end) };
}

/**
 * Every place where the words of a selector stand, between its prefix and suffix. Only exact wording counts, in normal form:
 * curly or straight quotation marks, composed or decomposed letters, soft hyphens and runs of space make no difference.
 *
 * @param text words, in any spelling of normal form, or their normal form with the way back
 * @returns stretches in order, in UTF-16 units of the normal form; `originOf` leads back to the words as given
 */
export function matchQuote(text: string | Mapped, selector: QuoteSelector): Stretch[] {
  const { text: words } = mappedOf(text);
  const exact = mappedOf(selector.exact).text;
  if (exact === '') return [];
  const prefix = fold(selector.prefix);
  const suffix = fold(selector.suffix);
  const places = occurrencesOf(words, exact).map((start) => ({ start, end: start + exact.length }));
  const strict = places.filter(
    ({ start, end }) => words.slice(0, start).endsWith(prefix) && words.startsWith(suffix, end),
  );
  if (strict.length > 0) return strict;
  // An author may leave out, or add, the space between context and words; other tools trim it.
  return places.filter(
    ({ start, end }) =>
      words.slice(0, start).trimEnd().endsWith(prefix.trimEnd()) &&
      words.slice(end).trimStart().startsWith(suffix.trimStart()),
  );
}

/** The places of a selector in the words as they stand: {@link matchQuote}, led back by `originOf`. */
export function matchQuoteInWords(text: string | Mapped, selector: QuoteSelector): Stretch[] {
  const mapped = mappedOf(text);
  return matchQuote(mapped, selector).map(({ start, end }) => originOf(mapped, start, end));
}

function mappedOf(text: string | Mapped): Mapped {
  return typeof text === 'string' ? normalizeWithMap(text) : text;
}

/** Context in normal form, with the single space that may separate it from the words kept on either side. */
function fold(context: string | undefined): string {
  if (context === undefined || context === '') return '';
  const bare = normalizeWithMap(context).text;
  const open = /^\s/.test(context) ? ' ' : '';
  const shut = /\s$/.test(context) ? ' ' : '';
  return bare === '' ? open || shut : `${open}${bare}${shut}`;
}

function occurrencesOf(words: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = words.indexOf(exact); at !== -1; at = words.indexOf(exact, at + 1)) places.push(at);
  return places;
}

/** Offsets before `start` at which a word begins, nearest first. */
function boundariesBefore(words: string, start: number): number[] {
  const offsets: number[] = [];
  for (let at = start - 1; at >= 0; at -= 1) {
    if (words[at] !== ' ' && (at === 0 || words[at - 1] === ' ')) offsets.push(at);
  }
  return offsets;
}

/** Offsets after `end` at which a word ends, nearest first. */
function boundariesAfter(words: string, end: number): number[] {
  const offsets: number[] = [];
  for (let at = end + 1; at <= words.length; at += 1) {
    if (words[at - 1] !== ' ' && (at === words.length || words[at] === ' ')) offsets.push(at);
  }
  return offsets;
}

/** The ways to part `size` words between left and right, the even ones first. */
function nearestToHalf(size: number): number[] {
  return Array.from({ length: size + 1 }, (_, left) => left).sort(
    (a, b) => Math.abs(2 * a - size) - Math.abs(2 * b - size) || b - a,
  );
}
