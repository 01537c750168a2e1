/** Finds lines of a received text that look like notes, but were transcribed as text. */
import { NOTES_HEADING, plainDigits } from '../../text/note-forms.ts';
import { EMPHASIS } from '../../text/printed-markers.ts';

const MARKER =
  '(?:\\([*†‡§]{1,4}\\)|<\\d{1,3}>|<sup>\\d{1,3}</sup>|/\\d{1,3}/|\\[(?:foot|end)?note \\w{1,4}\\]|[（(](?:注|註|注釈) ?[0-9０-９]{1,3}[）)]|\\*+|†+|‡+|§+|‖+|¶+|#+|\\(\\d{1,3}\\)|\\[[\\p{L}\\p{N}*†‡§.-]{1,8}\\]|\\{\\d{1,3}\\}|\\^\\{?[\\p{L}\\p{N}*†‡§]{1,8}\\}?|[ⁱ⁰¹²³⁴⁵⁶⁷⁸⁹]+)';
const MARKER_AT_START = new RegExp(`^[ \\t\\f]*(${MARKER})[ \\t]*(?=[^\\s*]|$)`, 'u');
const MARKER_AFTER_WORD = new RegExp(`(?<=[^\\s(*†‡§‖¶#])${MARKER}(?![\\p{L}\\p{N}*])`, 'gu');
/** A note that needs no call to look like a note. */
const FOOTNOTE = /^[ \t\f]*\[(?:foot|end)?note:? ([^\s[\]:.]{1,8})[:.]/i;
/** Other notes that name themselves: `[n. 1]`, `[nb 1]`, `Fn. 1:`, `Footnote 1:`. */
const NAMED = /^[ \t\f]*(?:\[(?:fn|nb?)\.? ?(\d{1,3})\]|(?:footnote|endnote|note|fn\.|Fußnote) (\d{1,3})[.:])(?= \S)/i;
/** A note without a marker: `[Footnote: …`. */
const UNMARKED = /^[ \t\f]*\[(?:foot|end)note(?::|\.|\])/i;
/**
 * A note inside a sentence: `^[…]` of Pandoc, `<ref>` of MediaWiki, `\footnote{` of LaTeX. The search for a bracket ends
 * at the next `^[`, whose own search goes on to it: otherwise a line of `^[` would take quadratic time.
 */
const INLINE = /\^\[\p{L}(?:(?!\^\[\p{L}[^\]]{2})[^\]]){2,}\]|<ref[ >]|\\footnote\{/u;
/** A numbered paragraph in a section of notes, or one whose number is also a marker after a word. */
const NUMBERED = /^[ \t\f]*(\d{1,3})[.)]? +(?=\S)/;
/** A number in parentheses after a noun: `the bridge (1) and`. After other words it is a reference: `paragraph (1)`. */
const SPACED =
  /(?<!(?<!\p{L})(?:paragraph|section|subsection|clause|article|rule|item|equation|under|in|of|to|and|or|see|with|by|that|are|is)|:) (\(\d{1,3}\))(?= (?!that|if|the )|[.,;:]|$)/giu;
