/**
 * The form in which a received text and its transcription are compared, character for character. docs/fidelity.md lists
 * the conventions under which two texts count as the same.
 */

import { BRACKETED_NUMBERS } from './bracketed-numbers.ts';
import { UNBRACKETED } from './note-forms.ts';
import { labelOf, markerOf } from './note-markers.ts';

/** A text in comparable form: its body, with an empty line between paragraphs, and its notes by label. */
export interface ComparableText {
  readonly body: string;
  readonly notes: ReadonlyMap<string, string>;
}

/** A paragraph of a text in comparable form. */
export interface Paragraph {
  /** Its lines, joined by line ends; for a note, without the marker. */
  readonly text: string;
  /** The marker, if the paragraph belongs to a note. */
  readonly note: string | undefined;
  /** Whether the paragraph is a further one of the note of the paragraph before it. */
  readonly continues: boolean;
  /** The index of its first line. */
  readonly line: number;
}

/** A line that begins a paragraph even without an empty line before it. */
const ITEM = /^(?:• |\d{1,3}[.)] )/;
/** A line that does so outside notes: `(a) `, `(iv) `, `(a)(1) `, `§ 5. `, `Sec. 6. `, `Article IV. `. */
export const SUBDIVISION = new RegExp(
  `^(?:${BRACKETED_NUMBERS}|` +
    '(?:§§? ?|(?:S(?:ec|ect|EC|ECT)|A(?:rt|RT))\\. |(?:Section|SECTION|Article|ARTICLE) )(?:\\d+[A-Za-z]?|[IVXL]+)[.:—]) ',
  'u',
);

// Unicode reserves these characters for use inside programs. The check of characters refuses them in a transcription, and
// `removeInvisible` removes them from a received text before these signs are written.
/** A placeholder for a sign without words. */
export const NOTHING = '\uFDD0';
/** The first character of each line of a further paragraph of a note. */
const CONTINUATION = '\uFDD1';
/** The signs around the label of a note. They are no brackets: editions of papyri print deleted words as `⟦words⟧`. */
export const [BEFORE_LABEL, AFTER_LABEL] = ['\uFDD3', '\uFDD4'];
/** The source of a regular expression for a character that is neither of them. */
export const EXCEPT_SIGNS = `[^${BEFORE_LABEL}${AFTER_LABEL}]`;
/** The source of a regular expression for a marker in comparable form. Its group is the label. */
export const NOTE_MARK = `${BEFORE_LABEL}(${EXCEPT_SIGNS}+)${AFTER_LABEL}`;
/** The marker of a note, before its words. A note whose words are a gap consists of its marker. */
const NOTE_LINE = new RegExp(`^${NOTE_MARK}(?: |$)`);
const MARKS = new RegExp(NOTE_MARK, 'g');
/** A marker of which a quotation has only the start, at its end, or only the end, at its start. */
const CUT_MARK = new RegExp(`${BEFORE_LABEL}${EXCEPT_SIGNS}*$|^${EXCEPT_SIGNS}*${AFTER_LABEL}`, 'g');

/** Marks a line as one of a further paragraph of the note before it. */
export function continueNote(line: string): string {
  return line === '' ? line : CONTINUATION + line;
}

/** A number or a marker at the start of a line, and the tab or spaces after it. */
const NUMBER_AND_TAB = new RegExp(
  `^(\\[${UNBRACKETED}\\]|\\^\\{${UNBRACKETED}\\}|` +
    '\\^[\\p{L}\\p{N}]{1,4}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡]{1,4}|\\d{1,3}[.)]|\\p{L}[.)]|[ivxlIVXL]{2,6}[.)]|' +
    '\\([\\p{L}\\p{N}]{1,4}\\)|§§? ?\\d+[.:]?)(?: *\\t[ \\t]*| {2,})(?=\\S)',
  'u',
);

/** Writes one space in place of the tab, or of the spaces, after the number of an item or the marker of a note. */
export function unifyNumber(line: string): string {
  return line.replace(NUMBER_AND_TAB, '$1 ');
}

/** A note's printed marker in comparable form. */
export function markNote(label: string): string {
  return `${BEFORE_LABEL}${label}${AFTER_LABEL}`;
}

/** Writes each marker of a line as the document prints it, without the second part of its label. */
export function unifyMarkers(line: string): string {
  return line.replace(MARKS, (_, label: string) => markNote(markerOf(label)));
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
    if (text === '') return;
    const note = paragraphs.at(-1)?.note;
    if (text.startsWith(CONTINUATION) && note !== undefined) {
      paragraphs.push({ text: text.replaceAll(CONTINUATION, ''), note, continues: true, line: start });
      return;
    }
    const marker = NOTE_LINE.exec(text);
    const words = text.slice(marker?.[0].length ?? 0).replaceAll(CONTINUATION, '');
    paragraphs.push({ text: words, note: marker?.[1], continues: false, line: start });
  };
  for (const [index, marked] of lines.entries()) {
    const line = marked.startsWith(CONTINUATION) ? marked.slice(1) : marked;
    const first = lines[start] ?? '';
    const isInNote = first.startsWith(CONTINUATION) || NOTE_LINE.test(first);
    if (line !== '' && !ITEM.test(line) && (isInNote || !SUBDIVISION.test(line))) continue;
    endParagraph(index);
    start = line === '' ? index + 1 : index;
  }
  endParagraph(lines.length);
  return paragraphs;
}

/**
 * Creates the function that labels the notes of a text, called with its paragraphs in order: `1`, and `1/2` for the second
 * note with the marker 1. It returns undefined for a paragraph of the body.
 */
export function createLabeler(): (paragraph: Pick<Paragraph, 'note' | 'continues'>) => string | undefined {
  const counts = new Map<string, number>();
  return ({ note, continues }) => {
    if (note === undefined) return undefined;
    const count = (counts.get(note) ?? 0) + (continues ? 0 : 1);
    counts.set(note, count);
    return labelOf(note, count);
  };
}

/** The index of the first paragraph of each note, by label. */
export function noteParagraphs(paragraphs: readonly Paragraph[]): Map<string, number> {
  const starts = new Map<string, number>();
  const labelParagraph = createLabeler();
  for (const [index, paragraph] of paragraphs.entries()) {
    const label = labelParagraph(paragraph);
    if (label !== undefined && !paragraph.continues) starts.set(label, index);
  }
  return starts;
}

/** Joins paragraphs into one body and its notes. */
export function joinParagraphs(paragraphs: readonly Paragraph[]): ComparableText {
  const body = paragraphs.filter(({ note }) => note === undefined).map(({ text }) => text);
  const notes = new Map<string, string>();
  const labelParagraph = createLabeler();
  for (const paragraph of paragraphs) {
    const label = labelParagraph(paragraph);
    if (label === undefined) continue;
    const { continues, text } = paragraph;
    notes.set(label, continues ? `${notes.get(label)}\n\n${text}` : text);
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
  return text.replace(MARKS, '[^$1]').replace(CUT_MARK, '').replaceAll('\n', '⏎');
}
