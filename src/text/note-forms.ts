/**
 * The forms in which received texts print notes and their calls, for a given marker: raised, in brackets or braces, as
 * `[Footnote 1: …]` or `[^1]: …`, or with a period in a section of notes.
 */

/** A line that begins a section of notes: `NOTES`, `Footnotes:`. */
export const NOTES_HEADING = new RegExp(
  `^[*_=\\s]*(?:${[
    '(?:foot|end)?notes?(?: and references)?',
    'notes et références|anmerkungen|fu(?:ß|ss)noten|noten|notas|noter|przypisy|poznámky|bilješke|jegyzetek|dipnotlar|notlar',
    'примечания|сноски|примітки|σημειώσεις|הערות|الهوامش|الحواشي|هوامش|注释|注釋|註釋|註|注|脚注|尾注',
  ].join('|')})[:.]?[*_=\\s]*$`,
  'iu',
);

/** Raised digits, in the order of the digits. */
export const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Raised letters, and the letters. */
const RAISED_LETTERS = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ';
const LETTERS = 'abcdefghijklmnoprstuvwxyz';
/** A pattern of one raised letter. Several are an abbreviation: `1ˢᵗ`. */
export const RAISED_LETTER = `(?<![${RAISED_LETTERS}])[${RAISED_LETTERS}](?![${RAISED_LETTERS}])`;
/** Signs that can be printed as the marker of a note. */
export const SIGNS = '‖¶#|◊※☞';
/** A pattern of the characters of a marker in brackets. */
export const UNBRACKETED = '[^\\s\\[\\]{}()^:]{1,16}';

/** A pattern of the markers of Chinese and Japanese texts: `①`, `〔１〕`, `【1】`. */
export const WIDE = '(?:([①-⑳㉑-㉟㊱-㊿❶-❿])|[〔［【]([^\\s〔［【〕］】]{1,8})[〕］】])';

/** The start of a note in one form. */
export interface NoteForm {
  readonly name:
    'raised' | 'bracket' | 'brace' | 'footnote' | 'markdown' | 'numbered' | 'parenthesis' | 'closing' | 'wide' | 'sign';
  /** Finds the marker at the start of a line; its first group is the marker. */
  readonly start: RegExp;
}

const MARKER = `(${UNBRACKETED})`;
/** After these markers, a word with a capital letter can follow without a space: `¹First`, but not `²H` and `¹⁴C`. */
const OR_WORD = `(?= |$|["“„«‘]?(?:\\p{Lu}\\p{Ll}|[AI] |\\p{Lo}{2}))`;
/** A pattern of a marker before a parenthesis that closes nothing, as in German books: `¹)`, `*)`. */
export const CLOSING = `(?:\\^\\{(${UNBRACKETED})\\}|([${SUPERSCRIPTS}]+)|([*†‡§]{1,4}))\\)`;

/** The forms of notes. `numbered` counts only after a heading such as `NOTES`. */
export const noteForms: readonly NoteForm[] = [
  {
    name: 'raised',
    start: new RegExp(
      `^(?:(?:\\^\\{${MARKER}\\}|([ⁱ${SUPERSCRIPTS}]+|${RAISED_LETTER}))${OR_WORD}|\\^${MARKER}(?= |$))`,
      'u',
    ),
  },
  { name: 'bracket', start: new RegExp(`^\\[(?:(\\d{1,3})\\]${OR_WORD}|${MARKER}\\](?= |$))`, 'u') },
  { name: 'brace', start: new RegExp(`^\\{${MARKER}\\}(?= |$)`) },
  { name: 'footnote', start: new RegExp(`^\\[(?:foot|end)?note:? ${MARKER}[:.] ?`, 'i') },
  { name: 'markdown', start: new RegExp(`^\\[\\^${MARKER}\\]:(?= \\S)`) },
  { name: 'numbered', start: /^(\d{1,3})[.)](?= )/ },
  { name: 'parenthesis', start: /^\(([*†‡§]{1,4})\)(?= |$)/ },
  { name: 'closing', start: new RegExp(`^${CLOSING}(?= ?\\S)`) },
  { name: 'wide', start: new RegExp(`^${WIDE}(?=[ \u3000]?\\S)`, 'u') },
  { name: 'sign', start: new RegExp(`^(?:([†‡‖]+)${OR_WORD}|([*†‡§]{1,4}|[${SIGNS}]+)(?= \\S))`, 'u') },
];

