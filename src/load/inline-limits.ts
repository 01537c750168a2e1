/** Counts the signs of Markdown in a paragraph: each that is open costs a parser time or stack. */
import type { RuleId } from '../text/rules.ts';
import { limits } from './limits.ts';

/** The signs of a paragraph so far. */
export interface InlineCounts {
  /** Emphasis and brackets that are open. */
  emphasis: number;
  brackets: number;
  /** Runs of emphasis signs. */
  runs: number;
  /** Opening square brackets, and closing brackets without an opening one. */
  opened: number;
  unopened: number;
  /** Each `<` that can begin HTML. */
  tags: number;
  quotationMarks: number;
  /** Note calls. */
  calls: number;
  /** All signs of Markdown, and quotation marks. */
  markup: number;
}

/** Quotation marks, and the signs that begin, end, or divide a construct inside a paragraph. */
const SIGN = /[“”„"«»\\[\]{}`*_~<&|]/g;
const WHITE = /\s/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const QUOTATION_MARKS = new Set('“”„"«»');
const TAG_START = /[a-z/!?]/i;
const COLUMNS = 'Divide the table into tables with fewer columns; put a backslash before a literal `|`';
const NO_HTML = 'Write the words in Markdown; put a backslash before a literal `<`';
const ESCAPE = 'Put a backslash before a literal one';

/** The counts at the start of a paragraph. */
export function newInlineCounts(): InlineCounts {
  return { emphasis: 0, brackets: 0, runs: 0, opened: 0, unopened: 0, tags: 0, quotationMarks: 0, calls: 0, markup: 0 };
}

/**
 * Counts the signs of a line, in one pass.
 *
 * @param from the offset of the words in the line (UTF-16 units)
 * @param counts the counts of the paragraph, which this function updates
 * @param report is called with what exceeds a limit; columns count from 1
 */
export function scanInline(
  line: string,
  from: number,
  counts: InlineCounts,
  report: (rule: RuleId, column: number, what: string, limit: number, fix: string) => void,
): void {
  let bars = 0;
  SIGN.lastIndex = from;
  for (let match = SIGN.exec(line); match !== null; match = SIGN.exec(line)) {
    const [sign] = match;
    let offset = match.index;
    counts.markup += 1;
    if (QUOTATION_MARKS.has(sign)) {
      counts.quotationMarks += 1;
      if (counts.quotationMarks > limits.quotationMarks) {
        report('limit-run', offset + 1, `${counts.quotationMarks} quotation marks in one paragraph`,
          limits.quotationMarks, 'Divide the paragraph by empty lines'); // prettier-ignore
      }
      continue;
    }
    if (sign === '\\') {
      SIGN.lastIndex = offset + 2;
      continue;
    }
    const column = offset + 1;
    if (sign === '|') {
      bars += 1;
      if (bars > limits.bars) report('limit-run', column, `${bars} vertical bars in one line`, limits.bars, COLUMNS);
    }
    if (sign === '<' && TAG_START.test(line.charAt(offset + 1))) {
      counts.tags += 1;
      if (counts.tags > limits.tags) {
        report('limit-run', column, `${counts.tags} HTML tags in one paragraph`, limits.tags, NO_HTML);
      }
    }
    if (sign === '[') {
      counts.opened += 1;
      if (line.charAt(offset + 1) === '^') counts.calls += 1;
    }
    if (sign === '[' || sign === '{') counts.brackets += 1;
    else if (sign === ']' || sign === '}') {
      if (counts.brackets > 0) counts.brackets -= 1;
      else counts.unopened += 1;
    } else if (sign === '`' || sign === '*' || sign === '_' || sign === '~') {
      let end = offset + 1;
      while (line.charAt(end) === sign) end += 1;
      if (sign !== '`') {
        counts.runs += 1;
        countEmphasis(line, offset, end, counts);
      } else if (end - offset > limits.backticks) {
        report('limit-run', column, `${end - offset} backticks in a row`, limits.backticks, ESCAPE);
      }
      if (counts.emphasis > limits.inline) report('limit-nesting', column, 'nested emphasis', limits.inline, ESCAPE);
      offset = end - 1;
      SIGN.lastIndex = end;
    }
    if (counts.brackets > limits.inline) report('limit-nesting', offset + 1, 'nested brackets', limits.inline, ESCAPE);
    if (counts.runs > limits.signs) {
      report('limit-run', offset + 1, `${counts.runs} signs of emphasis in one paragraph`, limits.signs, ESCAPE);
    }
    if (counts.opened > limits.brackets) {
      report('limit-run', offset + 1, `${counts.opened} opening brackets in one paragraph`, limits.brackets, ESCAPE);
    }
    if (counts.unopened > limits.signs) {
      report('limit-run', offset + 1, `${counts.unopened} closing brackets in one paragraph`, limits.signs, ESCAPE);
    }
  }
}

/** Counts a run of emphasis signs. A run before a word opens emphasis, a run after a word closes it. */
function countEmphasis(line: string, start: number, end: number, counts: InlineCounts): void {
  const before = line.charAt(start - 1);
  const after = line.charAt(end);
  const isBare = (unit: string) => unit === '' || WHITE.test(unit) || PUNCTUATION.test(unit);
  const opens = after !== '' && !WHITE.test(after) && isBare(before);
  const closes = before !== '' && !WHITE.test(before) && isBare(after);
  if (opens && !closes) counts.emphasis += end - start;
  else if (closes) counts.emphasis = Math.max(0, counts.emphasis - (end - start));
}
