/** Notes whose markers are printed more than once, or in forms other than one raised or bracketed marker. */
import { continueNote, markNote, NOTE_MARK, noteOfLine } from './comparable-text.ts';
import { findCalls, type CallRange } from './note-calls.ts';
import { markerOfMatch, noteForms, NOTES_HEADING, type NoteForm } from './note-forms.ts';
import { isLabel, labelOf, markerOf } from './note-markers.ts';
import { replaceRanges, type Replacement } from './replace-ranges.ts';

/** The notes of one marker in one form. */
interface PrintedNotes {
  readonly marker: string;
  readonly form: NoteForm['name'];
  readonly starts: readonly NoteStart[];
}

/** The marker at the start of a note, as a range of the text in UTF-16 units. */
interface NoteStart extends CallRange {
  /** The index of its line. */
  readonly line: number;
}

/** A paragraph in brackets, such as `[Illustration: …]`. The end of the note before it may be missing. Not `[Greek: …] means`. */
const BRACKETED = /^\[(?![^[\]]*\][^\]])/;
const FOOTNOTE = noteForms.find(({ name }) => name === 'footnote');
const SPACE_AFTER_MARK = new RegExp(`(?<=^${NOTE_MARK})\\s*(?=\\S)`);

/** Finds the notes of a text, by form and marker. */
function findNotes(lines: readonly string[]): PrintedNotes[] {
  const found = new Map<string, { marker: string; form: NoteForm['name']; starts: NoteStart[] }>();
  /** The markers of notes whose end is unknown. The calls of another note with the marker might be theirs. */
  const unclosed = new Set<string>();
  let isInNotes = false;
  let end = 0;
  for (const [line, text] of lines.entries()) {
    if (NOTES_HEADING.test(text)) isInNotes = true;
    const lineStart = end;
    end += text.length + 1;
    for (const { name, start } of noteForms) {
      const match = start.exec(text);
      if (match === null || (name === 'numbered' && !isInNotes)) continue;
      const marker = markerOfMatch(match);
      if (name === 'footnote' && closingLine(lines, line) === undefined) unclosed.add(marker);
      const key = `${name} ${marker}`;
      const notes = found.get(key) ?? { marker, form: name, starts: [] };
      notes.starts.push({ line, start: lineStart, end: lineStart + match[0].length });
      found.set(key, notes);
      break;
    }
  }
  return [...found.values()].filter(
    ({ marker, form }) => isLabel(marker) && !marker.includes('/') && !(form === 'footnote' && unclosed.has(marker)),
  );
}

/**
 * The line that ends in the bracket that closes `[Footnote 1: …`. The note can have several paragraphs.
 *
 * @returns undefined if no line ends in that bracket before the next note, or another paragraph in brackets, begins
 */
function closingLine(lines: readonly string[], start: number): number | undefined {
  let depth = 0;
  for (let line = start; line < lines.length; line += 1) {
    const text = lines[line] ?? '';
    const isParagraph = line > start && lines[line - 1] === '';
    if (line > start && (FOOTNOTE?.start.test(text) === true || (isParagraph && BRACKETED.test(text))))
      return undefined;
    for (const [offset, sign] of [...text].entries()) {
      if (sign === '[') depth += 1;
      else if (sign === ']') depth -= 1;
      if (sign === ']' && depth === 0) return offset === [...text].length - 1 ? line : undefined;
    }
  }
  return undefined;
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
  const assigned: number[] = [];
  let next = 0;
  for (const call of calls) {
    while ((notes[next] ?? Infinity) <= call) next += 1;
    if (next === notes.length) return undefined;
    assigned.push(next);
  }
  return new Set(assigned).size === notes.length ? assigned : undefined;
}

/**
 * The labels of the notes that {@link convertNotes} recognizes in a text: `1`, and `1/2` for the second note that is
 * printed with the marker 1.
 *
 * @param lines the text, with the markers that are recognized without labels in comparable form
 */
export function findNoteLabels(lines: readonly string[]): Set<string> {
  const converted = new Set(lines.map(noteOfLine));
  const found = findNotes(lines);
  const callsOf = findCalls(lines.join('\n'), found);
  const labels = found.flatMap((notes) => {
    const { marker, starts, form } = notes;
    if (converted.has(marker)) return [];
    // The words after a marker that is alone on its line may belong to the note, or not.
    if (starts.some(({ line, start, end }) => lines[line]?.length === end - start)) return [];
    const calls = callsOf(notes).find(({ length }) => length > 0) ?? [];
    const assigned = assignCalls(
      calls.map(({ start }) => start),
      starts.map(({ start }) => start),
    );
    if (calls.length === 0 || assigned === undefined) return [];
    // A line of Markdown such as `# Heading` begins like a note, and an address has such a sign too: `page#top`.
    if (marker.startsWith('#') && (calls.length !== starts.length || (calls[0]?.start ?? 0) > (starts[0]?.start ?? 0)))
      return [];
    // The lists in a section of notes are numbered from 1, too.
    if (form === 'numbered' && starts.length > 1 && calls.length !== starts.length) return [];
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
  const text = lines.join('\n');
  const found = findNotes(lines).filter(({ marker, starts }) => starts.length === counts.get(marker)?.length);
  const callsOf = findCalls(text, found);
  const replacements: Replacement[] = [];
  /** Whether each character of the text is replaced. */
  const isReplaced = new Uint8Array(text.length);
  const replace = ({ start, end }: CallRange, by: string) => {
    replacements.push({ start, end, by });
    isReplaced.fill(1, start, end);
  };
  const isTaken = ({ start, end }: CallRange) => isReplaced.subarray(start, end).includes(1);
  const formsByLine = new Map<number, NoteForm['name']>();
  /** The lines that end a note, although no empty line follows them. */
  const lastLines = new Set<number>();
  /** The lines of the further paragraphs of notes. */
  const furtherLines = new Set<number>();
  for (const notes of found) {
    const { marker, form, starts } = notes;
    if (converted.has(marker) || starts.some(isTaken)) continue;
    const calls = callsOf(notes)
      .map((ofForm) => ofForm.filter((call) => !isTaken(call)))
      .find(({ length }) => length > 0);
    if (calls === undefined) continue;
    converted.add(marker);
    for (const range of [...calls, ...starts]) replace(range, markNote(marker));
    for (const { line, start } of starts) {
      formsByLine.set(line, form);
      const last = form === 'footnote' ? closingLine(lines, line) : undefined;
      if (last === undefined) continue;
      const end = start + lines.slice(line, last + 1).join('\n').length;
      if (isReplaced[end - 1] === 1) continue;
      lastLines.add(last);
      const firstEmpty = lines.indexOf('', line);
      for (let further = firstEmpty; further > line && further <= last; further += 1) furtherLines.add(further);
      let bracket = end - 1;
      while (isReplaced[bracket - 1] !== 1 && /[^\S\n]/.test(text.charAt(bracket - 1))) bracket -= 1;
      replace({ start: bracket, end }, '');
    }
  }
  return replaceRanges(text, replacements)
    .split('\n')
    .flatMap((line, index) => {
      const form = formsByLine.get(index);
      const text = form === undefined ? line : line.replace(SPACE_AFTER_MARK, ' ');
      const written = furtherLines.has(index) ? continueNote(text) : text;
      return [...(form === undefined ? [] : ['']), written, ...(lastLines.has(index) ? [''] : [])];
    });
}
