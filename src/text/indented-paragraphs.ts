/** Finds paragraphs that a received text separates only by the indentation of their first lines. */
import { BRACKETED_NUMBERS } from './bracketed-numbers.ts';

/** The indentation of a first line. Centered lines and columns have more. */
const INDENTED = /^(?:[ \u00A0]{2,8}|\t)(?=\S)/;
/** A first line of Chinese or Japanese. */
const IDEOGRAPHIC_INDENT = /^\u3000+(?=\S)/;
/** The end of a Chinese or Japanese sentence. */
const IDEOGRAPHIC_END = /[。」』！？]\s*$/u;
/** Shorter lines of Chinese and Japanese are those of verse and addresses. */
const SHORTEST_IDEOGRAPHIC = 23;
/** A line of an item or a note, whose further lines can be indented. */
const ITEM = new RegExp(`^(?:\\d{1,3}[.)]|[•·▪◦‣*–-]|\\(\\p{L}{1,3}\\)|${BRACKETED_NUMBERS}|[[{^*†‡])`, 'u');
/** Narrower lines are those of verse and addresses. */
const NARROWEST = 45;
/** The share of the longest line that a full line has at least. */
const FULL = 0.75;

/**
 * Adds an empty line before each indented first line of a paragraph.
 *
 * @param lines the lines of a text, with their indentation
 */
export function separateIndented(lines: readonly string[]): string[] {
  const separated: string[] = [];
  let block: string[] = [];
  const endBlock = () => {
    const areParagraphs = isIndentedProse(block);
    const areIdeographic = block.some(({ length }) => length >= SHORTEST_IDEOGRAPHIC);
    // A quotation can be indented in full: then all of its wrapped lines begin with the space.
    const isIndented = block.every((line) => IDEOGRAPHIC_INDENT.test(line));
    for (const [index, line] of block.entries()) {
      const isIdeographicFirst =
        areIdeographic &&
        IDEOGRAPHIC_INDENT.test(line) &&
        (!isIndented || IDEOGRAPHIC_END.test(block[index - 1] ?? ''));
      const isFirstLine = (areParagraphs && INDENTED.test(line)) || isIdeographicFirst;
      if (isFirstLine && index > 0) separated.push('');
      separated.push(line);
    }
    block = [];
  };
  for (const line of lines) {
    if (line.trim() !== '') block.push(line);
    else {
      endBlock();
      separated.push(line);
    }
  }
  endBlock();
  return separated;
}

/**
 * Whether the indented lines of a block begin paragraphs: the lines before the other lines are full. In a list of works
 * with hanging indents, and in verse, they are not.
 */
function isIndentedProse(block: readonly string[]): boolean {
  if (ITEM.test(block[0]?.trimStart() ?? '') || !block.slice(1).some((line) => INDENTED.test(line))) return false;
  const longest = block.reduce((most, line) => Math.max(most, line.length), 0);
  const beforeFurther = block.slice(0, -1).filter((_, index) => /^\S/.test(block[index + 1] ?? ''));
  const full = beforeFurther.filter((line) => line.length >= longest * FULL);
  return longest >= NARROWEST && full.length > 0 && full.length * 5 >= beforeFurther.length * 4;
}
