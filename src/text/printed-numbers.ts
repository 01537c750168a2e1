/** Numbers that a document prints before a passage: `5.`, `(a)`, `§ 101.`, `Sec. 6.`, `Art. IV`, `8A.`, `1.1`. */
import { BRACKETED_NUMBERS } from './bracketed-numbers.ts';
import type { LocatorUnit } from './locators.ts';
import { foldDigits } from './decimal-digits.ts';
import { namedUnits } from './number-units.ts';
import { parseNumberWords } from './number-words.ts';
import { isRomanNumeral, parseRomanNumeral } from './roman-numerals.ts';

/** A number that may be printed before a passage. */
export interface PrintedNumber {
  /** As printed, with its punctuation: `§ 101.`. */
  readonly printed: string;
  /** The unit in locators; undefined if the number contains its unit, as in `第九条`. */
  readonly unit: LocatorUnit | undefined;
  /** Without unit and punctuation: `101`, `(a)`. */
  readonly value: string;
  /** Whether the number is recognized alone; otherwise only in a sequence: `A. Lincoln` is no number. */
  readonly isCertain: boolean;
  /** The sequences that the number may belong to. */
  readonly positions: readonly Position[];
}

/** The place of a number in a sequence of numbers of one form. */
export interface Position {
  /** Numbers of one form have the same punctuation and the same signs: `(a)`, `I.`. */
  readonly form: string;
  /** `[8]` for `8`, `[8, 1]` for `8A`, `[1, 2]` for `1.2`. */
  readonly ordinals: readonly number[];
  /** Whether a sequence of this form is recognized only if it begins with 1, A, or I. */
  readonly startsAtOne: boolean;
}

/** Only these units are recognized without punctuation after the number: `Article 9 The parties`. */
const WITHOUT_STOP: ReadonlySet<LocatorUnit | undefined> = new Set(['§', 'sec.', 'art.', 'para.']);

const ASIAN =
  /^(?:第[0-9０-９〇零一二三四五六七八九十百千]+[条條章節节项項款編编](?:の[0-9０-９一二三四五六七八九十]+)?|제 ?[0-9]+ ?[조장절항편](?:의 ?[0-9]+)?)/;
/** `17 §`, as in Swedish, Finnish, and Hungarian statutes. */
const SIGN_AFTER = /^(\d{1,4}(?: ?[a-z])?)\.? ?§\.?(?=\s|$)/;
const BRACKETED = new RegExp(`^(${BRACKETED_NUMBERS})(?=\\s|$)`, 'u');
const SQUARE = /^\[(\d{1,3}|[a-z])\](?=\s)/;
/** `[¶ 6]`, as courts number the paragraphs of judgments. */
const SQUARE_SIGN = /^\[¶¶?\s?(\d{1,4}(?:[–-]\d{1,4})?)\](?=\s)/;
/** `1(a)`, `12(b)(2)`. */
const WITH_PARENTHESES = /^\d{1,3}[A-Z]?(?:\((?:\d{1,2}|\p{Ll}|[ivx]+)\))+(?=\s)/u;
const DOTTED = /^((?:\d{1,3}|[A-Z])(?:\.\d{1,3})+[A-Za-z]?)([.):]?)(?=\s|$)/;
/** After the punctuation a space, a dash, a parenthesis, or the end. */
const AFTER_STOP = '(?=\\s|$|[—–-]?\\(|[—–-]{1,2}(?:\\s|\\p{L}))';
const DECIMAL = new RegExp(`^(\\p{Nd}{1,4})((?!(?:AM|PM|AD|BC)\\b)[A-Z]{0,3}|[a-z]?)([.)]|\\.\\))${AFTER_STOP}`, 'u');
const LETTERS = new RegExp(`^(\\p{Lu}|\\p{Ll}|[א-ת]|[ء-ي]|[가-하]|[ivxlcdm]+|[IVXLCDM]+)([.)])${AFTER_STOP}`, 'u');
/** `1°`, `2.ª`, `1er`, as in French, Italian, Spanish, and Portuguese laws; in a sequence, because of `5° below zero`. */
const ORDINAL_SIGN = /^(\d{1,2})(?:\.?[°ºª]|er|re)[.)]?(?=\s|$|[—–-])/;
/** `1 – text`, `1- text`, `I – text`, `a/ text`: a number or a letter with a dash or a slash, in a sequence. */
const DASHED = /^(\p{Nd}{1,3}|[IVXL]{1,5}|[A-Z])\s?[—–-](?=\s)|^(\p{Nd}{1,3}|[a-z])\/(?=\s)/u;
/** `一、`, `（一）`, `1、`, as in Chinese and Japanese documents. */
const ASIAN_ITEM =
  /^(?:([一二三四五六七八九十百]{1,4}|\d{1,3}|[０-９]{1,3})[、．]|（([一二三四五六七八九十]{1,3}|\d{1,2}|[０-９]{1,2})）)/u;

