/** Finds the calls of the notes of a text: all calls in one pass, because a text can have thousands of markers. */
import {
  CLOSING,
  plainDigits,
  RAISED_LETTER,
  SIGNS,
  SUPERSCRIPTS,
  UNBRACKETED,
  WIDE,
  type NoteForm,
} from './note-forms.ts';
import { EMPHASIS } from './printed-markers.ts';

/** A note whose calls are looked for. */
export interface CalledNote {
  readonly marker: string;
  readonly form: NoteForm['name'];
}

/** A range of a text in UTF-16 units; `end` is exclusive. */
export interface CallRange {
  readonly start: number;
  readonly end: number;
}

/** The forms in which a call can be printed, by the form of its note. The likeliest is first. */
const callForms = {
  raised: ['raised', 'bracket', 'brace'],
  numbered: ['raised', 'bracket', 'brace', 'number'],
  bracket: ['bracket', 'brace', 'raised'],
  footnote: ['bracket', 'brace', 'raised'],
  brace: ['brace', 'bracket', 'raised'],
  markdown: ['markdown'],
  parenthesis: ['parenthesis'],
  closing: ['closing'],
  wide: ['wide'],
  sign: ['sign'],
} as const satisfies Record<NoteForm['name'], readonly string[]>;

type CallForm = (typeof callForms)[NoteForm['name']][number];

