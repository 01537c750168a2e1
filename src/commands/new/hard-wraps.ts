/** Finds paragraphs of a received text that a program wrapped at a width, so that their line ends have no meaning. */

import { startsUnspaced } from '../../text/unspaced-scripts.ts';

// Widths are in columns: a letter of Chinese, Japanese, or Korean has two.
/** Narrower lines are those of verse, addresses, and columns. */
const NARROWEST = 45;
const WIDEST = 120;
/** How much shorter than the width of the text a full line may be: the width is that of most lines, not of all. */
const SLACK = 8;
/** A line that is longer than the width by this factor, without its last word, was not wrapped. */
const TOO_LONG = 1.25;
/** Of so many lines, one may be short. */
const FEW = 8;
const WIDE_LETTER = '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\u3001-\\u303F\\uFF01-\\uFF60]';
const WIDE = new RegExp(WIDE_LETTER, 'gu');
const WIDE_END = new RegExp(`${WIDE_LETTER}$`, 'u');
/** A tab, a run of spaces, or a drawn line separates columns. */
const COLUMNS = /\t| {3,}|^[+|]|\|$/;

/**
 * Whether the line ends of a paragraph have no meaning.
 *
 * @param marker the number of characters before the words of the first line, such as those of `10. ` or `[Footnote 1: `
 */
export type IsWrapped = (paragraph: string, marker?: number) => boolean;

/**
 * Finds the width at which a text is wrapped.
 *
 * @param paragraphs the paragraphs of the text, each with its line ends
 * @returns a function that says for each paragraph whether it is wrapped at that width
 */
export function findWraps(paragraphs: readonly string[]): IsWrapped {
  // Tables, verse, and addresses say nothing about the width of the prose, and can outnumber its lines.
  const lineEnds = paragraphs.filter(canBeProse).flatMap((paragraph) => lineEndsOf(paragraph));
  const width = findWidth(lineEnds);
  return (paragraph, marker = 0) => {
    const lines = paragraph.split('\n');
    if (width === undefined || lines.length === 1 || hasColumns(lines)) return false;
    // A few lines of a wrapped paragraph can be longer: somebody has changed their words.
    const tooLong = lines.filter((line) => columnsOf(withoutLastWord(line)) > width * TOO_LONG);
    if (tooLong.length * 2 >= lines.length) return false;
    // Each line of verse begins with a capital letter.
    if (lines.length > 3 && lines.every(beginsWithCapital)) return false;
    const ends = lineEndsOf(paragraph, marker);
    const short = ends.filter(({ length, next }) => length + 1 + next <= width - SLACK);
    // One line can also be shorter, in a long paragraph and inside a sentence.
    if (short.length * FEW <= ends.length && short.every(({ isInSentence }) => isInSentence)) return true;
    // A quotation may be wrapped at a width of its own.
    const ownWidth = lines.reduce(
      (longest, line, index) => Math.max(longest, columnsOf(line) + (index === 0 ? marker : 0)),
      0,
    );
    // Few lines may be an address or verse, whose lines begin with capital letters.
    const isProse = lines.length > 3 || lines.slice(1).every((line) => /^\p{Ll}/u.test(line));
    return isProse && ownWidth >= NARROWEST && ends.every((end) => isFull(end, ownWidth));
  };
}

/** Whether a paragraph is neither a table nor made of lines that begin with capital letters. */
function canBeProse(paragraph: string): boolean {
  const lines = paragraph.split('\n');
  return !hasColumns(lines) && !lines.every(beginsWithCapital);
}

function hasColumns(lines: readonly string[]): boolean {
  return lines.some((line) => COLUMNS.test(line));
}

function beginsWithCapital(line: string): boolean {
  return /^[“"‘'(*_[]*\p{Lu}/u.test(line);
}

/** The end of a line inside a paragraph: the columns of the line, and of the first word of the next line. */
interface LineEnd {
  readonly length: number;
  readonly next: number;
  /** Whether a sentence continues on the next line. A first line can be a heading. */
  readonly isInSentence: boolean;
}

function lineEndsOf(paragraph: string, marker = 0): LineEnd[] {
  const lines = paragraph.split('\n');
  return lines.slice(0, -1).map((line, index) => ({
    length: columnsOf(line) + (index === 0 ? marker : 0),
    next: columnsOf(firstWordOf(lines[index + 1] ?? '')),
    isInSentence: index > 0 && /\p{Ll}$/u.test(line),
  }));
}

/** Tibetan has a tsheg between syllables, where a line can end. */
const LAST_WORD = /[ \u0F0B][^ \u0F0B]*$|^[^ \u0F0B]*$/;
/** A letter of Chinese or Japanese. */
const IDEOGRAPH = '(?=[\\p{L}\\p{Nl}])[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}]';
/** In Chinese and Japanese a character, or the digits before it: `「そ`, `1948` in `1948年`. */
const FIRST_WORD = new RegExp(`^[\\p{Ps}\\p{Pi}"']*(?:${IDEOGRAPH}|(?:(?!${IDEOGRAPH})[^\\s\\u0F0B])*)`, 'u');
const ENDS_IDEOGRAPHIC = new RegExp(`${IDEOGRAPH}$`, 'u');
let segmenter: Intl.Segmenter | undefined;

/** The first word of a line; in Thai a word of the dictionary. */
function firstWordOf(line: string): string {
  const word = FIRST_WORD.exec(line)?.[0] ?? '';
  if (!startsUnspaced(line) || ENDS_IDEOGRAPHIC.test(word)) return word;
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  return segmenter.segment(line).containing(0)?.segment ?? '';
}

/** The part of a line after which the line could have ended. */
function withoutLastWord(line: string): string {
  const isUnspaced = startsUnspaced(line.slice(-1)) || WIDE_END.test(line);
  return isUnspaced ? line : line.replace(LAST_WORD, '');
}

/** The columns of a text: its characters, and its wide letters once more. */
function columnsOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** Whether the first word of the next line has no room on a line of some width. */
function isFull({ length, next }: LineEnd, width: number): boolean {
  return length <= width && length + 1 + next > width;
}

/** The width at which most lines are full; undefined if a third of the lines are not full at any width. */
function findWidth(lineEnds: readonly LineEnd[]): number | undefined {
  // For each width the number of lines that are full at it, as differences between neighboring widths.
  const changes = Array.from({ length: WIDEST + 2 }, () => 0);
  for (const { length, next } of lineEnds) {
    if (length > WIDEST) continue;
    changes[length] = (changes[length] ?? 0) + 1;
    const end = Math.min(length + next + 1, WIDEST + 1);
    changes[end] = (changes[end] ?? 0) - 1;
  }
  let [full, best, width] = [0, 0, 0];
  for (const [candidate, change] of changes.entries()) {
    full += change;
    if (candidate >= NARROWEST && full > best) [best, width] = [full, candidate];
  }
  return best >= 2 && best * 3 >= lineEnds.length ? width : undefined;
}
