/** Checks a file against the limits before a parser reads it, so that a hostile file cannot exhaust the parser. */
import { problem, type Problem } from '../text/problem.ts';
import type { RuleId } from '../text/rules.ts';
import { newInlineCounts, scanInline } from './inline-limits.ts';
import { DIVIDE, limits } from './limits.ts';

/** In a file with a problem, the lines after this one are not checked. */
const MAX_LINES = 100_000;

/** A sign that can begin a block without an empty line before it. */
const BLOCK_SIGN = /^[#`~|*_:<=-]/;
const LIST_MARKER = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;
/** The start of a note. It contains blocks, as a quotation does, and another note can begin in it. */
const NOTE_MARKER = /^\[\^(?:\\.|[^\]\s\\])+\]:/;
/** The longest label of a note that a parser accepts, with its brackets and colon. */
const MAX_NOTE_MARKER = 1_010;

/**
 * Finds what would exhaust the stack or the time of a parser.
 *
 * @param text a file of content
 * @param file its name, for messages
 * @returns at most one problem for each rule
 */
export function checkLimits(text: string, file: string): Problem[] {
  const problems = new Map<string, Problem>();
  const report = (rule: RuleId, line: number, column: number, what: string, limit: number, fix: string) => {
    if (problems.has(rule)) return;
    problems.set(rule, problem(rule, { file, line, column }, `Unexpected ${what}, expected ${limit} at most`, fix));
  };
  let inline = newInlineCounts();
  let breaks = 0;
  let lines = 0;
  let notes = 0;
  let calls = 0;
  let parts = 0;
  let paragraphs = 0;
  let isAfterEmptyLine = true;
  for (const [index, line] of text.split('\n').entries()) {
    const number = index + 1;
    const prefix = measurePrefix(line);
    if (prefix.excess !== undefined) {
      report('limit-nesting', number, prefix.excess, 'nested quotations and lists', limits.blocks,
        'Write the words with fewer `>` and list markers; put a backslash before a literal one'); // prettier-ignore
      continue;
    }
    if (prefix.indent > limits.indent) {
      report('limit-nesting', number, 1, `indentation by ${prefix.indent} columns`, limits.indent,
        'Indent the line by less'); // prettier-ignore
      continue;
    }
    const rest = line.slice(prefix.length);
    if (rest.trim() === '' || prefix.list || prefix.notes > 0) [inline, breaks, lines] = [newInlineCounts(), 0, 0];
    const isEmpty = rest.trim() === '';
    if (prefix.list || prefix.notes > 0 || (!isEmpty && (isAfterEmptyLine || BLOCK_SIGN.test(rest)))) paragraphs += 1;
    isAfterEmptyLine = isEmpty;
    if (paragraphs > limits.paragraphs) {
      report('limit-blocks', number, 1, `${paragraphs} paragraphs in one file`, limits.paragraphs, DIVIDE);
    }
    if (/^:{3,}/.test(rest)) parts = /^:{3,}[ \t]*$/.test(rest) ? Math.max(0, parts - 1) : parts + 1;
    if (parts > limits.blocks) {
      report('limit-nesting', number, 1, 'nested parts', limits.blocks, 'Close each part with a line `:::`');
    }
    lines += 1;
    if (lines > limits.lines) {
      report('limit-run', number, 1, `${lines} lines in one paragraph`, limits.lines,
        'Divide the paragraph by empty lines'); // prettier-ignore
    }
    if (line.endsWith('\\')) breaks += 1;
    if (breaks > limits.breaks) {
      report('limit-run', number, line.length, `${breaks} line breaks in one paragraph`, limits.breaks,
        'Divide the paragraph by empty lines'); // prettier-ignore
    }
    const callsBefore = inline.calls;
    scanInline(line, prefix.length, inline, (rule, column, what, limit, fix) =>
      report(rule, number, column, what, limit, fix),
    );
    notes += prefix.notes;
    calls += inline.calls - callsBefore;
    if (notes > limits.notes) report('limit-notes', number, 1, `${notes} notes in one file`, limits.notes, DIVIDE);
    if (calls > limits.calls) report('limit-notes', number, 1, `${calls} note calls in one file`, limits.calls, DIVIDE);
    if (problems.size > 0 && number > MAX_LINES) break;
  }
  return [...problems.values()];
}

/** What precedes the words of a line: indentation, quotation signs, list markers, starts of notes. */
interface Prefix {
  readonly length: number;
  readonly indent: number;
  /** Whether it contains a list marker. */
  readonly list: boolean;
  /** The number of notes that begin in it. */
  readonly notes: number;
  /** The column of the first sign or marker beyond the limit; undefined within the limit. */
  readonly excess: number | undefined;
}

function measurePrefix(line: string): Prefix {
  let length = 0;
  let markers = 0;
  let list = false;
  let notes = 0;
  let indent = 0;
  for (;;) {
    while (line.charAt(length) === ' ' || line.charAt(length) === '\t') {
      indent += line.charAt(length) === '\t' ? 4 : 1;
      length += 1;
    }
    const marker = findMarker(line, length);
    if (marker === undefined) return { length, indent, list, notes, excess: undefined };
    markers += 1;
    if (markers > limits.blocks && !/^[-*\s]+$/.test(line)) {
      return { length, indent, list, notes, excess: length + 1 };
    }
    if (marker.startsWith('[')) notes += 1;
    else list ||= marker !== '>';
    length += marker.length;
  }
}

/** The quotation sign, list marker, or start of a note at an offset of a line. */
function findMarker(line: string, offset: number): string | undefined {
  const first = line.charAt(offset);
  if (first === '>') return first;
  if (first === '[') return NOTE_MARKER.exec(line.slice(offset, offset + MAX_NOTE_MARKER))?.[0];
  return LIST_MARKER.exec(line.slice(offset, offset + 12))?.[0];
}
