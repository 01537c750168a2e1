/** Checks for characters that content must not contain, and for characters that an author may not see. */
import { problem, type Problem } from './problem.ts';
import type { RuleId } from './rules.ts';

/** A character that breaks a rule. */
interface Finding {
  readonly rule: RuleId;
  /** Where the character is, in UTF-16 units of the text. */
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
}

// Tabs, line ends, and U+0085 (next line) count as spaces. Carriage returns have their own rule.
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/;
/** Unicode reserves these characters for use inside programs. This program marks the labels of notes with some of them. */
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/u;
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/;
const LONE_SURROGATES = /[\uD800-\uDFFF]/u;
const FORBIDDEN = new RegExp(
  [CONTROLS, NONCHARACTERS, DIRECTIONS, /\uFFFD/, LONE_SURROGATES].map(({ source }) => source).join('|'),
  'u',
);

// Letters and signs next to which a zero-width joiner or non-joiner is part of the spelling.
const JOINED =
  /[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Mongolian}\p{sc=Khmer}\p{sc=Myanmar}\p{M}\p{Extended_Pictographic}]/u;
const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/u;
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u2060-\u2064\uFEFF]|[\u{E0000}-\u{E007F}]/gu;

const WORD = /\p{L}+/gu;
const LATIN = /\p{sc=Latin}/u;
/** Cyrillic and Greek letters that look like Latin letters. */
const LOOKALIKE = /[аеорсухіјѕһԁԛԝАВЕКМНОРСТХІЈЅԌԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι]/u;

/** Names of the characters that authors meet most often; the message gives the code of every character. */
const NAMES = new Map([
  ['\u00AD', 'soft hyphen'],
  ['\u200B', 'zero-width space'],
  ['\u200C', 'zero-width non-joiner'],
  ['\u200D', 'zero-width joiner'],
  ['\u200E', 'left-to-right mark'],
  ['\u200F', 'right-to-left mark'],
  ['\u2060', 'word joiner'],
  ['\uFEFF', 'byte order mark'],
]);

/**
 * Checks the characters that stop a file from being read.
 *
 * @param text a file of content, decoded
 * @param file the name of the file, for messages
 */
export function checkCharacters(text: string, file: string): Problem[] {
  const findings: Finding[] = [];
  if (text.startsWith('\uFEFF')) {
    findings.push({
      rule: 'text-byte-order-mark',
      offset: 0,
      message: 'Unexpected byte order mark (U+FEFF) before the first line',
      fix: 'Save the file as “UTF-8”, not as “UTF-8 with BOM”',
    });
  }
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0) {
    findings.push({
      rule: 'text-line-ends',
      offset: carriageReturn,
      message: 'Unexpected Windows line end (CR LF), expected Unix line ends (LF)',
      fix: 'Save the file with Unix line ends (LF)',
    });
  }
  const forbidden = findForbidden(text);
  if (forbidden !== undefined) findings.push(forbidden);
  const composed = text.normalize('NFC');
  if (composed !== text) {
    let offset = 0;
    while (text.charAt(offset) === composed.charAt(offset)) offset += 1;
    const [written, expected] = [text.slice(offset, offset + 2), composed.charAt(offset)];
    findings.push({
      rule: 'text-not-nfc',
      offset,
      message:
        `Unexpected decomposed character \`${written}\`, ` +
        `expected the single character \`${expected}\` (Unicode normal form C)`,
      fix: 'Save the file in Unicode normal form C (NFC); most text editors can convert a file',
    });
  }
  return toProblems(findings, text, file);
}

/**
 * Finds the first character that no text of content may contain, even if YAML or Markdown wrote it as an escape.
 *
 * @param text decoded text
 */
