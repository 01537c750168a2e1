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
const MARKER = /\^\{([A-Za-z0-9]+|[*†‡§])\}|\^([A-Za-z0-9]+)(?![A-Za-z0-9])|([ⁱ⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g;
const NOTE_LINE = /^⟦([^⟧]+)⟧ /;
const BRACKETED = /^\[([A-Za-z0-9]{1,8}|[*†‡§])\] /;
/** A line that begins a paragraph even where no empty line precedes it. */
const ITEM = /^(?:• |\d{1,3}[.)] )/;

/**
 * A received text in comparable form: line ends, blank lines, bullets and the two printed forms of note markers
 * brought to one form; every other character kept.
 */
export function compareReceived(text: string): Comparable {
  const lines = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .trimEnd()
        .replace(BULLET, '• ')
        .replace(/^[ \t]+/, '')
        .replace(MARKER, plainMarker),
    );
  return divide(markBracketed(lines));
}

/** Markers printed in square brackets: where a paragraph begins with `[1] `, each `[1]` is a marker. */
function markBracketed(lines: readonly string[]): string[] {
  const labels = new Set(lines.flatMap((line) => BRACKETED.exec(line)?.[1] ?? []));
  if (labels.size === 0) return [...lines];
  const marker = /\[([A-Za-z0-9]{1,8}|[*†‡§])\]/g;
  return lines
    .flatMap((line) => (BRACKETED.test(line) ? ['', line] : [line]))
    .map((line) => line.replace(marker, (all, label: string) => (labels.has(label) ? markNote(label) : all)));
}

function plainMarker(_: string, braced?: string, bare?: string, raised?: string): string {
  return markNote(braced ?? bare ?? [...(raised ?? '')].map((sign) => SUPERSCRIPT.get(sign) ?? sign).join(''));
}

/** Lines into body and notes: a paragraph that begins with a marker is that note's. */
export function divide(lines: readonly string[]): Comparable {
  const notes = new Map<string, string>();
  const body: string[] = [];
  const apart = lines.flatMap((line) => (ITEM.test(line) ? ['', line] : [line]));
  for (const paragraph of apart.join('\n').split(/\n{2,}/)) {
    const trimmed = paragraph.replace(/^\n+|\n+$/g, '');
    if (trimmed === '') continue;
    const marker = NOTE_LINE.exec(trimmed);
    if (marker?.[1] === undefined) body.push(trimmed);
    else notes.set(marker[1], trimmed.slice(marker[0].length));
  }
  return { body: body.join('\n\n'), notes };
}

/** The first place where two texts differ, or undefined: an offset in UTF-16 units, the same in both up to there. */
export function findDifference(a: string, b: string): number | undefined {
  if (a === b) return undefined;
  let at = 0;
  while (at < a.length && at < b.length && a.charAt(at) === b.charAt(at)) at += 1;
  return at;
}
