/** Searches the text of a page for a text directive, as a browser does. */
import { foldQuery, skipSpace, type LinearPage } from './linear-page.ts';
import type { TextDirective } from './text-directive.ts';

/**
 * Finds the first range of a page that a directive matches, with the algorithm of the standard.
 *
 * @param atWordBoundaries whether a match must begin and end at word boundaries
 * @returns positions in UTF-16 units of the page's text, `end` exclusive
 * @see https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document
 */
export function findDirective(
  page: LinearPage,
  directive: TextDirective,
  atWordBoundaries: boolean,
): { start: number; end: number } | undefined {
  const { text } = page;
  const [prefix, first, last, suffix] = [directive.prefix, directive.start, directive.end, directive.suffix].map(
    (part) => (part === undefined ? undefined : foldQuery(part)),
  );
  const find = (query: string, from: number, startsWord: boolean, endsWord: boolean) => {
    for (let start = text.indexOf(query, from); start !== -1; start = text.indexOf(query, start + 1)) {
      const end = start + query.length;
      const fits = (!startsWord || page.isBoundary(start)) && (!endsWord || page.isBoundary(end));
      if (!atWordBoundaries || fits) return { start, end };
    }
    return undefined;
  };
  if (first === undefined || first === '') return undefined;
  const firstEndsWord = last !== undefined || suffix === undefined;
  for (let from = 0; from < text.length;) {
    let match: { start: number; end: number } | undefined;
    if (prefix === undefined) {
      match = find(first, from, true, firstEndsWord);
      if (match === undefined) return undefined;
      from = match.start + 1;
    } else {
      const before = find(prefix, from, true, false);
      if (before === undefined) return undefined;
      from = before.start + 1;
      const expectedStart = skipSpace(text, before.end);
      match = find(first, expectedStart, false, firstEndsWord);
      if (match === undefined) return undefined;
      if (match.start !== expectedStart) continue;
    }
    for (let end = match.end; end < text.length;) {
      if (last !== undefined) {
        const lastMatch = find(last, end, true, suffix === undefined);
        if (lastMatch === undefined) return undefined;
        match = { start: match.start, end: lastMatch.end };
      }
      if (suffix === undefined) return match;
      const expectedStart = skipSpace(text, match.end);
      const after = find(suffix, expectedStart, false, true);
      if (after === undefined) return undefined;
      if (after.start === expectedStart) return match;
      if (last === undefined) break;
      end = match.end;
    }
  }
  return undefined;
}
