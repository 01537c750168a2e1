/** Note markers as printed in a received text (raised, in brackets, or bare), converted to comparable form. */
import { AFTER_LABEL, BEFORE_LABEL, markNote, NOTE_MARK, noteOfLine } from './comparable-text.ts';
import { plainDigits, SUPERSCRIPTS } from './note-forms.ts';
import { labelOf } from './note-markers.ts';
import { replaceRanges } from './replace-ranges.ts';

const RAISED = new RegExp(`\\^\\{([A-Za-z0-9]+|[*†‡§])\\}|\\^([A-Za-z0-9]+)(?![A-Za-z0-9])|([ⁱ${SUPERSCRIPTS}]+)`, 'g');
const BRACKETED = /\[([A-Za-z0-9]{1,8}|[*†‡§])\]/g;
/** A marker that is not visibly a marker: `*`, `†`, `(1)`. */
const BARE = new RegExp(`(?<!${BEFORE_LABEL})(?:([*†‡§])\\1*|\\((\\p{Nd}{1,3})\\))(?!${AFTER_LABEL})`, 'gu');
/** Words in emphasis: `*word*`, `**word**`. A call in them is one sign: `*word[*] word*`, with a converted call too. */
export const EMPHASIS = new RegExp(
  `(?<![\\w*${BEFORE_LABEL}])(\\*{1,2})(?=[^\\s*${AFTER_LABEL}\\]])` +
    `((?:${NOTE_MARK}|\\[\\*{1,4}\\]|[^*${BEFORE_LABEL}])*(?:${NOTE_MARK}|\\[\\*{1,4}\\]|[^\\s*${BEFORE_LABEL}[]))` +
    `\\1(?![\\w*${AFTER_LABEL}])`,
  'g',
);

/** Reads the marker from a match of one of the patterns above. */
type MarkerOf = (...match: (string | undefined)[]) => string;

/** The index of the line that each note begins, by marker. */
type NoteLines = ReadonlyMap<string, number>;

const markerOfRaised: MarkerOf = (_, braced, bare, superscript) => braced ?? bare ?? plainDigits(superscript ?? '');
const markerOfBracketed: MarkerOf = (_, marker) => marker ?? '';

/**
 * Converts raised and bracketed markers. A marker that begins a note in both forms, as where an editor's notes are in
 * brackets, gets two labels: `1`, and `1/2` for the later note. Each call belongs to the note in its own form.
 *
 * @param labels the notes of the transcription; only the note of such a label can consist of its marker
 */
export function convertMarkers(lines: readonly string[], labels: ReadonlySet<string>): string[] {
  const raised = findNoteLines(lines, RAISED, markerOfRaised, labels);
  const bracketed = findNoteLines(lines, BRACKETED, markerOfBracketed, labels);
  const convert = (line: string, form: RegExp, markerOf: MarkerOf, own: NoteLines, other: NoteLines) =>
    line.replace(form, (...match: string[]) => {
      const marker = markerOf(...match);
      const noteLine = own.get(marker);
      if (noteLine === undefined) return match[0] ?? '';
      return markNote(labelOf(marker, noteLine > (other.get(marker) ?? Infinity) ? 2 : 1));
    });
  return (
    lines
      .map((line) => convert(line, RAISED, markerOfRaised, raised, bracketed))
      .map((line) => convert(line, BRACKETED, markerOfBracketed, bracketed, raised))
      // A note begins a paragraph.
      .flatMap((line) => (noteOfLine(line) === undefined ? [line] : ['', line]))
  );
}

/**
 * Finds the notes whose markers have one printed form. Such a marker begins exactly one note, and a call of it is
 * elsewhere. Any other text in that form is no marker: `10^6`, `m²`, `[2]`.
 */
