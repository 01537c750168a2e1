/** Finds paragraphs of a received text that a program wrapped at a width, so that their line ends have no meaning. */

/** Narrower lines are those of verse, addresses, and columns. */
const NARROWEST = 45;
const WIDEST = 120;
/** How much shorter than the width of the text a full line may be: the width is that of most lines, not of all. */
const SLACK = 8;
/** A tab, a run of spaces, or a drawn line separates columns. */
const COLUMNS = /\t| {3,}|^[+|]|\|$/;

/** Whether the line ends of a paragraph have no meaning. */
export type IsWrapped = (paragraph: string) => boolean;

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
  return (paragraph) => {
    const lines = paragraph.split('\n');
    if (lines.length === 1 || hasColumns(lines)) return false;
    const ends = lineEndsOf(paragraph);
    // Each line of verse begins with a capital letter.
    if (lines.length > 3 && lines.every(beginsWithCapital)) return false;
    if (width !== undefined && ends.every(({ length, next }) => length + 1 + next > width - SLACK)) return true;
    // A quotation may be wrapped at a width of its own.
    const ownWidth = lines.reduce((longest, line) => Math.max(longest, line.length), 0);
    // Few lines may be an address or verse, whose lines begin with capital letters.
    const isProse = lines.length > 3 || lines.slice(1).every((line) => /^\p{Ll}/u.test(line));
    return width !== undefined && isProse && ownWidth >= NARROWEST && ends.every((end) => isFull(end, ownWidth));
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
  return /^[“"‘'(]?\p{Lu}/u.test(line);
}

/** The end of a line inside a paragraph: the length of the line, and of the first word of the next line. */
interface LineEnd {
  readonly length: number;
  readonly next: number;
}

function lineEndsOf(paragraph: string): LineEnd[] {
  const lines = paragraph.split('\n');
  return lines.slice(0, -1).map((line, index) => ({
    length: line.length,
    next: /^\S*/.exec(lines[index + 1] ?? '')?.[0].length ?? 0,
  }));
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
