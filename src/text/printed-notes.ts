/** Notes whose markers are printed more than once, or in forms other than one raised or bracketed marker. */
import { markNote, noteOfLine } from './comparable-text.ts';
import { callForms, markerOfMatch, noteForms, NOTES_HEADING, type NoteForm } from './note-forms.ts';
import { isLabel, labelOf, markerOf } from './note-markers.ts';

/** The notes of one marker in one form. */
interface PrintedNotes {
  readonly marker: string;
  readonly form: NoteForm['name'];
  /** For each note the index of its first line, and the length of its marker in UTF-16 units. */
  readonly starts: readonly { readonly line: number; readonly length: number }[];
}

/** Finds the notes of a text, by form and marker. */
function findNotes(lines: readonly string[]): PrintedNotes[] {
  const found = new Map<
    string,
    { marker: string; form: NoteForm['name']; starts: { line: number; length: number }[] }
  >();
  let isInNotes = false;
  for (const [line, text] of lines.entries()) {
    if (NOTES_HEADING.test(text)) isInNotes = true;
    for (const { name, start } of noteForms) {
      const match = start.exec(text);
      if (match === null || (name === 'numbered' && !isInNotes)) continue;
      if (name === 'footnote' && closingLine(lines, line) === undefined) continue;
      const marker = markerOfMatch(match);
      const key = `${name} ${marker}`;
      const notes = found.get(key) ?? { marker, form: name, starts: [] };
      notes.starts.push({ line, length: match[0].length });
      found.set(key, notes);
      break;
    }
  }
  return [...found.values()].filter(({ marker }) => isLabel(marker) && !marker.includes('/'));
}

/** The line of the bracket that closes `[Footnote 1: …`: the last line of its paragraph. */
function closingLine(lines: readonly string[], start: number): number | undefined {
  let last = start;
  while ((lines[last + 1] ?? '') !== '' && noteForms[3]?.start.test(lines[last + 1] ?? '') === false) last += 1;
  return lines[last]?.endsWith(']') === true ? last : undefined;
}

/** A call in a text. */
interface PrintedCall {
  readonly line: number;
  readonly offset: number;
  readonly length: number;
}

/** Finds the calls of some notes, in the likeliest form that occurs. */
function findCalls(lines: readonly string[], { marker, form }: PrintedNotes): PrintedCall[] {
  for (const pattern of callForms(marker, form)) {
    const calls = lines.flatMap((text, line) =>
      [...text.matchAll(pattern)].flatMap(({ index, 0: { length } }): PrintedCall[] =>
        // A marker at the start of a line may begin a note.
        index === 0 ? [] : [{ line, offset: index, length }],
      ),
    );
    if (calls.length > 0) return calls;
  }
  return [];
}

/**
 * The note that each call belongs to: the next note with its marker, as on a page, or if all notes follow all calls, the
 * note in the same place of their order.
 *
 * @param calls, notes their places in the text, in ascending order
 * @returns for each call the index of its note; undefined if that is not clear
 */
export function assignCalls(calls: readonly number[], notes: readonly number[]): number[] | undefined {
  if (notes.length === 1) return calls.map(() => 0);
  const [firstNote = 0] = notes;
  if (calls.every((call) => call < firstNote)) {
    return calls.length === notes.length ? calls.map((_, index) => index) : undefined;
  }
  const assigned = calls.map((call) => notes.findIndex((note) => note > call));
  return assigned.includes(-1) || notes.some((_, index) => !assigned.includes(index)) ? undefined : assigned;
}

/**
 * The labels of the notes that {@link convertNotes} recognizes in a text: `1`, and `1/2` for the second note that is
 * printed with the marker 1.
 *
 * @param lines the text, with the markers that are recognized without labels in comparable form
 */
export function findNoteLabels(lines: readonly string[]): Set<string> {
  const converted = new Set(lines.map(noteOfLine));
  const labels = findNotes(lines).flatMap((notes) => {
    const { marker, starts, form } = notes;
    if (converted.has(marker) || (form === 'numbered' && starts.length > 1)) return [];
    // The words after a marker that is alone on its line may belong to the note, or not.
    if (starts.some(({ line, length }) => lines[line]?.length === length)) return [];
    const calls = findCalls(lines, notes);
    const assigned = assignCalls(
      calls.map(({ line }) => line),
      starts.map(({ line }) => line),
    );
    if (calls.length === 0 || assigned === undefined) return [];
    return starts.map((_, index) => labelOf(marker, index + 1));
  });
  return new Set(labels);
}

/**
 * Converts the notes of a transcription, and their calls, to comparable form. The text must have as many notes with a
 * marker, in one form, as the transcription has.
 *
 * @param lines the text, with the markers that are recognized without labels in comparable form
 * @param labels the labels of the notes of the transcription
 */
export function convertNotes(lines: readonly string[], labels: ReadonlySet<string>): string[] {
  const converted = new Set(lines.map(noteOfLine));
  const counts = Map.groupBy(labels, markerOf);
  const texts = [...lines];
  const noteLines = new Set<number>();
  for (const notes of findNotes(lines)) {
    const { marker, form, starts } = notes;
    if (converted.has(marker) || starts.length !== counts.get(marker)?.length) continue;
    const calls = findCalls(texts, notes);
    if (calls.length === 0) continue;
    converted.add(marker);
    const edits = [...calls, ...starts.map(({ line, length }) => ({ line, offset: 0, length }))];
    // From the end of the text, so that an edit does not move the others.
    for (const { line, offset, length } of edits.toSorted((a, b) => b.line - a.line || b.offset - a.offset)) {
      const text = texts[line] ?? '';
      texts[line] = text.slice(0, offset) + markNote(marker) + text.slice(offset + length);
    }
    for (const { line } of starts) {
      noteLines.add(line);
      const last = form === 'footnote' ? closingLine(lines, line) : undefined;
      if (last !== undefined) texts[last] = (texts[last] ?? '').slice(0, -1).trimEnd();
      if (form === 'footnote') texts[line] = (texts[line] ?? '').replace(/^(⟦[^⟧]+⟧)(?=\S)/, '$1 ');
    }
  }
  return texts.flatMap((text, line) => (noteLines.has(line) ? ['', text] : [text]));
}
