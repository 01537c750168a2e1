/**
 * Finds the definitions of links in Markdown: `[1]: https://archive.example/documents/letter/`.
 *
 * @see https://spec.commonmark.org/0.31.2/#link-reference-definitions
 */
import type { Range } from './draft-source.ts';

/** The range begins with the label and ends with the title. */
export interface LinkDefinition extends Range {
  readonly label: string;
  readonly href: string;
}

const DEFINITION =
  /^ {0,3}(\[([^[\]\n^][^[\]\n]{0,200})\]:[ \t]{0,9}\n?[ \t]{0,9}<?([^\s<>]{1,2000})>?(?:[ \t]{1,9}(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\)))?)[ \t]*$/gm;

/** The definitions, in order. Footnotes, whose labels begin with `^`, are no definitions. */
export function findLinkDefinitions(text: string): LinkDefinition[] {
  return [...text.matchAll(DEFINITION)].map(({ 0: all, 1: written = '', 2: label = '', 3: href = '', index }) => {
    const start = index + all.indexOf('[');
    return { start, end: start + written.length, label: foldLabel(label), href };
  });
}

/** A label as it is compared: without case, and with one space for white space. */
export function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