export function findForbidden(text: string): Finding | undefined {
  const match = FORBIDDEN.exec(text);
  if (match === null) return undefined;
  const [character] = match;
  const code = formatCode(character);
  const offset = match.index;
  if (character === '\uFFFD') {
    return {
      rule: 'text-encoding',
      offset,
      message: 'Unexpected replacement character (U+FFFD), which marks bytes that are not UTF-8',
      fix: 'Convert the file to UTF-8 from the encoding it was saved in, and type the lost character again',
    };
  }
  if (LONE_SURROGATES.test(character)) {
    return {
      rule: 'text-encoding',
      offset,
      message: `Unexpected half of a character (${code}, a lone surrogate), expected the whole character`,
      fix: 'Type the character itself',
    };
  }
  if (DIRECTIONS.test(character)) {
    return {
      rule: 'text-direction',
      offset,
      message: `Unexpected direction character (${code}), which changes the order in which words are shown`,
      fix: 'Remove the character: the site sets the direction of each passage from its letters',
    };
  }
  const kind = NONCHARACTERS.test(character) ? 'noncharacter' : 'control character';
  return {
    rule: 'text-control',
    offset,
    message: `Unexpected ${kind} (${code}), expected text`,
    fix: 'Remove the character',
  };
}

/**
 * Checks the characters that an author may not see or may have mistyped. None of them stops a build.
 *
 * @param text a file of content, decoded
 * @param file the name of the file, for messages
 */
export function noticeCharacters(text: string, file: string): Problem[] {
  return toProblems([...findInvisible(text), ...findLookalikes(text)], text, file);
}

function findInvisible(text: string): Finding[] {
  // A line with thousands of marks is searched only once.
  let line = { end: -1, isRightToLeft: false };
  const isRightToLeft = (offset: number): boolean => {
    if (offset > line.end) {
      const found = text.indexOf('\n', offset);
      const end = found < 0 ? text.length : found;
      line = { end, isRightToLeft: RIGHT_TO_LEFT.test(text.slice(text.lastIndexOf('\n', offset) + 1, end)) };
    }
    return line.isRightToLeft;
  };
  return [...text.matchAll(INVISIBLE)].flatMap(({ 0: character, index }): Finding[] => {
    // The rule on byte order marks reports this one.
    if (index === 0 && character === '\uFEFF') return [];
    const neighbors = text.slice(Math.max(0, index - 2), index) + text.slice(index + character.length).slice(0, 2);
    if (/[\u200C\u200D]/u.test(character) && JOINED.test(neighbors)) return [];
    if (/[\u061C\u200E\u200F]/u.test(character) && isRightToLeft(index)) return [];
    const name = NAMES.get(character) ?? 'format character';
    const message = `Unexpected invisible character: ${name} (${formatCode(character)})`;
    const fix = 'Remove the character; comparisons and digests ignore it';
    return [{ rule: 'text-invisible', offset: index, message, fix }];
  });
}

function findLookalikes(text: string): Finding[] {
  // Most files contain none of these letters, so their words need no search.
  if (!LOOKALIKE.test(text)) return [];
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }): Finding[] => {
    const letter = LATIN.test(word) ? LOOKALIKE.exec(word) : null;
    if (letter === null) return [];
    const script = /\p{sc=Greek}/u.test(letter[0]) ? 'Greek' : 'Cyrillic';
    const found = `${script} letter \`${letter[0]}\` (${formatCode(letter[0])})`;
    const message = `Unexpected ${found} among the Latin letters of \`${word.slice(0, 40)}\``;
    return [{ rule: 'text-lookalike', offset: index + letter.index, message, fix: 'Type the word again' }];
  });
}

/** The code of a character in Unicode notation: `U+200B`. */
export function formatCode(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function toProblems(findings: readonly Finding[], text: string, file: string): Problem[] {
  const endOf = (start: number): number => {
    const end = text.indexOf('\n', start);
    return end < 0 ? text.length : end;
  };
  let [line, start, end] = [1, 0, endOf(0)];
  // In the order of the text, so that the lines are counted only once.
  return findings
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ rule, offset, message, fix }) => {
      while (end < offset) {
        line += 1;
        start = end + 1;
        end = endOf(start);
      }
      const column = offset - start + 1;
      const length = (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
      return problem(rule, { file, line, column, endLine: line, endColumn: column + length }, message, fix);
    });
}