/** A number in parentheses that directly follows a word: `bridge(1)`. After a number it is a reference: `section 2(1)`. */
const ATTACHED = /(?<=[\p{L}.,;:!?”"’'»])\(\d{1,3}\)/gu;
/** `the bridge 1) and`, as in German books. */
const SPACED_CLOSING =
  /(?<=\p{L})(?<!(?<!\p{L})(?:Nummer|Absatz|Punkt|Buchstabe|oder|und|nach|unter|von|sind|and|or|are|is|to|of|in|with|by)) (\d{1,3})\)/giu;
/** A number or a letter that is neither raised nor in brackets, after a word: `came1 and`, `went.2`, `One.(a)`. */
const BARE_AFTER_WORD = /(?<=\p{Ll}\p{Ll}[.,;:!?”"’')»]?)(?:\d{1,3}(?![\p{L}\p{N}]|[.,]\d)|\([a-z]\)(?!\())/gu;
const BARE_AT_START = /^[ \t\f]*(\d{1,3}|\([a-z]\))[.)]?[ \t]*(?=["“‘«(]?\p{L})/u;
/** A line that has only the number of a page. */
const PAGE_LINE = /^\s*(?:[-–—[(]+ ?)?(?:(?:page|pg\.?|p\.) )?[\divxl]+(?: ?[-–—\])]+)?\s*$/i;

/** Line numbers, which count from 1. */
export interface UnrecognizedNotes {
  /** Lines that begin with a marker that also follows a word, or that say that they are notes. */
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
    .replace(/\r\n?/g, '\n')
    .split(/(\n[ \t]*\n)/)
    // Emphasis can continue on the next line of its paragraph.
    .map((paragraph) => paragraph.replace(EMPHASIS, (emphasis) => emphasis.replace(/[^\n]/g, '')))
    .join('')
    .split('\n');
  const calls = new Set(lines.flatMap((line) => [...line.matchAll(MARKER_AFTER_WORD)].map(([marker]) => marker)));
  const labels = new Set(recognized);
  const startCounts = new Map<string, number>();
  for (const line of lines) {
    const marker = MARKER_AT_START.exec(line)?.[1];
    if (marker !== undefined) startCounts.set(marker, (startCounts.get(marker) ?? 0) + 1);
  }
  const callCounts = new Map<string, number>();
  for (const line of lines) {
    const attached = [...line.matchAll(ATTACHED)].map(([marker]) => marker);
    const apart = [...line.matchAll(SPACED)].map(([, marker = '']) => marker);
    for (const marker of [...attached, ...apart]) callCounts.set(marker, (callCounts.get(marker) ?? 0) + 1);
  }
  // A number in parentheses that begins several lines is the number of a subdivision, unless each has a call, as on pages.
  const isSubdivision = (marker: string) => {
    const starts = startCounts.get(marker) ?? 0;
    return /^\(\d/.test(marker) && starts > 1 && callCounts.get(marker) !== starts;
  };
  const calledNumbers = new Set([...calls].map(labelOf).filter((label) => /^\d+$/.test(label)));
  /** The bare markers after a word above the current line: `came1`, `One.(a)`. */
  const bare = new Set<string>();
  /** The numbers in parentheses after a space above the current line. */
  const spaced = new Set<string>();
  const notes: number[] = [];
  const followers: number[] = [];
  let isAfterNote = false;
  let isInNotes = false;
  /** How many brackets are open since the start of a note such as `[Footnote 1: …`, which can have several paragraphs. */
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    isInNotes ||= NOTES_HEADING.test(line);
    const number = NUMBERED.exec(line)?.[1];
    const isNumberOfNote = number !== undefined && (isInNotes || (calledNumbers.has(number) && !labels.has(number)));
    const bareMarker = BARE_AT_START.exec(line)?.[1];
    const isBareNote = bareMarker !== undefined && bare.has(bareMarker) && !labels.has(labelOf(bareMarker));
    const [, bracketed, plain] = NAMED.exec(line) ?? [];
    const named = FOOTNOTE.exec(line)?.[1] ?? bracketed ?? plain;
    const certain = named ?? (isNumberOfNote ? number : isBareNote ? bareMarker : undefined);
    if (FOOTNOTE.test(line)) depth = 0;
    const isInside = depth > 0;
    if (isInside || FOOTNOTE.test(line)) depth += countBrackets(line);
    const marker = certain ?? MARKER_AT_START.exec(line)?.[1];
    const isParagraphStart = line.trim() !== '' && (lines[index - 1] ?? '').trim() === '';
    if (
      marker !== undefined &&
      (certain !== undefined ||
        labels.has(labelOf(marker)) ||
        ((calls.has(marker) || spaced.has(marker)) && !isSubdivision(marker)))
    ) {
      const isNote = [marker, MARKER_AT_START.exec(line)?.[1] ?? ''].some((printed) => labels.has(labelOf(printed)));
      // A note in brackets ends at its bracket.
      isAfterNote = isNote && !FOOTNOTE.test(line);
      if (!isNote) notes.push(index + 1);
    } else if (UNMARKED.test(line) || INLINE.test(line)) {
      notes.push(index + 1);
      isAfterNote = false;
    } else if (isAfterNote && isParagraphStart && !isInside && !PAGE_LINE.test(line)) {
      // A paragraph that calls a note belongs to the body.
      if ([...line.matchAll(MARKER_AFTER_WORD)].length === 0) followers.push(index + 1);
      isAfterNote = false;
    }
    for (const [marker] of line.matchAll(BARE_AFTER_WORD)) bare.add(marker);
    for (const [, spacedNumber = ''] of line.matchAll(SPACED)) spaced.add(spacedNumber);
    for (const [, closed = ''] of line.matchAll(SPACED_CLOSING)) bare.add(closed);
  }
  return { notes, followers };
}

/** How many more brackets a line opens than it closes. */
function countBrackets(line: string): number {
  return line.split('[').length - line.split(']').length;
}

/** The label of a printed marker, as a note of the transcription has it. */
function labelOf(marker: string): string {
  return plainDigits(marker.replace(/^<sup>|<\/sup>$|^\^?[{[(]?|[}\])]$/g, ''));
}
