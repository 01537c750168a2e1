/**
 * The forms in which received texts print notes and their calls, for a given marker: raised, in brackets or braces, as
 * `[Footnote 1: …]`, or with a period in a section of notes.
 */

/** A line that begins a section of notes: `NOTES`, `Footnotes:`. */
export const NOTES_HEADING = /^[*_=\s]*(?:foot|end)?notes?(?: and references)?[:.]?[*_=\s]*$/i;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The start of a note in one form. */
export interface NoteForm {
  readonly name: 'raised' | 'bracket' | 'brace' | 'footnote' | 'numbered' | 'sign';
  /** Finds the marker at the start of a line; its first group is the marker. */
  readonly start: RegExp;
}

const MARKER = '([^\\s\\[\\]{}()^:]{1,16})';

/** The forms of notes. `numbered` counts only after a heading such as `NOTES`. */
export const noteForms: readonly NoteForm[] = [
  { name: 'raised', start: new RegExp(`^(?:\\^\\{${MARKER}\\}|\\^${MARKER}|([ⁱ${SUPERSCRIPTS}]+))(?= |$)`) },
  { name: 'bracket', start: new RegExp(`^\\[${MARKER}\\](?= |$)`) },
  { name: 'brace', start: new RegExp(`^\\{${MARKER}\\}(?= |$)`) },
  { name: 'footnote', start: new RegExp(`^\\[(?:foot|end)?note:? ${MARKER}[:.] ?`, 'i') },
  { name: 'numbered', start: /^(\d{1,3})[.)](?= )/ },
  { name: 'sign', start: /^([‖¶#|◊※☞]+)(?= \S)/ },
];

/** The marker in a match of a form of notes; raised digits are written as digits. */
export function markerOfMatch(match: RegExpExecArray): string {
  const marker = match.slice(1).find((group) => group !== undefined) ?? '';
  return [...marker].map(plainDigit).join('');
}

/** A raised digit or `ⁱ` as an ordinary character. */
function plainDigit(character: string): string {
  const digit = SUPERSCRIPTS.indexOf(character);
  return digit >= 0 ? String(digit) : character === 'ⁱ' ? 'i' : character;
}

/** The forms in which the call of a note can be printed, the likeliest first. Each pattern is global. */
export function callForms(marker: string, form: NoteForm['name']): RegExp[] {
  const text = marker.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const raised = /^\d+$/.test(marker) ? `|(?<![${SUPERSCRIPTS}])${[...marker].map((digit) => SUPERSCRIPTS[Number(digit)]).join('')}(?![${SUPERSCRIPTS}])` : ''; // prettier-ignore
  const forms = {
    raised: `\\^\\{${text}\\}|\\^${text}(?![\\p{L}\\p{N}])${raised}`,
    bracket: `\\[${text}\\]`,
    brace: `(?<!\\^)\\{${text}\\}`,
    sign: `(?<=[^\\s${text}])${text}(?![\\p{L}\\p{N}${text}])`,
  };
  const order =
    form === 'sign'
      ? [forms.sign]
      : form === 'raised' || form === 'numbered'
        ? [forms.raised, forms.bracket, forms.brace]
        : form === 'brace'
          ? [forms.brace, forms.bracket, forms.raised]
          : [forms.bracket, forms.brace, forms.raised];
  return order.map((pattern) => new RegExp(pattern, 'gu'));
}

/**
 * Writes markers that are printed as one (`¹²`, `^{1,2}`, `[1, 2]`) as separate markers, if notes begin with each of
 * them and not with both together.
 */
export function separateMarkers(lines: readonly string[]): string[] {
  const starts = new Set<string>();
  const callCounts = new Map<string, number>();
  const joined = new RegExp(
    `(?<!\\d)(?:([${SUPERSCRIPTS}]{2,})|\\^\\{(\\d+(?:, ?\\d+)*)\\}|\\[(\\d+(?:, ?\\d+)+)\\])`,
    'g',
  );
  for (const line of lines) {
    const note = noteForms.map(({ start }) => start.exec(line)).find((match) => match !== null);
    if (note != null) starts.add(markerOfMatch(note));
    for (const [call] of (note == null ? line : line.slice(note[0].length)).matchAll(
      new RegExp(`[${SUPERSCRIPTS}]+|\\^\\{\\d+\\}`, 'g'),
    )) {
      const marker = [...call.replace(/[^\d⁰¹²³⁴⁵⁶⁷⁸⁹]/g, '')].map(plainDigit).join('');
      callCounts.set(marker, (callCounts.get(marker) ?? 0) + 1);
    }
  }
  if (starts.size < 2) return [...lines];
  const separated = new Set<string>();
  return lines.map((line) =>
    line.replace(
      joined,
      (all, raised: string | undefined, braced: string | undefined, bracketed: string | undefined, offset: number) => {
        if (offset === 0) return all;
        const list = braced ?? bracketed;
        if (list?.includes(',') === true) {
          const isAll = list.split(/, ?/).every((marker) => starts.has(marker));
          const [open, close] = bracketed === undefined ? ['^{', '}'] : ['[', ']'];
          return isAll ? list.replace(/\d+/g, (marker) => `${open}${marker}${close}`) : all;
        }
        const marker = [...(raised ?? braced ?? '')].map(plainDigit).join('');
        const parts = splitConsecutive(marker);
        const isCalledAlone = (part: string) => callCounts.has(part) && !separated.has(marker);
        if (parts === undefined || !parts.every((part) => starts.has(part)) || parts.some(isCalledAlone)) return all;
        // A note with this marker has its own call.
        if (starts.has(marker) && ((callCounts.get(marker) ?? 0) < 2 || separated.has(marker))) return all;
        separated.add(marker);
        return parts.map((part) => `^{${part}}`).join('');
      },
    ),
  );
}

/** Splits digits into consecutive numbers: `12` into 1 and 2, `910` into 9 and 10. */
function splitConsecutive(digits: string): string[] | undefined {
  for (let length = 1; length <= digits.length / 2; length += 1) {
    const parts = [digits.slice(0, length)];
    while (parts.join('').length < digits.length) parts.push(String(Number(parts.at(-1)) + 1));
    if (parts.join('') === digits && !digits.startsWith('0')) return parts;
  }
  return undefined;
}