/** The marker in a match of a form of notes; raised digits are written as digits. */
export function markerOfMatch(match: RegExpExecArray): string {
  return plainDigits(match.slice(1).find((group) => group !== undefined) ?? '');
}

/** Writes raised digits and letters as ordinary characters. */
export function plainDigits(text: string): string {
  return [...text].map(plainDigit).join('');
}

/** A raised digit or letter as an ordinary character. */
function plainDigit(character: string): string {
  const digit = SUPERSCRIPTS.indexOf(character);
  if (digit >= 0) return String(digit);
  const letter = RAISED_LETTERS.indexOf(character);
  return letter >= 0 ? LETTERS.charAt(letter) : character;
}

/** A raised call of digits. */
const RAISED_CALL = new RegExp(`[${SUPERSCRIPTS}]+|\\^\\{\\d+\\}`, 'g');
/** Calls that may be printed as one. */
const JOINED = new RegExp(
  `(?<!\\d)(?:([${SUPERSCRIPTS}]{2,})|\\^\\{(\\d+(?:, ?\\d+)*)\\}|\\[(\\d+(?:, ?\\d+)+)\\])`,
  'g',
);

/**
 * Writes markers that are printed as one (`¹²`, `^{1,2}`, `[1, 2]`) as separate markers, if notes begin with each of
 * them and not with both together.
 */
export function separateMarkers(lines: readonly string[]): string[] {
  const starts = new Set<string>();
  const callCounts = new Map<string, number>();
  for (const line of lines) {
    const note = noteForms.map(({ start }) => start.exec(line)).find((match) => match !== null);
    if (note != null) starts.add(markerOfMatch(note));
    for (const [call] of (note == null ? line : line.slice(note[0].length)).matchAll(RAISED_CALL)) {
      const marker = plainDigits(call.replace(/[\^{}]/g, ''));
      callCounts.set(marker, (callCounts.get(marker) ?? 0) + 1);
    }
  }
  if (starts.size < 2) return [...lines];
  const separated = new Set<string>();
  return lines.map((line) =>
    line.replace(
      JOINED,
      (all, raised: string | undefined, braced: string | undefined, bracketed: string | undefined, offset: number) => {
        if (offset === 0) return all;
        const list = braced ?? bracketed;
        if (list?.includes(',') === true) {
          const isAll = list.split(/, ?/).every((marker) => starts.has(marker));
          const [open, close] = bracketed === undefined ? ['^{', '}'] : ['[', ']'];
          return isAll ? list.replace(/\d+/g, (marker) => `${open}${marker}${close}`) : all;
        }
        const marker = plainDigits(raised ?? braced ?? '');
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

/** The most digits of a marker in a run of consecutive markers. */
const MOST_DIGITS = 5;

/** Splits digits into consecutive numbers: `12` into 1 and 2, `910` into 9 and 10. */
function splitConsecutive(digits: string): string[] | undefined {
  if (digits.startsWith('0')) return undefined;
  for (let length = 1; length <= Math.min(digits.length / 2, MOST_DIGITS); length += 1) {
    const parts: string[] = [];
    let end = 0;
    for (let next = digits.slice(0, length); digits.startsWith(next, end); next = String(Number(next) + 1)) {
      parts.push(next);
      end += next.length;
    }
    if (end === digits.length) return parts;
  }
  return undefined;
}
