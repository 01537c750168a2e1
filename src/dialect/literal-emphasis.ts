/** Finds asterisks that an author meant as emphasis, and that Markdown leaves as text. */

/** A word or a closing mark, and a run of asterisks around punctuation: `1870*,*`. */
const AROUND_PUNCTUATION = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}])(\*{1,3})(?![*\s])\p{P}(?:[^*\s]*[^*\s\p{L}\p{N}])?\1(?!\*)/gu;

/** Asterisks before a word, and the same number of asterisks between a punctuation mark and a word: `**Note:**text`. */
const BEFORE_WORD =
  /(?<![^\s\p{Ps}\p{Pi}])(\*{1,3})(?=[\p{L}\p{N}\p{Ps}\p{Pi}])[^*\n]*[^*\s\p{L}\p{N}\p{Ps}\p{Pi}]\1(?=[\p{L}\p{N}])/gu;

/** A range of a source, in UTF-16 units. */
export interface SourceRange {
  readonly start: number;
  readonly length: number;
}

/**
 * Finds the asterisks. Escaped asterisks (`\*`), single asterisks, and asterisks after words, which are markers of
 * notes (`wages*, hours*`), are not reported.
 *
 * @param source the source of a text node, which contains no emphasis
 * @see https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
export function findLiteralEmphasis(source: string): SourceRange[] {
  if (!source.includes('*')) return [];
  const unescaped = source.replace(/\\[^\n]/g, 'xx');
  return [AROUND_PUNCTUATION, BEFORE_WORD]
    .flatMap((form) => [...unescaped.matchAll(form)])
    .map(({ index, 0: match }) => ({ start: index, length: match.length }))
    .sort((a, b) => a.start - b.start);
}
