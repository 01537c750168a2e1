/** Links to words: text directives that are proved to find the words that are meant before any others. */
import {
  findRange,
  linearize,
  wordsAfter,
  wordsBefore,
  type LinearPage,
  type PagePoint,
  type TextDirective,
} from './text-directive-search.ts';

/** With prefix and suffix a directive has at least this many words, so that later additions to a page rarely hold them too. */
const LEAST_WORDS = 6;
/** Words up to this many stand whole in a directive; of more, the first and last ones. */
const MOST_WORDS = 24;
const MOST_CONTEXT = 16;

/**
 * A text directive for a stretch of a page.
 *
 * The proof follows the browsers' own search, twice: with word boundaries, and without them. Both times the wanted words must be
 * found first, in a comparison that overlooks more than any browser does (case, the kind of quotation mark and dash). So
 * a browser that is stricter finds them too.
 *
 * @param blocks the text of the page, block by block in the order of the DOM, as the browser sees it: note markers, margins
 *   and closed details included, what is not displayed left out; spaces may stand in runs
 * @param start, end the first and last place of the wanted words
 * @returns the directive, or undefined where none could be proved
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function describeFragment(
  blocks: readonly string[] | LinearPage,
  start: PagePoint,
  end: PagePoint,
): TextDirective | undefined {
  const page = 'text' in blocks ? blocks : linearize(blocks);
  const from = page.positionAtOrAfter(start);
  const to = page.positionAtOrBefore(end);
  if (from >= to || !page.isBoundary(from)) return undefined;
  // A note marker joined to the last stop (`defense.ii`) makes one word of both; it may follow as suffix. Half a word may not.
  if (!page.isBoundary(to) && /[\p{L}\p{N}]/u.test(page.text.charAt(to - 1))) return undefined;
  for (const core of coresOf(page, from, to)) {
    for (const context of contextsOf(page, from, to, core.words)) {
      const directive = compact({ ...context, start: core.start, end: core.end });
      if (isProved(page, directive, from, to)) return directive;
    }
  }
  return undefined;
}

/** Whether a directive finds exactly these positions of the page first. */
function isProved(page: LinearPage, directive: TextDirective, from: number, to: number): boolean {
  return [true, false].every((bounded) => {
    const found = findRange(page, directive, bounded);
    return found !== undefined && found.start === from && found.end === to;
  });
}

/** The words themselves where they are few and in one block, else their beginning and end, ever longer. */
function* coresOf(page: LinearPage, from: number, to: number) {
  const pieces = page.pieces(from, to);
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  const count = countWords(first);
  if (pieces.length === 1 && count <= MOST_WORDS) {
    yield { start: first, end: undefined, words: count };
    return;
  }
  const longest = pieces.length === 1 ? Math.floor(count / 2) : MOST_CONTEXT;
  for (let size = Math.min(4, longest); size <= Math.min(longest, MOST_CONTEXT); size += 2) {
    const opening = first.split(' ').slice(0, size).join(' ');
    const ending = last.split(' ').slice(-size).join(' ');
    yield { start: opening, end: ending, words: countWords(opening) + countWords(ending) };
  }
}

/** What may stand before and after: first from the same block, the least first, then from the blocks around it. */
function* contextsOf(page: LinearPage, from: number, to: number, words: number) {
  const least = Math.max(0, LEAST_WORDS - words);
  // Last of all, fewer words than wanted: a line such as "Sincerely," stands alone in its block, between others like it.
  for (const [across, smallest] of [
    [false, least],
    [true, least],
    [true, 0],
  ] as const) {
    const before = wordsBefore(page, from, MOST_CONTEXT, across);
    const after = wordsAfter(page, to, MOST_CONTEXT, across);
    for (let size = smallest; size <= Math.min(least + MOST_CONTEXT, before.length + after.length); size += 1) {
      for (const left of [size, 0, Math.ceil(size / 2)].filter((each, at, all) => all.indexOf(each) === at)) {
        if (left > before.length || size - left > after.length) continue;
        const prefix = page.join(before.slice(before.length - left));
        const suffix = page.join(after.slice(0, size - left));
        // Context that itself spans blocks cannot be matched: a query lies in one block.
        // Signs alone, such as the ¶ beside a part, are context in one browser and none in another.
        if (prefix !== undefined && suffix !== undefined && [prefix, suffix].every(isWorded)) yield { prefix, suffix };
      }
    }
  }
}

function isWorded(context: string): boolean {
  return context === '' || /[\p{L}\p{N}]/u.test(context);
}

function countWords(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

function compact({ prefix, start, end, suffix }: TextDirective): TextDirective {
  return {
    start,
    ...(prefix === undefined || prefix === '' ? {} : { prefix }),
    ...(end === undefined ? {} : { end }),
    ...(suffix === undefined || suffix === '' ? {} : { suffix }),
  };
}

/** The directive as a URL has it: `text=prefix-,start,end,-suffix`. */
export function formatDirective({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [
    prefix === undefined ? undefined : `${encode(prefix)}-`,
    encode(start),
    end === undefined ? undefined : encode(end),
    suffix === undefined ? undefined : `-${encode(suffix)}`,
  ].filter((part) => part !== undefined);
  // Programs that make links out of plain text leave a last full stop or bracket outside.
  return `text=${parts.join(',')}`.replace(/\.$/, '%2E');
}

/** A fragment with its words: `p4.k7f2q:~:text=…`; the id alone where there are none. */
export function formatFragment(id: string, directive: TextDirective | undefined): string {
  return directive === undefined ? id : `${id}:~:${formatDirective(directive)}`;
}

/** A fragment taken apart: the id, and the directives that could be read. Percent-encoding that is broken gives no directive. */
export function parseFragment(fragment: string): {
  readonly id: string;
  readonly directives: readonly TextDirective[];
} {
  const [id = '', directives = ''] = fragment.replace(/^#/, '').split(':~:', 2);
  return {
    id: decode(id) ?? id,
    directives: directives
      .split('&')
      .filter((part) => part.startsWith('text='))
      .flatMap((part) => parseDirective(part.slice(5)) ?? []),
  };
}

function parseDirective(text: string): TextDirective | undefined {
  const parts = text.split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  const [start, end] = parts;
  if (start === undefined || start === '' || parts.length > 2) return undefined;
  const decoded = [prefix, start, end, suffix].map((part) => (part === undefined ? undefined : decode(part)));
  if (decoded.some((part, at) => part === undefined && [prefix, start, end, suffix][at] !== undefined))
    return undefined;
  return compact({ prefix: decoded[0], start: decoded[1] ?? '', end: decoded[2], suffix: decoded[3] });
}

/** Percent-encodes what separates the parts (`-`, `,`, `&`) and what programs would take for the end of a link. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[-!'()*~_]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
