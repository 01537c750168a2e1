/** Describes words of a page with a text directive that provably finds these words first. */
import { findDirective } from './find-directive.ts';
import {
  isInsideUnspaced,
  linearize,
  wordsAfter,
  wordsBefore,
  type LinearPage,
  type PagePoint,
} from './linear-page.ts';
import { makeDirective, type TextDirective } from './text-directive.ts';
import { UNSPACED_LETTER } from './unspaced-scripts.ts';

const UNSPACED = new RegExp(UNSPACED_LETTER, 'gu');

/** The least number of words in a directive with its prefix and suffix: a page rarely repeats so many words. */
const LEAST_WORDS = 6;
/** A directive contains up to this many words in full; of more words it contains the first and the last ones. */
const MOST_WORDS = 24;
/** The most words in a prefix or a suffix, and in the beginning or the end of a long text. */
const MOST_CONTEXT = 16;

/**
 * Describes a range of a page.
 *
 * Each candidate is checked with the search that browsers use, twice: with and without word boundaries. Both searches
 * must find the wanted words first. The comparison ignores more differences than any browser does (case, the kinds of
 * quotation marks and dashes). So a stricter browser finds the same words.
 *
 * @param blocks the text of the page, block by block in the order of the DOM, as a browser sees it: including note
 *   markers, margins, and closed details, but nothing that is not displayed; runs of spaces are allowed
 * @param start, end the first and the last place of the wanted words
 * @returns undefined if no directive finds exactly these words
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function describeDirective(
  blocks: readonly string[] | LinearPage,
  start: PagePoint,
  end: PagePoint,
): TextDirective | undefined {
  const page = 'text' in blocks ? blocks : linearize(blocks);
  return describePositions(page, page.positionAtOrAfter(start), page.positionAtOrBefore(end));
}

/** As {@link describeDirective}, with the whole words of which the range has a part: `isn’t` for `isn`. */
export function describeWholeWords(page: LinearPage, start: PagePoint, end: PagePoint): TextDirective | undefined {
  let from = page.positionAtOrAfter(start);
  let to = page.positionAtOrBefore(end);
  const isInsideWord = (position: number) => !page.isBoundary(position) && !isInsideUnspaced(page.text, position);
  while (from > 0 && isInsideWord(from)) from -= 1;
  while (to < page.text.length && isInsideWord(to)) to += 1;
  return describePositions(page, from, to);
}

function describePositions(page: LinearPage, from: number, to: number): TextDirective | undefined {
  // With context on both sides, a directive can begin and end inside a text of a script without spaces.
  if (from >= to || !(page.isBoundary(from) || isInsideUnspaced(page.text, from))) return undefined;
  // A note marker after a period (`defense.ii`) forms one word with it, and can be the suffix. Part of a word
  // cannot.
  const endsInWord = !page.isBoundary(to) && /[\p{L}\p{N}]/u.test(page.text.charAt(to - 1));
  if (endsInWord && !isInsideUnspaced(page.text, to)) return undefined;
  for (const core of coresOf(page, from, to)) {
    for (const context of contextsOf(page, from, to, core.wordCount)) {
      const directive = makeDirective({ ...context, start: core.start, end: core.end });
      if (findsExactly(page, directive, from, to)) return directive;
    }
  }
  return undefined;
}

/** Whether the first match of a directive is exactly this range of the page. */
function findsExactly(page: LinearPage, directive: TextDirective, from: number, to: number): boolean {
  return [true, false].every((atWordBoundaries) => {
    const found = findDirective(page, directive, atWordBoundaries);
    return found !== undefined && found.start === from && found.end === to;
  });
}

/**
 * The candidates for start and end: a short text in one block in full, otherwise its beginning and end, ever longer.
 */
function* coresOf(page: LinearPage, from: number, to: number) {
  const pieces = page.pieces(from, to);
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  const wordCount = countWords(first);
  // A text without spaces between words has no shorter beginning.
  if (pieces.length === 1 && first.split(/\s+/).length <= MOST_WORDS) {
    yield { start: first, end: undefined, wordCount };
    return;
  }
  const longest = pieces.length === 1 ? Math.floor(wordCount / 2) : MOST_CONTEXT;
  for (let size = Math.min(4, longest); size <= Math.min(longest, MOST_CONTEXT); size += 2) {
    const start = firstWords(first, size);
    const end = lastWords(last, size);
    yield { start, end, wordCount: countWords(start) + countWords(end) };
  }
}

/**
 * The candidates for prefix and suffix, shortest first: from the block of the words, then from the blocks around it.
 */
function* contextsOf(page: LinearPage, from: number, to: number, wordCount: number) {
  const least = Math.max(0, LEAST_WORDS - wordCount);
  // The last attempt accepts fewer words: a line such as "Sincerely," is alone in its block, between similar lines.
  for (const [acrossBlocks, smallest] of [
    [false, least],
    [true, least],
    [true, 0],
  ] as const) {
    const before = wordsBefore(page, from, MOST_CONTEXT, acrossBlocks);
    const after = wordsAfter(page, to, MOST_CONTEXT, acrossBlocks);
    for (let size = smallest; size <= Math.min(least + MOST_CONTEXT, before.length + after.length); size += 1) {
      for (const prefixSize of new Set([size, 0, Math.ceil(size / 2)])) {
        if (prefixSize > before.length || size - prefixSize > after.length) continue;
        const prefix = page.join(before.slice(before.length - prefixSize));
        const suffix = page.join(after.slice(0, size - prefixSize));
        // A query matches inside one block only, so context that spans blocks never matches.
        // Browsers treat context without letters, such as the ¶ next to a part, differently.
        if (prefix !== undefined && suffix !== undefined && [prefix, suffix].every(isEmptyOrHasLetter)) {
          yield { prefix, suffix };
        }
      }
    }
  }
}

function isEmptyOrHasLetter(context: string): boolean {
  return context === '' || /[\p{L}\p{N}]/u.test(context);
}

// Runs of spaces in preformatted text are kept.
function firstWords(text: string, count: number): string {
  const words = [...text.matchAll(/\S+/g)].slice(0, count);
  const last = words.at(-1);
  return last === undefined ? '' : text.slice(0, last.index + last[0].length);
}

function lastWords(text: string, count: number): string {
  return text.slice([...text.matchAll(/\S+/g)].at(-count)?.index ?? 0);
}

/** The number of words, where two letters of a script without spaces count as one. */
function countWords(text: string): number {
  if (text === '') return 0;
  return text.split(/\s+/).length + Math.floor((text.match(UNSPACED)?.length ?? 0) / 2);
}