/** The beginning of a sentence, in any script, or no words at all. */
const SENTENCE_START = /^(?:$|[\p{Lu}\p{Lt}\p{Lo}\p{N}"“”„«»‘'([*…¿¡])/u;
/** `10.30`, which is a time, and `1.5.45`, which is a date. */
const TIME_OR_DATE = /^(?:(?:[01]?\d|2[0-4])\.[0-5]\d|\d{1,2}\.\d{1,2}\.\d{2})$/;
const MONTH = /^(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/;
/** The longest beginning of a passage that can contain its number, in UTF-16 units. */
export const LONGEST_NUMBER = 80;

/**
 * Finds the number at the beginning of a passage.
 *
 * @param words the words of the passage
 * @returns undefined if the passage does not begin like a number: `1914 was`, `No. He left`, `I. M. Pei`
 */
export function parsePrintedNumber(words: string): PrintedNumber | undefined {
  const start = words.slice(0, LONGEST_NUMBER);
  return (
    parseNamed(start) ??
    parseSignAfter(start) ??
    parseAsian(start) ??
    parseBracketed(start) ??
    parseDotted(start) ??
    parseDecimal(start) ??
    parseLetters(start) ??
    parseInSequence(start)
  );
}

/** Whether the words after a number begin like a sentence. */
function beginsSentence(start: string, printed: string): boolean {
  return SENTENCE_START.test(textAfter(start, printed));
}

function textAfter(start: string, printed: string): string {
  return start.slice(printed.length).replace(/^[\s—–-]+/, '');
}

/** `§ 101.`, `Art. IV`, `§§ 5–7`. Without punctuation, a number before a small letter is part of a sentence. */
function parseNamed(start: string): PrintedNumber | undefined {
  if (!/^[\p{Lu}\p{Lo}§¶№]/u.test(start)) return undefined;
  for (const { unit, name, form } of namedUnits.get(start.charAt(0).toLowerCase()) ?? []) {
    // The form is long, and takes a millisecond to compile when it is first used.
    const match = name.test(start) ? form.exec(start) : null;
    if (match === null) continue;
    const [printed, ...groups] = match;
    const stop = groups.pop() ?? '';
    const isRange = /^(?:§§|¶¶|\p{L}+s\b)/u.test(printed);
    const written = (groups.find((group) => group !== undefined) ?? '').replace(/\s+/g, ' ');
    // After a plural, a hyphen between numbers is the dash of a range.
    const value = isRange ? written.replace(/(?<=^\d+)-(?=\d+$)/, '–') : valueOf(written);
    if (/^[ivxlcdm]{2,}$/i.test(value) && !isRomanNumeral(value)) return undefined;
    const isClosed = stop !== '' || /^\s*[—–-]/.test(start.slice(printed.length)) || start.trim() === printed;
    if (!isClosed && !beginsSentence(start, printed)) return undefined;
    // A script without capitals does not show where a sentence begins.
    const hasCapitals = !/^\p{Lo}/u.test(start);
    return {
      printed,
      unit,
      value,
      isCertain: isClosed || (hasCapitals && WITHOUT_STOP.has(unit) && !/^[a-z]$/i.test(value)),
      positions: positionsOf(value, `${unit} `, stop, false),
    };
  }
  return undefined;
}

/** The value of a written number: `first` for `THE FIRST`, `5` for `5.º` and `(5)`. */
function valueOf(written: string): string {
  const words = written.replace(/^the /i, '');
  if (parseNumberWords(words) !== undefined) return words.toLowerCase();
  return written.replace(/^\((\p{Nd}+)\)$/u, '$1').replace(/(?<=^\d+)\.?[º°]$/, '');
}

function parseSignAfter(start: string): PrintedNumber | undefined {
  const [printed, value] = SIGN_AFTER.exec(start) ?? [];
  if (printed === undefined || value === undefined || !beginsSentence(start, printed)) return undefined;
  return { printed, unit: '§', value, isCertain: true, positions: positionsOf(value, '§ ', '', false) };
}

function parseAsian(start: string): PrintedNumber | undefined {
  const [item, open, enclosed] = ASIAN_ITEM.exec(start) ?? [];
  const listed = open ?? enclosed;
  if (item !== undefined && listed !== undefined) {
    return { printed: item, unit: 'para.', value: listed, isCertain: true, positions: [] };
  }
  const [printed] = ASIAN.exec(start) ?? [];
  if (printed === undefined || /^[のにはをがで,、]/.test(start.slice(printed.length))) return undefined;
  return { printed, unit: undefined, value: printed, isCertain: true, positions: [] };
}

/** `(1)`, `(a)`, `(iv)`, `(aa)`, `(a)(1)`, `[5]`. */
function parseBracketed(start: string): PrintedNumber | undefined {
  const [, square] = SQUARE.exec(start) ?? [];
  if (square !== undefined) {
    const positions = positionsOf(square, '[', ']', false);
    return { printed: `[${square}]`, unit: 'para.', value: square, isCertain: false, positions };
  }
  const [sign, numberOfSign] = SQUARE_SIGN.exec(start) ?? [];
  if (sign !== undefined && numberOfSign !== undefined) {
    return { printed: sign, unit: 'para.', value: numberOfSign, isCertain: true, positions: [] };
  }
  const [whole] = WITH_PARENTHESES.exec(start) ?? [];
  if (whole !== undefined) {
    if (!beginsSentence(start, whole)) return undefined;
    return { printed: whole, unit: 'para.', value: whole, isCertain: true, positions: [] };
  }
  const [, value] = BRACKETED.exec(start) ?? [];
  if (value === undefined) return undefined;
  const [, inner = ''] = /^\((.+?)\)/.exec(value) ?? [];
  const isCertain = /^\d/.test(inner) || beginsSentence(start, value);
  return { printed: value, unit: 'para.', value, isCertain, positions: positionsOf(inner, '(', ')', false) };
}

/** `1.1`, `1.1.2`. */
function parseDotted(start: string): PrintedNumber | undefined {
  const [printed, value = '', stop = ''] = DOTTED.exec(start) ?? [];
  if (printed === undefined || (stop === '' && !beginsSentence(start, printed))) return undefined;
  const isCertain = /^\d/.test(value) && !TIME_OR_DATE.test(value);
  return { printed, unit: 'para.', value, isCertain, positions: positionsOf(value, '', '.', false) };
}

/** `5.`, `8A.`, `2)`. A number of four digits, which may be a year, is recognized only after a smaller one. */
function parseDecimal(start: string): PrintedNumber | undefined {
  const [printed, digits = '', letter = '', stop = ''] = DECIMAL.exec(start) ?? [];
  if (printed === undefined) return undefined;
  const isSentence = beginsSentence(start, printed) && !MONTH.test(textAfter(start, printed));
  const isCertain = digits.length <= 3 && (stop.endsWith(')') || isSentence);
  const value = `${digits}${letter}`;
  return { printed, unit: 'para.', value, isCertain, positions: positionsOf(value, '', stop, false) };
}

/** `VI.`, `A.`, `b)`. One letter may be an initial, so it is recognized only in a sequence from `A` or `I`. */
function parseLetters(start: string): PrintedNumber | undefined {
  const [printed, value = '', stop = ''] = LETTERS.exec(start) ?? [];
  if (printed === undefined || /^\p{Lu}\.(?:\s|$)/u.test(textAfter(start, printed))) return undefined;
  const isNumeral = value.length > 1;
  if (isNumeral && !isRomanNumeral(value)) return undefined;
  const isCertain = isNumeral && /^[IVXL]+$/.test(value) && (stop === ')' || beginsSentence(start, printed));
  return { printed, unit: 'para.', value, isCertain, positions: positionsOf(value, '', stop, true) };
}

/** `1°`, `1 – `: numbers that are recognized only in a sequence. */
function parseInSequence(start: string): PrintedNumber | undefined {
  const ordinal = ORDINAL_SIGN.exec(start);
  const [printed, first, slashed] = ordinal ?? DASHED.exec(start) ?? [];
  const digits = first ?? slashed;
  if (printed === undefined || digits === undefined) return undefined;
  const form = ordinal === null ? (first === undefined ? '/' : '–') : '°';
  return { printed, unit: 'para.', value: digits, isCertain: false, positions: positionsOf(digits, '', form, true) };
}

/** The sequences to which a value may belong: `i` is a letter and a Roman numeral. */
function positionsOf(value: string, before: string, after: string, startsAtOne: boolean): Position[] {
  const bare = foldDigits(value.replace(/\(.*/, ''));
  const position = (sign: string, ordinals: readonly number[], first = startsAtOne): Position => ({
    form: `${before}${sign}${after}`,
    ordinals,
    startsAtOne: first,
  });
  const isUpper = bare !== bare.toLowerCase();
  const number = parseNumberWords(bare);
  if (number !== undefined) return [position('1', [number])];
  if (/^\d+(?:\.\d+)*[A-Za-z]{0,3}$/.test(bare)) {
    const letters = [...bare.toLowerCase().replace(/^[\d.]+/, '')];
    const ordinals = bare.split('.').map((part) => Number.parseInt(part, 10));
    return [position('1', [...ordinals, ...letters.map((letter) => letter.charCodeAt(0) - 96)])];
  }
  if (/^[A-Z](?:\.\d+)+$/.test(bare)) {
    const [letter = '', ...numbers] = bare.split('.');
    return [position('A.1', [ordinalOfLetter(letter), ...numbers.map(Number)])];
  }
  const positions: Position[] = [];
  if (isRomanNumeral(bare)) positions.push(position(isUpper ? 'I' : 'i', [parseRomanNumeral(bare)]));
  if (/^\p{L}$/u.test(bare)) positions.push(position(isUpper ? 'A' : 'a', [ordinalOfLetter(bare)]));
  else if (/^(\p{L})\1+$/u.test(bare)) {
    // `aa` follows `z`, but a nested list may also begin with it.
    positions.push(position(isUpper ? 'AA' : 'aa', [ordinalOfLetter(bare.charAt(0))]));
  }
  return positions;
}

const ALPHABETS = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'αβγδεζηθικλμνξοπρστυφχψω', 'אבגדהוזחטיכלמנסעפצקרשת', 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ', '가나다라마바사아자차카타파하']; // prettier-ignore

/** The place of a letter in its alphabet, from 1; 0 for a letter of another alphabet. */
function ordinalOfLetter(letter: string): number {
  const lower = letter.toLowerCase();
  return ALPHABETS.reduce((most, alphabet) => Math.max(most, alphabet.indexOf(lower)), -1) + 1;
}
