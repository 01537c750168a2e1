/**
 * Received texts, and transcriptions set back into their form, as lines that can be compared character for character.
 * The conventions under which two lines count as the same are listed in docs/fidelity.md, each with its number.
 */

/** A text in comparable form: the lines of its body, `''` between paragraphs, and its notes by printed marker. */
export interface Comparable {
  readonly body: string;
  readonly notes: ReadonlyMap<string, string>;
}

/** A note's printed marker in comparable form. */
export function markNote(label: string): string {
  return `⟦${label}⟧`;
}

const BULLET = /^[ \t]*[•·▪◦‣][ \t]+/;
const SUPERSCRIPT = new Map([...'ⁱ⁰¹²³⁴⁵⁶⁷⁸⁹'].map((from, index) => [from, 'i0123456789'.charAt(index)]));
const RAISED = /\^\{([A-Za-z0-9]+|[*†‡§])\}|\^([A-Za-z0-9]+)(?![A-Za-z0-9])|([ⁱ⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g;
const NOTE_LINE = /^⟦([^⟧]+)⟧ /;
const BRACKETED = /\[([A-Za-z0-9]{1,8}|[*†‡§])\]/g;
/** A line that begins a paragraph even where no empty line precedes it. */
const ITEM = /^(?:• |\d{1,3}[.)] )/;

/**
 * A received text in comparable form: line ends, blank lines, bullets and the two printed forms of note markers
 * brought to one form; every other character kept.
 */
export function compareReceived(text: string): Comparable {
  return joinParagraphs(divideReceived(text));
}

/** The paragraphs of a received text in comparable form. */
export function divideReceived(text: string): Paragraph[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    // A new page begins a new paragraph.
    .flatMap((line) => (line.includes('\f') ? line.split('\f').flatMap((part) => ['', part]) : [line]))
    .map((line) =>
      line
        .trimEnd()
        .replace(BULLET, '• ')
        .replace(/^[ \t]+/, ''),
    );
  return divideParagraphs(markNotes(markNotes(lines, RAISED, labelOfRaised), BRACKETED, labelOfBracketed));
}

type LabelOf = (...parts: (string | undefined)[]) => string;

const labelOfRaised: LabelOf = (_, braced, bare, raised) =>
  braced ?? bare ?? [...(raised ?? '')].map((sign) => SUPERSCRIPT.get(sign) ?? sign).join('');
const labelOfBracketed: LabelOf = (_, label) => label ?? '';

/**
 * Brings markers of one printed form to the comparable one. A marker is one where a note begins with it, once, and it is
 * called elsewhere; anything else in that form is text: `10^6`, `m²`, `[2]`.
 */
function markNotes(lines: readonly string[], form: RegExp, labelOf: LabelOf): string[] {
  const begun = new Map<string, number>();
  const found = new Map<string, number>();
  const count = (counts: Map<string, number>, label: string) => counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const line of lines) {
    for (const match of line.matchAll(form)) {
      count(found, labelOf(...match));
      if (match.index === 0 && line.charAt(match[0].length) === ' ') count(begun, labelOf(...match));
    }
  }
  const isNote = (label: string) => begun.get(label) === 1 && (found.get(label) ?? 0) > 1;
  const mark = (line: string) =>
    line.replace(form, (...parts: string[]) =>
      isNote(labelOf(...parts)) ? markNote(labelOf(...parts)) : (parts[0] ?? ''),
    );
  return lines.map(mark).flatMap((line) => (NOTE_LINE.test(line) ? ['', line] : [line]));
}

/** A paragraph of a text in comparable form. */
export interface Paragraph {
  /** Its lines, joined by line ends; of a note without its marker. */
  readonly text: string;
  /** The marker of the note that it is; undefined for one of the body. */
  readonly note: string | undefined;
  /** The index of its first line. */
  readonly line: number;
}

/** Lines into paragraphs: one that begins with a marker is that note's. */
export function divideParagraphs(lines: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  const end = (to: number) => {
    const text = lines.slice(from, to).join('\n');
    const marker = NOTE_LINE.exec(text);
    if (text !== '') paragraphs.push({ text: text.slice(marker?.[0].length ?? 0), note: marker?.[1], line: from });
  };
  for (const [at, line] of lines.entries()) {
    if (line !== '' && !ITEM.test(line)) continue;
    end(at);
    from = line === '' ? at + 1 : at;
  }
  end(lines.length);
  return paragraphs;
}

/** Paragraphs as one text and its notes. */
export function joinParagraphs(paragraphs: readonly Paragraph[]): Comparable {
  const body = paragraphs.filter(({ note }) => note === undefined).map(({ text }) => text);
  const notes = new Map(paragraphs.flatMap(({ note, text }) => (note === undefined ? [] : [[note, text]])));
  return { body: body.join('\n\n'), notes };
}

/** Lines into body and notes. */
export function divide(lines: readonly string[]): Comparable {
  return joinParagraphs(divideParagraphs(lines));
}

/** The first place where two texts differ, or undefined: an offset in UTF-16 units, the same in both up to there. */
export function findDifference(a: string, b: string): number | undefined {
  if (a === b) return undefined;
  let at = 0;
  while (at < a.length && at < b.length && a.charAt(at) === b.charAt(at)) at += 1;
  return at;
}
