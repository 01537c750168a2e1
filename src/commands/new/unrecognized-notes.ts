/** Finds lines of a received text that look like notes, but were transcribed as text. */

const MARKER =
  '(?:\\*+|†+|‡+|§+|\\(\\d{1,3}\\)|\\[[A-Za-z0-9*†‡§]{1,8}\\]|\\^\\{?[A-Za-z0-9*†‡§]{1,8}\\}?|[ⁱ⁰¹²³⁴⁵⁶⁷⁸⁹]+)';
const MARKER_AT_START = new RegExp(`^[ \\t\\f]*(${MARKER})[ \\t]*(?=[^\\s*])`, 'u');
const MARKER_AFTER_WORD = new RegExp(`(?<=[^\\s(*])${MARKER}(?![\\p{L}\\p{N}*])`, 'gu');
const EMPHASIS = /(\*{1,2})(?=[^\s*])[^*]*[^\s*]\1/g;

/** Line numbers, which count from 1. */
export interface UnrecognizedNotes {
  /** Lines that begin with a marker that also follows a word. */
  readonly notes: readonly number[];
  /** Paragraphs after a recognized note, which may be further paragraphs of the note. */
  readonly followers: readonly number[];
}

/**
 * Finds the lines.
 *
 * @param received the received text, decoded
 * @param recognized the labels of the notes that were transcribed as notes
 */
export function findUnrecognizedNotes(received: string, recognized: readonly string[]): UnrecognizedNotes {
  const lines = received
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(EMPHASIS, ''));
  const calls = new Set(lines.flatMap((line) => [...line.matchAll(MARKER_AFTER_WORD)].map(([marker]) => marker)));
  const labels = new Set(recognized);
  const notes: number[] = [];
  const followers: number[] = [];
  let isAfterNote = false;
  for (const [index, line] of lines.entries()) {
    const marker = MARKER_AT_START.exec(line)?.[1];
    const isParagraphStart = line.trim() !== '' && (lines[index - 1] ?? '').trim() === '';
    if (marker !== undefined && calls.has(marker)) {
      isAfterNote = labels.has(labelOf(marker));
      if (!isAfterNote) notes.push(index + 1);
    } else if (isAfterNote && isParagraphStart) {
      followers.push(index + 1);
      isAfterNote = false;
    }
  }
  return { notes, followers };
}

const RAISED = new Map([...'ⁱ⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, index) => [raised, 'i0123456789'.charAt(index)]));

/** The label of a printed marker, as a note of the transcription has it. */
function labelOf(marker: string): string {
  const bare = marker.replace(/^\^?[{[(]?|[}\])]$/g, '');
  return [...bare].map((character) => RAISED.get(character) ?? character).join('');
}