function findNoteLines(
  lines: readonly string[],
  form: RegExp,
  markerOf: MarkerOf,
  labels: ReadonlySet<string>,
): NoteLines {
  const occurrences = lines.flatMap((text, line) =>
    [...text.matchAll(form)].map((match) => {
      const beginsNote = match.index === 0 && /^(?: |$)/.test(text.slice(match[0].length));
      return { marker: markerOf(...match), line, beginsNote, isEmpty: text === match[0] };
    }),
  );
  const noteLines = new Map<string, number>();
  for (const [marker, found] of Map.groupBy(occurrences, ({ marker }) => marker)) {
    const [note, ...others] = found.filter(({ beginsNote }) => beginsNote);
    if (note === undefined || others.length > 0 || found.length === 1) continue;
    if (!note.isEmpty || labels.has(marker)) noteLines.set(marker, note.line);
  }
  return noteLines;
}

/** A note with a bare marker, and its call. */
interface BareNote {
  /** The index of the line that the note begins. */
  readonly noteLine: number;
  /** The index of the line with the call. */
  readonly callLine: number;
  /** Where the call is in its line, in UTF-16 units. */
  readonly callOffset: number;
  readonly printed: string;
}

/**
 * Finds notes with bare markers. Such a marker occurs exactly twice: at the end of a word, and later at the start of a
 * line before a space.
 *
 * @param lines lines with the other markers converted
 * @returns the notes by label
 */
export function findBareNotes(lines: readonly string[]): Map<string, BareNote> {
  const occurrences = new Map<string, { line: number; offset: number; printed: string }[]>();
  for (const [line, text] of lines.entries()) {
    // Asterisks around words mark emphasis.
    for (const match of text.replace(EMPHASIS, (emphasis) => 'x'.repeat(emphasis.length)).matchAll(BARE)) {
      const [printed] = match;
      const label = match[2] ?? printed;
      const found = occurrences.get(label);
      if (found === undefined) occurrences.set(label, [{ line, offset: match.index, printed }]);
      // A marker that occurs a third time is not that of a note.
      else if (found.length < 3) found.push({ line, offset: match.index, printed });
    }
  }
  const converted = new Set(lines.map(noteOfLine));
  const notes = new Map<string, BareNote>();
  for (const [label, [call, note, ...others]] of occurrences) {
    if (call === undefined || note === undefined || others.length > 0 || converted.has(label)) continue;
    const callText = lines[call.line] ?? '';
    const isCall =
      /[^\s\p{Nd}(]/u.test(callText.charAt(call.offset - 1)) &&
      !/^[\p{L}\p{N}]/u.test(callText.slice(call.offset + call.printed.length));
    const afterNote = (lines[note.line] ?? '').slice(note.offset + note.printed.length);
    const isNote = note.line > call.line && note.offset === 0 && /^ \S/.test(afterNote);
    if (isCall && isNote) {
      notes.set(label, { noteLine: note.line, callLine: call.line, callOffset: call.offset, printed: call.printed });
    }
  }
  return notes;
}

/**
 * Converts bare markers.
 *
 * @param labels the notes of the transcription; only their markers are converted
 */
export function convertBareMarkers(lines: readonly string[], labels: ReadonlySet<string>): string[] {
  if (labels.size === 0) return [...lines];
  const notes = [...findBareNotes(lines)].filter(([label]) => labels.has(label));
  const callsByLine = Map.groupBy(notes, ([, { callLine }]) => callLine);
  const notesByLine = new Map(notes.map((note) => [note[1].noteLine, note]));
  return lines.flatMap((line, index) => {
    const calls = (callsByLine.get(index) ?? []).map(([label, { callOffset, printed }]) => ({
      start: callOffset,
      end: callOffset + printed.length,
      by: markNote(label),
    }));
    const withCalls = replaceRanges(line, calls);
    const note = notesByLine.get(index);
    return note === undefined ? [withCalls] : ['', `${markNote(note[0])}${withCalls.slice(note[1].printed.length)}`];
  });
}
