/** What in a received text looks like a note, and was left as text. */

const FORM =
  '(?:\\*+|†+|‡+|§+|\\(\\d{1,3}\\)|\\[[A-Za-z0-9*†‡§]{1,8}\\]|\\^\\{?[A-Za-z0-9*†‡§]{1,8}\\}?|[ⁱ⁰¹²³⁴⁵⁶⁷⁸⁹]+)';
/** A marker at the start of a line. */
const BEGUN = new RegExp(`^[ \\t\\f]*(${FORM})[ \\t]*(?=[^\\s*])`, 'u');
/** A marker at the end of a word. */
const CALLED = new RegExp(`(?<=[^\\s(*])${FORM}(?![\\p{L}\\p{N}*])`, 'gu');
const EMPHASIS = /(\*{1,2})(?=[^\s*])[^*]*[^\s*]\1/g;

/** Numbers of lines, from 1. */
export interface Left {
  /** Lines that begin with a marker that stands at the end of a word too. */
  readonly notes: readonly number[];
  /** Paragraphs after a note, which may be its second ones. */
  readonly followers: readonly number[];
}

/**
 * Finds the lines.
 *
 * @param received the text, decoded
 * @param notes the labels of the notes that were recognised
 */
export function findLeft(received: string, notes: readonly string[]): Left {
  const lines = received.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/).map((line) => line.replace(EMPHASIS, '')); // prettier-ignore
  const called = new Set(lines.flatMap((line) => [...line.matchAll(CALLED)].map(([marker]) => marker)));
  const known = new Set(notes);
  const left: { notes: number[]; followers: number[] } = { notes: [], followers: [] };
  let after = false;
  for (const [index, line] of lines.entries()) {
    const marker = BEGUN.exec(line)?.[1];
    if (marker !== undefined && called.has(marker)) {
      after = known.has(labelOf(marker));
      if (!after) left.notes.push(index + 1);
    } else if (after && line.trim() !== '' && (lines[index - 1] ?? '').trim() === '') {
      left.followers.push(index + 1);
      after = false;
    }
  }
  return left;
}

/** The label in a printed marker. */
function labelOf(marker: string): string {
  const bare = marker.replace(/^\^?[{[(]?|[}\])]$/g, '');
  return [...bare].map((sign) => RAISED.get(sign) ?? sign).join('');
}

const RAISED = new Map([...'ⁱ⁰¹²³⁴⁵⁶⁷⁸⁹'].map((from, index) => [from, 'i0123456789'.charAt(index)]));
