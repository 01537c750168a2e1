/** Characters that make two texts look alike and compare unlike, or show another order than they have, found before a file is parsed. */
import type { Problem } from './problem.ts';
import type { RuleId } from './rules.ts';

/** What is wrong with one character: its rule, what to call it, and how to fix it. */
interface Finding {
  readonly rule: RuleId;
  readonly at: number;
  readonly message: string;
  readonly fix: string;
}

// Tabs, line ends and the next-line control are space; carriage returns have a rule of their own.
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]|[\u202A-\u202E\u2066-\u2069]|\uFFFD|[\uD800-\uDFFF]/u;

const JOINERS_NEED = /[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Mongolian}\p{sc=Khmer}\p{sc=Myanmar}\p{M}\p{Extended_Pictographic}]/u; // prettier-ignore
const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/u;
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u2060-\u2064\uFEFF]|[\u{E0000}-\u{E007F}]/gu;

const WORD = /\p{L}+/gu;
const LATIN = /\p{sc=Latin}/u;
/** Letters of other scripts that look like Latin ones. */
const LOOKALIKE = /[аеорсухіјѕһԁԛԝАВЕКМНОРСТХІЈЅԌԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι]/u;

/**
 * Characters that stop a file from being read.
 *
 * @param text a file of content, decoded
 * @param file its name, for messages
 */
export function checkCharacters(text: string, file: string): Problem[] {
  const findings: Finding[] = [];
  if (text.startsWith('\uFEFF')) {
    findings.push({
      rule: 'text-byte-order-mark',
      at: 0,
      message: 'Unexpected byte order mark, expected the text to begin at once',
      fix: 'Save the file as “UTF-8”, not “UTF-8 with BOM”',
    });
  }
  const carriage = text.indexOf('\r');
  if (carriage >= 0) {
    findings.push({
      rule: 'text-line-ends',
      at: carriage,
      message: 'Unexpected carriage return, expected lines to end in LF',
      fix: 'Save the file with Unix line ends (LF)',
    });
  }
  const forbidden = findForbidden(text);
  if (forbidden !== undefined) findings.push(forbidden);
  const composed = text.normalize('NFC');
  if (composed !== text) {
    let at = 0;
    while (text.charAt(at) === composed.charAt(at)) at += 1;
    findings.push({
      rule: 'text-not-nfc',
      at,
      message: `Unexpected decomposed character \`${text.slice(at, at + 2)}\`, expected \`${composed.charAt(at)}\` (Unicode normal form C)`,
      fix: 'Save the file in normal form C; most editors can convert it',
    });
  }
  return toProblems(findings, text, file);
}

/**
 * The first character that no text of content may hold, also where YAML or Markdown wrote it as an escape.
 *
 * @param text words, decoded
 */
export function findForbidden(text: string): Finding | undefined {
  const match = FORBIDDEN.exec(text);
  if (match === null) return undefined;
  const code = nameOf(match[0]);
  const at = match.index;
  if (match[0] === '\uFFFD') {
    return {
      rule: 'text-encoding',
      at,
      message: `Unexpected ${code}, which stands for bytes that could not be decoded, expected UTF-8`,
      fix: 'Convert the file to UTF-8 from the encoding it was made in, and put the character that was meant',
    };
  }
  if (/[\uD800-\uDFFF]/u.test(match[0])) {
    const message = `Unexpected half of a surrogate pair, ${code}, expected a character`;
    return { rule: 'text-encoding', at, message, fix: 'Write the character itself' };
  }
  if (/[\u202A-\u202E\u2066-\u2069]/u.test(match[0])) {
    return {
      rule: 'text-direction',
      at,
      message: `Unexpected ${code}, which changes the order in which words are shown, expected words alone`,
      fix: 'Remove it: the direction of each passage is found from its letters',
    };
  }
  const message = `Unexpected control character ${code}, expected text`;
  return { rule: 'text-control', at, message, fix: 'Remove it' };
}

/**
 * Characters that an author should know of: they don’t stop a build.
 *
 * @param text a file of content, decoded
 * @param file its name, for messages
 */
export function noticeCharacters(text: string, file: string): Problem[] {
  const findings: Finding[] = [];
  for (const { 0: sign, index: at } of text.matchAll(INVISIBLE)) {
    const around = text.slice(Math.max(0, at - 2), at) + text.slice(at + sign.length, at + sign.length + 2);
    if (/[\u200C\u200D]/u.test(sign) && JOINERS_NEED.test(around)) continue;
    const line = text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at) >>> 0);
    if (/[\u061C\u200E\u200F]/u.test(sign) && RIGHT_TO_LEFT.test(line)) continue;
    if (at === 0 && sign === '\uFEFF') continue;
    findings.push({
      rule: 'text-invisible',
      at,
      message: `Unexpected invisible character ${nameOf(sign)}, expected characters that can be seen`,
      fix: 'Remove it; comparisons and digests leave it out',
    });
  }
  // Most files have none of these letters; their words need not be looked at one by one.
  const words = LOOKALIKE.test(text) ? text.matchAll(WORD) : [];
  for (const { 0: word, index } of words) {
    if (!LATIN.test(word)) continue;
    const letter = LOOKALIKE.exec(word);
    if (letter === null) continue;
    findings.push({
      rule: 'text-lookalike',
      at: index + letter.index,
      message: `Unexpected \`${letter[0]}\` (${nameOf(letter[0])}) among Latin letters in \`${word.slice(0, 40)}\`, expected letters of one script`,
      fix: 'Type the word again',
    });
  }
  return toProblems(findings, text, file);
}

/** `U+200B`. */
function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function toProblems(findings: readonly Finding[], text: string, file: string): Problem[] {
  return findings.map(({ rule, at, message, fix }) => ({ rule, file, ...placeAt(text, at), message, fix }));
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
