/**
 * The form in which a received text and its transcription are compared, character for character. docs/fidelity.md lists
 * the conventions under which two texts count as the same.
 */

import { labelOf } from './note-markers.ts';

/** A text in comparable form: its body, with an empty line between paragraphs, and its notes by label. */
export interface ComparableText {
  readonly body: string;
  readonly notes: ReadonlyMap<string, string>;
}

/** A paragraph of a text in comparable form. */
export interface Paragraph {
  /** Its lines, joined by line ends; for a note, without the marker. */
  readonly text: string;
  /** The marker, if the paragraph is a note. */
  readonly note: string | undefined;
  /** The index of its first line. */
  readonly line: number;
}

/** The marker of a note, before its words. A note whose words are a gap consists of its marker. */
const NOTE_LINE = /^⟦([^⟧]+)⟧(?: |$)/;
/** A line that begins a paragraph even without an empty line before it. */
const ITEM = /^(?:• |\d{1,3}[.)] )/;
/** A line that does so outside notes: `(a) `, `(iv) `, `(a)(1) `, `§ 5. `, `Sec. 6. `, `Article IV. `. */
const SUBDIVISION = new RegExp(
  '^(?:(?:\\((?:\\d{1,3}[A-Za-z]?|\\p{L}|[ivxl]{1,6}|[IVXL]{1,6}|([A-Za-z])\\1{1,2})\\))+|' +
    '(?:§§? ?|(?:S(?:ec|ect|EC|ECT)|A(?:rt|RT))\\. |(?:Section|SECTION|Article|ARTICLE) )(?:\\d+[A-Za-z]?|[IVXL]+)[.:—]) ',
  'u',
);

/** A note's printed marker in comparable form. */
export function markNote(label: string): string {
  return `⟦${label}⟧`;
}

/** The marker of the note that begins on a line in comparable form; undefined if no note begins there. */
export function noteOfLine(line: string): string | undefined {
  return NOTE_LINE.exec(line)?.[1];
}

/**
 * Splits lines in comparable form into paragraphs. A paragraph that begins with a marker is the note with that marker.
 */
export function parseParagraphs(lines: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  const endParagraph = (end: number) => {
    const text = lines.slice(start, end).join('\n');
    const marker = NOTE_LINE.exec(text);
    if (text !== '') paragraphs.push({ text: text.slice(marker?.[0].length ?? 0), note: marker?.[1], line: start });
  };
  for (const [index, line] of lines.entries()) {
    const isInNote = NOTE_LINE.test(lines[start] ?? '');
    if (line !== '' && !ITEM.test(line) && (isInNote || !SUBDIVISION.test(line))) continue;
    endParagraph(index);
    start = line === '' ? index + 1 : index;
  }
  endParagraph(lines.length);
  return paragraphs;
}

/** Joins paragraphs into one body and its notes. */
export function joinParagraphs(paragraphs: readonly Paragraph[]): ComparableText {
  const body = paragraphs.filter(({ note }) => note === undefined).map(({ text }) => text);
  const notes = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { note, text } of paragraphs) {
    if (note === undefined) continue;
    const count = (counts.get(note) ?? 0) + 1;
    counts.set(note, count);
    notes.set(labelOf(note, count), text);
  }
  return { body: body.join('\n\n'), notes };
}

/** The first offset (UTF-16 units) at which two texts differ, or undefined if they are equal. */
export function findDifference(a: string, b: string): number | undefined {
  if (a === b) return undefined;
  let offset = 0;
  while (offset < a.length && offset < b.length && a.charAt(offset) === b.charAt(offset)) offset += 1;
  return offset;
}

/** Text in comparable form as an author writes it: note markers as `[^iv]`, and `⏎` for a line end. */
export function showComparable(text: string): string {
  return text
    .replace(/⟦([^⟦⟧]*)⟧/g, '[^$1]')
    .replace(/⟦[^⟦⟧]*$|^[^⟦⟧]*⟧/g, '')
    .replaceAll('\n', '⏎');
}
