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

/** A marker without any sign that it is raised: `*`, `†`, `(1)`. */
const BARE = /(?<!⟦)(?:([*†‡§])\1*|\((\d{1,3})\))(?!⟧)/g;
const EMPHASIS = /(\*{1,2})(?=[^\s*])[^*]*[^\s*]\1/g;

/** What cannot be seen and joins or parts no letters: soft hyphens, marks of direction, control characters but line ends and pages. */
const UNSEEN =
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** A text without what cannot be seen: no content may hold some of it, and received texts do. */
export function dropUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Pages that a transcription marks: whether the mark stands inside a paragraph, or between two. */
export type MarkedPages = ReadonlyMap<string, 'inside' | 'between'>;

/**
 * A received text in comparable form: line ends, blank lines, bullets and the printed forms of note markers
 * brought to one form; every other character kept.
 *
 * @param bare labels that the transcription has notes for: these may be printed bare, as {@link findBareNotes} finds them
 * @param pages by their numbers: a line that holds only such a number is what the mark stands for
 */
export function compareReceived(text: string, bare?: ReadonlySet<string>, pages?: MarkedPages): Comparable {
  return joinParagraphs(divideReceived(text, bare, pages));
}

/** The paragraphs of a received text in comparable form; see {@link compareReceived}. */
export function divideReceived(
  text: string,
  bare: ReadonlySet<string> = new Set(),
  pages: MarkedPages = new Map(),
): Paragraph[] {
  return divideParagraphs(markBare(linesOf(text, pages), bare));
}

/** `2`, `- 2 -`, `[2]`, `Page 2`, `Page 2 of 4`. */
const PAGE_LINE = /^(?:[-–—[(] ?)?(?:(?:page|p\.) )?([A-Za-z0-9.-]+?)(?: of \d+)?(?: ?[-–—\])])?$/i;

/** Takes out lines that hold only the number of a marked page; inside a paragraph, with the empty lines around. */
function dropPageNumbers(lines: readonly string[], pages: MarkedPages): string[] {
  const dropped = new Set<number>();
  for (const [page, place] of pages) {
    const [at, ...others] = lines.flatMap((line, index) =>
      PAGE_LINE.exec(line)?.[1]?.toLowerCase() === page.toLowerCase() ? [index] : [],
    );
    // Of several nobody knows which is the page's.
    if (at === undefined || others.length > 0) continue;
    dropped.add(at);
    if (place === 'between') continue;
    for (let before = at - 1; lines[before] === ''; before -= 1) dropped.add(before);
    for (let after = at + 1; lines[after] === ''; after += 1) dropped.add(after);
  }
  return lines.filter((_, index) => !dropped.has(index));
}

/** The lines of a received text, bullets and raised or bracketed markers in comparable form. */
function linesOf(text: string, pages: MarkedPages = new Map()): string[] {
  const lines = dropUnseen(text)
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
  return markNotes(markNotes(dropPageNumbers(lines, pages), RAISED, labelOfRaised), BRACKETED, labelOfBracketed);
}

/** A note whose marker is printed bare: the lines it begins and is called at, and where in that line. */
interface BareNote {
  readonly note: number;
  readonly call: number;
  readonly at: number;
  readonly printed: string;
}

/**
 * Notes whose markers are printed bare: a marker stands twice in all, once at the start of a line and before that at the end of
 * a word. Numbers in brackets count only where nothing but notes follows them: elsewhere they are items, or `3(1)`.
 *
 * @returns the labels
 */
export function findBareNotes(text: string): Set<string> {
  const lines = linesOf(text);
  const found = findBare(lines);
  const begins = new Set([...found.values()].map(({ note }) => note));
  const starts = lines.flatMap((line, index) => (line !== '' && (lines[index - 1] ?? '') === '' ? [index] : []));
  const others = starts.filter((index) => !begins.has(index) && !NOTE_LINE.test(lines[index] ?? ''));
  const tail = others.at(-1) ?? -1;
  return new Set([...found].filter(([label, { note }]) => !/^\d/.test(label) || note > tail).map(([label]) => label));
}

function findBare(lines: readonly string[]): Map<string, BareNote> {
  const standing = new Map<string, { line: number; at: number; printed: string }[]>();
  for (const [line, text] of lines.entries()) {
    // Asterisks around words are italics, and no markers.
    for (const match of text.replace(EMPHASIS, (words) => 'x'.repeat(words.length)).matchAll(BARE)) {
      const [printed] = match;
      const label = match[2] ?? printed;
      standing.set(label, [...(standing.get(label) ?? []), { line, at: match.index, printed }]);
    }
  }
  const marked = new Set(lines.flatMap((line) => NOTE_LINE.exec(line)?.[1] ?? []));
  const found = new Map<string, BareNote>();
  for (const [label, [call, note, ...others]] of standing) {
    if (call === undefined || note === undefined || others.length > 0 || marked.has(label)) continue;
    const after = (lines[note.line] ?? '').slice(note.at + note.printed.length);
    const around = lines[call.line] ?? '';
    const isCall = /[^\s\d(]$/.test(around.slice(0, call.at)) && !/^[\p{L}\p{N}]/u.test(around.slice(call.at + call.printed.length)); // prettier-ignore
    if (isCall && note.line > call.line && note.at === 0 && /^ \S/.test(after)) {
      found.set(label, { note: note.line, call: call.line, at: call.at, printed: call.printed });
    }
  }
  return found;
}

function markBare(lines: readonly string[], labels: ReadonlySet<string>): string[] {
  if (labels.size === 0) return [...lines];
  const notes = [...findBare(lines)].filter(([label]) => labels.has(label));
  return lines.flatMap((line, index) => {
    // From the end of the line: what is put in moves nothing before it.
    const calls = notes.filter(([, { call }]) => call === index).sort(([, a], [, b]) => b.at - a.at);
    const called = calls.reduce((text, [label, { at, printed }]) => text.slice(0, at) + markNote(label) + text.slice(at + printed.length), line); // prettier-ignore
    const begun = notes.find(([, { note }]) => note === index);
    return begun === undefined ? [called] : ['', `${markNote(begun[0])}${called.slice(begun[1].printed.length)}`];
  });
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
