/** Checks a file against the limits before a parser reads it, so that a hostile file cannot exhaust the parser. */
import { problem, type Problem } from '../text/problem.ts';
import type { RuleId } from '../text/rules.ts';
import { newInlineCounts, scanInline, type InlineCounts } from './inline-limits.ts';
import { adviseToDivide, limits } from './limits.ts';
import { checkMarks } from './received-limits.ts';

/** The length of a rule; a parser first tries to read each of its signs as a list marker. */
const LONGEST_RULE = 500;
/** The start of a line that begins or ends a part. */
const PART_SIGN = /^:{3,}/;
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
  const isYaml = file.endsWith('.yaml');
  const divide = adviseToDivide(file);
  let paragraph = newParagraph();
  let [notes, calls, markup, parts, paragraphs] = [0, 0, 0, 0, 0];
  let isAfterEmptyLine = true;
  for (const [index, line] of text.split('\n').entries()) {
    const number = index + 1;
    const prefix = measurePrefix(line, isYaml);
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
    if (!isRule(line)) markup += measureNesting(prefix);
    const rest = line.slice(prefix.length);
    const isEmpty = rest.trim() === '';
    const beginsItem = prefix.list || prefix.notes > 0;
    if (isEmpty || beginsItem) paragraph = newParagraph();
    // The text of a field of YAML is parsed by itself. Brackets of YAML can be nested over several lines.
    if (isYaml) {
      paragraph.characters = 0;
      paragraph.inline = { ...newInlineCounts(), brackets: paragraph.inline.brackets };
    }
    if (beginsItem || (!isEmpty && (isAfterEmptyLine || BLOCK_SIGN.test(rest)))) paragraphs += 1;
    isAfterEmptyLine = isEmpty;
    if (paragraphs > limits.paragraphs) {
      report('limit-blocks', number, 1, `${paragraphs} paragraphs in one file`, limits.paragraphs, divide);
    }
    if (PART_SIGN.test(rest)) {
      parts = /^:{3,}[ \t]*$/.test(rest) ? Math.max(0, parts - 1) : parts + 1;
      // Each character of attributes or a label becomes tokens of the parser.
      if (/[{[]/.test(rest)) markup += rest.length;
      if (rest.length > limits.partLine) {
        report('limit-run', number, 1, `${rest.length} characters in the line of a part`, limits.partLine,
          'Write only the name of the part after the colons'); // prettier-ignore
      }
    }
    if (parts > limits.blocks) {
      report('limit-nesting', number, 1, 'nested parts', limits.blocks, 'Close each part with a line `:::`');
    }
    const marks = checkMarks(line, file, number);
    if (marks !== undefined && !problems.has(marks.rule)) problems.set(marks.rule, marks);
    paragraph.lines += 1;
    paragraph.characters += line.length + 1;
    if (line.endsWith('\\')) paragraph.breaks += 1;
    for (const [what, limit] of paragraphLimits) {
      const count = paragraph[what];
      if (count > limit) report('limit-run', number, 1, `${count} ${names[what]} in one paragraph`, limit, SEPARATE);
    }
    const { calls: callsBefore, markup: markupBefore } = paragraph.inline;
    scanInline(line, prefix.length, paragraph.inline, (rule, column, what, limit, fix) =>
      report(rule, number, column, what, limit, fix),
    );
    notes += prefix.notes;
    calls += paragraph.inline.calls - callsBefore;
    markup += paragraph.inline.markup - markupBefore;
    if (notes > limits.notes) report('limit-notes', number, 1, `${notes} notes in one file`, limits.notes, divide);
    if (calls > limits.calls) report('limit-notes', number, 1, `${calls} note calls in one file`, limits.calls, divide);
    if (markup > limits.markup) {
      report('limit-run', number, 1, `${markup} signs of Markdown in one file`, limits.markup, divide);
    }
    if (number > limits.fileLines) {
      report('limit-blocks', number, 1, `${number} lines in one file`, limits.fileLines, divide);
      break;
    }
  }
  return [...problems.values()];
}

/** The counts of a paragraph so far. */
interface Paragraph {
  inline: InlineCounts;
  characters: number;
  lines: number;
  /** Line breaks (`\`). */
  breaks: number;
}

function newParagraph(): Paragraph {
  return { inline: newInlineCounts(), characters: 0, lines: 0, breaks: 0 };
}

const SEPARATE = 'Divide the paragraph by empty lines';
const names = { characters: 'characters', lines: 'lines', breaks: 'line breaks' } as const;
const paragraphLimits = [
  ['characters', limits.characters],
  ['lines', limits.lines],
  ['breaks', limits.breaks],
] as const;

/** What precedes the words of a line: indentation, quotation signs, list markers, starts of notes. */
interface Prefix {
  readonly length: number;
  readonly indent: number;
  /** The number of quotation signs, list markers, and starts of notes. */
  readonly markers: number;
  /** Whether it contains a list marker. */
  readonly list: boolean;
  /** The number of notes that begin in it. */
  readonly notes: number;
  /** The column of the first sign or marker beyond the limit; undefined within the limit. */
  readonly excess: number | undefined;
}

function measurePrefix(line: string, isYaml: boolean): Prefix {
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
    if (marker === undefined) return { length, indent, markers, list, notes, excess: undefined };
    markers += 1;
    if (markers > limits.blocks && (isYaml || !isRule(line))) {
      return { length, indent, markers, list, notes, excess: length + 1 };
    }
    if (marker.startsWith('[')) notes += 1;
    else list ||= marker !== '>';
    length += marker.length;
  }
}

/** The signs that the prefix of a line counts as: a parser spends time on each sign for every level around it. */
function measureNesting({ markers, indent }: Prefix): number {
  return (markers * (markers + 1)) / 2 + markers * Math.floor(indent * 0.75);
}

/** Whether a line is a rule, such as `* * * * *`: its signs are not list markers. */
function isRule(line: string): boolean {
  return line.length <= LONGEST_RULE && /^\s*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/.test(line);
}

/** The quotation sign, list marker, or start of a note at an offset of a line. */
function findMarker(line: string, offset: number): string | undefined {
  const first = line.charAt(offset);
  if (first === '>') return first;
  if (first === '[') return NOTE_MARKER.exec(line.slice(offset, offset + MAX_NOTE_MARKER))?.[0];
  return LIST_MARKER.exec(line.slice(offset, offset + 12))?.[0];
}