/** The longest marker, in code points. */
const LONGEST = 10;
const BRACKET = new RegExp(`\\[(${UNBRACKETED})\\]`, 'g');
const BRACE = new RegExp(`(?<!\\^)\\{(${UNBRACKETED})\\}`, 'g');
const RAISED_BRACE = new RegExp(`\\^\\{(${UNBRACKETED})\\}`, 'g');
const RAISED = new RegExp(`\\^(${UNBRACKETED})`, 'g');
const RAISED_DIGITS = new RegExp(`[${SUPERSCRIPTS}]+|${RAISED_LETTER}`, 'g');
const MARKDOWN = new RegExp(`\\[\\^(${UNBRACKETED})\\]`, 'g');
const WIDE_MARKER = new RegExp(WIDE, 'gu');
const PARENTHESIS = /\(([*†‡§]{1,4})\)/g;
/** A number in parentheses after a word: `liberty(1)`, `estate,(2)`, `parliament (3) subject`. */
const NUMBER = /(?<=[\p{L}\p{M}.,;:!?”"’'»)] ?)\((\d{1,3})\)(?![\p{L}\p{N}(])/gu;
const CLOSING_MARKER = new RegExp(CLOSING, 'g');
const SIGN_RUN = new RegExp(`[*†‡§${SIGNS}]+`, 'g');
const LETTER_OR_NUMBER = /^[\p{L}\p{N}]/u;

/**
 * Finds the calls of notes.
 *
 * @param text the lines of the text, joined by line feeds
 * @param notes the notes whose calls are looked for
 * @returns a function that returns the calls of one of the notes in one form after another, the likeliest form first.
 *   The calls of a form are in ascending order. A marker at the start of a line is not a call: it may begin a note.
 */
export function findCalls(text: string, notes: readonly CalledNote[]): (note: CalledNote) => CallRange[][] {
  const wanted = new Set(notes.map(({ marker }) => marker));
  const finders = {
    raised: findRaised,
    bracket: findIn(BRACKET),
    brace: findIn(BRACE),
    markdown: findIn(MARKDOWN),
    parenthesis: findIn(PARENTHESIS),
    closing: findClosing,
    wide: findIn(WIDE_MARKER),
    sign: findSigns,
    number: findNumbers,
  };
  const found = new Map<CallForm, Map<string, number[]>>();
  /** The starts and ends of the calls of a form, alternating, by marker. */
  const callsIn = (form: CallForm): Map<string, number[]> => {
    const known = found.get(form);
    if (known !== undefined) return known;
    const calls = new Map<string, number[]>();
    finders[form](text, (marker, start, end) => {
      if (!wanted.has(marker) || start === 0 || text.charAt(start - 1) === '\n') return;
      const ranges = calls.get(marker);
      if (ranges === undefined) calls.set(marker, [start, end]);
      else ranges.push(start, end);
    });
    found.set(form, calls);
    return calls;
  };
  return ({ marker, form }) =>
    callForms[form].map((callForm) => {
      const ranges = callsIn(callForm).get(marker) ?? [];
      return Array.from({ length: ranges.length / 2 }, (_, index) => ({
        start: ranges[index * 2] ?? 0,
        end: ranges[index * 2 + 1] ?? 0,
      })).toSorted((a, b) => a.start - b.start);
    });
}

type Add = (marker: string, start: number, end: number) => void;

/** Finds the calls that a pattern matches; one of its first two groups is the marker. */
function findIn(pattern: RegExp): (text: string, add: Add) => void {
  return (text, add) => {
    for (const { 0: all, 1: first, 2: second = '', index } of text.matchAll(pattern)) {
      add(first ?? second, index, index + all.length);
    }
  };
}

/** `^{1}`, `^1`, `¹`. After `^` each beginning can be the marker, unless a letter or a number follows: `^1.1`. */
function findRaised(text: string, add: Add): void {
  findIn(RAISED_BRACE)(text, add);
  for (const { 1: marked = '', index } of text.matchAll(RAISED)) {
    let end = index + 1;
    for (const character of [...marked].slice(0, LONGEST)) {
      end += character.length;
      if (!LETTER_OR_NUMBER.test(text.slice(end, end + 2))) add(text.slice(index + 1, end), index, end);
    }
  }
  for (const { 0: digits, index } of text.matchAll(RAISED_DIGITS)) {
    if (digits.length <= LONGEST) add(plainDigits(digits), index, index + digits.length);
  }
}

/**
 * `(1)`, `(2)`. They are calls if the text has each number once, in order, and at least half of them follow a word without a
 * space: `liberty(1)`. Others are the numbers of items and sections.
 */
function findNumbers(text: string, add: Add): void {
  const found = [...text.matchAll(NUMBER)].filter(({ index }) => text.charAt(index - 1) !== '\n');
  if (found.some(({ 1: number }, index) => Number(number) !== index + 1)) return;
  const attached = found.filter(({ index }) => text.charAt(index - 1) !== ' ');
  if (attached.length * 2 < found.length) return;
  for (const { 0: all, 1: number = '', index } of found) add(number, index, index + all.length);
}

/** `¹)`, `*)`. */
function findClosing(text: string, add: Add): void {
  for (const { 0: all, 1: braced, 2: raised, 3: sign = '', index } of text.matchAll(CLOSING_MARKER)) {
    add(braced ?? (raised === undefined ? sign : plainDigits(raised)), index, index + all.length);
  }
}

/** Signs after a word: `‖`, `**`. Asterisks around words mark emphasis. A sign of the marker before or after it would belong to the marker. */
function findSigns(text: string, add: Add): void {
  const masked = text
    .split('\n')
    .map((line) => line.replace(EMPHASIS, (emphasis) => 'x'.repeat(emphasis.length)))
    .join('\n');
  for (const { 0: run, index } of masked.matchAll(SIGN_RUN)) {
    for (let first = 0; first < run.length; first += 1) {
      const start = index + first;
      if (/\s/.test(text.charAt(start - 1))) continue;
      for (let length = 1; length <= LONGEST && first + length <= run.length; length += 1) {
        const marker = run.slice(first, first + length);
        if (marker.includes(text.charAt(start - 1))) break;
        const next = text.slice(start + length, start + length + 2);
        if (LETTER_OR_NUMBER.test(next) || marker.includes(next.charAt(0) || ' ')) continue;
        add(marker, start, start + length);
      }
    }
  }
}
