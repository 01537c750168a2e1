/** Text with italic words, in which citations are written. */
import { escapeHtml } from '../text/escape-html.ts';

// Control characters, which content cannot contain, mark the beginning and the end of italics.
const ON = '\u0002';
const OFF = '\u0003';

/** Text with marks around italic words. `toPlain`, `toRuns`, `toHtml`, and `toMarkdown` convert it. */
export type Marked = string;

/** Consecutive text that is all italic, or not italic at all. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
}

/** Puts text in italics. */
export function italic(text: string): Marked {
  return `${ON}${text}${OFF}`;
}

/** Plain text without italics. */
export function toPlain(marked: Marked): string {
  return marked.replaceAll(ON, '').replaceAll(OFF, '');
}

/** The text as runs, for a component that makes its own elements. */
export function toRuns(marked: Marked): Run[] {
  return marked.split(ON).flatMap((piece, index) => {
    if (index === 0) return run(piece, false);
    const [inside = '', outside = ''] = piece.split(OFF);
    return [...run(inside, true), ...run(outside, false)];
  });
}

/** HTML with `<i>` for italics. */
export function toHtml(marked: Marked): string {
  return toRuns(marked)
    .map(({ text, italic: isItalic }) => (isItalic ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text)))
    .join('');
}

/** Markdown with asterisks for italics. */
export function toMarkdown(marked: Marked): string {
  return toRuns(marked)
    .map(({ text, italic: isItalic }) => (isItalic ? `*${escapeMarkdown(text)}*` : escapeMarkdown(text)))
    .join('');
}

/** Escapes the characters that CommonMark would read as markup; addresses are unchanged. */
export function escapeMarkdown(text: string): string {
  return text.replace(/https?:\/\/\S+|[\\`*_[\]<>~]/g, (found) => (found.length > 1 ? found : `\\${found}`));
}

/**
 * Adds a period, unless the text ends in a period, a question mark, or an exclamation mark, also inside quotation
 * marks.
 */
export function stop(text: Marked): Marked {
  if (/[.?!][”’"\u0003)]*$/.test(text) && !text.endsWith(')')) return text;
  return insideQuotes(text, '.');
}

/** Adds a comma, or nothing, to a title. A comma after quotation marks is placed inside them. */
export function withComma(text: string, comma: ',' | ''): string {
  return insideQuotes(text, comma);
}

/** Adds a period or a comma; inside the quotation marks at the end of a title, as American style requires. */
function insideQuotes(text: Marked, mark: string): Marked {
  return text.replace(/(?:(?<=“[^”]*)[”](\u0003?)|(?<="[^"]*)"(\u0003?))?$/, (closing) => `${mark}${closing}`);
}

/** Joins the parts that are present. */
export function join(parts: readonly (Marked | undefined)[], between: string): Marked {
  return parts.filter((part) => part !== undefined && part !== '').join(between);
}

/** Moves a comma after a title in quotation marks into the marks, as American style requires: `“Title,” 1911`. */
export function commaInsideQuotes(text: Marked): Marked {
  return text.replace(/^(“.*?)”, /, '$1,” ');
}

/** Joins the parts that are present as sentences: each ends in a period. */
export function sentences(parts: readonly (Marked | undefined)[]): Marked {
  return join(
    parts.map((part) => (part === undefined || part === '' ? undefined : stop(part))),
    ' ',
  );
}

function run(text: string, isItalic: boolean): Run[] {
  return text === '' ? [] : [{ text, italic: isItalic }];
}
