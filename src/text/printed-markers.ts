/** Note markers as printed in a received text (raised, in brackets, or bare), converted to comparable form. */
import { AFTER_LABEL, BEFORE_LABEL, markNote, NOTE_MARK, noteOfLine } from './comparable-text.ts';
import { plainDigits, SUPERSCRIPTS } from './note-forms.ts';
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

/** Reads the label from a match of one of the patterns above. */
type LabelOf = (...match: (string | undefined)[]) => string;

const labelOfRaised: LabelOf = (_, braced, bare, superscript) => braced ?? bare ?? plainDigits(superscript ?? '');
const labelOfBracketed: LabelOf = (_, label) => label ?? '';

/**
 * Converts raised and bracketed markers.
 *
 * @param labels the notes of the transcription; only the note of such a label can consist of its marker
 */
export function convertMarkers(lines: readonly string[], labels: ReadonlySet<string>): string[] {
  return convertForm(convertForm(lines, RAISED, labelOfRaised, labels), BRACKETED, labelOfBracketed, labels);
}

/**
 * Converts the markers of one printed form. A marker begins exactly one note, and a call of it is elsewhere. Any other text
 * in that form is unchanged: `10^6`, `m²`, `[2]`.
 */
function convertForm(lines: readonly string[], form: RegExp, labelOf: LabelOf, labels: ReadonlySet<string>): string[] {
  const noteCounts = new Map<string, number>();
  const emptyNoteCounts = new Map<string, number>();
  const callCounts = new Map<string, number>();
  const increment = (map: Map<string, number>, label: string) => map.set(label, (map.get(label) ?? 0) + 1);
  for (const line of lines) {
    for (const match of line.matchAll(form)) {
      const isCall = match.index > 0 || !/^(?: |$)/.test(line.slice(match[0].length));
      if (isCall) increment(callCounts, labelOf(...match));
      if (match.index > 0) continue;
      if (line.charAt(match[0].length) === ' ') increment(noteCounts, labelOf(...match));
      if (line === match[0]) increment(emptyNoteCounts, labelOf(...match));
    }
  }
  const isMarker = (label: string) =>
    callCounts.has(label) &&
    (noteCounts.has(label)
      ? noteCounts.get(label) === 1 && !emptyNoteCounts.has(label)
      : emptyNoteCounts.get(label) === 1 && labels.has(label));
  const convertLine = (line: string) =>
    line.replace(form, (...match: string[]) =>
      isMarker(labelOf(...match)) ? markNote(labelOf(...match)) : (match[0] ?? ''),
    );
  // A note begins a paragraph.
  return lines.map(convertLine).flatMap((line) => (noteOfLine(line) === undefined ? [line] : ['', line]));
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
