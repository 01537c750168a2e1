/** Text in which some words are italic: what citation styles are made of. */
import { escapeHtml } from '../text/escape-html.ts';

// Control characters that no content may hold stand for the beginning and the end of italics.
const ON = '\u0002';
const OFF = '\u0003';

/** A citation: plain text but for marks around italic words. Read it by `toPlain`, `toRuns`, `toHtml`, `toMarkdown`. */
export type Marked = string;

/** A stretch of a citation, upright or italic. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
}

/** Words in italics. */
export function italic(words: string): Marked {
  return `${ON}${words}${OFF}`;
}

/** The citation as plain text; italics are lost. */
export function toPlain(marked: Marked): string {
  return marked.replaceAll(ON, '').replaceAll(OFF, '');
}

export function toRuns(marked: Marked): Run[] {
  return marked.split(ON).flatMap((piece, index) => {
    if (index === 0) return run(piece, false);
    const [inside = '', outside = ''] = piece.split(OFF);
    return [...run(inside, true), ...run(outside, false)];
  });
}

export function toHtml(marked: Marked): string {
  return toRuns(marked)
    .map(({ text, italic: leans }) => (leans ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text)))
    .join('');
}

export function toMarkdown(marked: Marked): string {
  return toRuns(marked)
    .map(({ text, italic: leans }) => (leans ? `*${escapeMarkdown(text)}*` : escapeMarkdown(text)))
    .join('');
}

/** Escapes what CommonMark would take for markup in running text; addresses are left as they are. */
export function escapeMarkdown(text: string): string {
  return text.replace(/https?:\/\/\S+|[\\`*_[\]<>~]/g, (found) => (found.length > 1 ? found : `\\${found}`));
}

/** Ends a sentence: a full stop, unless one is there, or a question or exclamation mark, also before a closing quotation mark. */
export function stop(text: Marked): Marked {
  return /[.?!][”’"\u0003)]*$/.test(text) && !text.endsWith(')') ? text : `${text}.`;
}

/** Joins the parts that there are. */
export function join(parts: readonly (Marked | undefined)[], between: string): Marked {
  return parts.filter((part) => part !== undefined && part !== '').join(between);
}

function run(text: string, leans: boolean): Run[] {
  return text === '' ? [] : [{ text, italic: leans }];
}
