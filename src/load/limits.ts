/** Limits of a file of content, checked before it is parsed: a hostile or broken file gets a message, not a stack overflow. */
import type { Problem } from '../text/problem.ts';
import type { RuleId } from '../text/rules.ts';

/** What a file may hold; stated in docs/authoring.md. */
export const limits = {
  /** Bytes of a file of Markdown, YAML or JSON. */
  bytes: 1_048_576,
  /** Bytes of a received text. */
  receivedBytes: 8_388_608,
  /** Files of a content folder. */
  files: 50_000,
  /** Quotations and lists in each other on one line; parts in each other. */
  blocks: 16,
  /** Columns a line is indented by. */
  indent: 120,
  /** Emphasis in emphasis; brackets in brackets. */
  inline: 32,
  /** Signs of emphasis, or closing brackets without an opening one, in one paragraph. */
  signs: 1_000,
  /** Opened brackets in one paragraph: each may begin a link. */
  brackets: 2_000,
  /** Line breaks (`\`) in one paragraph. */
  breaks: 10_000,
  /** Notes in one file. */
  notes: 2_000,
  /** Calls of notes in one file. */
  calls: 5_000,
  /** Backticks in a row. */
  backticks: 40,
} as const;

const LIST_MARKER = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;
const NOTE = /^\[\^[^\]\s]+\]:/;
const WHITE = /\s/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** A file that is larger than it may be, by its size in bytes, before it is read. */
export function checkSize(file: string, bytes: number, most: number): Problem[] {
  if (bytes <= most) return [];
  return [
    {
      rule: 'limit-size',
      file,
      line: 1,
      column: 1,
      message: `Unexpected ${bytes} bytes, expected ${most} at most`,
      fix: 'Divide the document into parts, each a file of its own, joined by `relations:`',
    },
  ];
}

/**
 * Finds what would make a parser run out of stack or time.
 *
 * @param text a file of content
 * @param file its name, for messages
 * @returns at most one problem of each kind
 */
export function checkLimits(text: string, file: string): Problem[] {
  const problems = new Map<string, Problem>();
  const report = (rule: RuleId, line: number, column: number, what: string, most: number, fix: string) => {
    if (problems.has(rule)) return;
    problems.set(rule, { rule, file, line, column, message: `Unexpected ${what}, expected ${most} at most`, fix });
  };
  let paragraph = newParagraph();
  let notes = 0;
  let calls = 0;
  let parts = 0;
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    const prefix = measurePrefix(line);
    if (prefix.column >= 0) {
      report('limit-nesting', number, prefix.column, 'quotations and lists in each other', limits.blocks,
        'Set the words out with fewer `>` and list markers; put a backslash before a literal one'); // prettier-ignore
      continue;
    }
    if (prefix.indent > limits.indent) {
      report('limit-nesting', number, 1, `indentation by ${prefix.indent} columns`, limits.indent,
        'Indent the line by less'); // prettier-ignore
      continue;
    }
    const rest = line.slice(prefix.length);
    if (rest.trim() === '' || prefix.list) paragraph = newParagraph();
    if (/^:{3,}/.test(rest)) parts = /^:{3,}[ \t]*$/.test(rest) ? Math.max(0, parts - 1) : parts + 1;
    if (parts > limits.blocks) {
      report('limit-nesting', number, 1, 'parts in each other', limits.blocks, 'Close each part with a line `:::`');
    }
    const isNote = NOTE.test(rest);
    if (isNote) notes += 1;
    if (line.endsWith('\\')) paragraph.breaks += 1;
    if (paragraph.breaks > limits.breaks) {
      report('limit-run', number, line.length, `${paragraph.breaks} line breaks in one paragraph`, limits.breaks,
        'Divide the paragraph by empty lines'); // prettier-ignore
    }
    const before = paragraph.calls;
    scanInline(line, prefix.length, paragraph, (rule, column, what, most, fix) =>
      report(rule, number, column, what, most, fix),
    );
    calls += paragraph.calls - before - (isNote ? 1 : 0);
    const divide = 'Divide the document into parts, each a file of its own, joined by `relations:`';
    if (notes > limits.notes) report('limit-notes', number, 1, `${notes} notes in one file`, limits.notes, divide);
    if (calls > limits.calls) {
      report('limit-notes', number, 1, `${calls} calls of notes in one file`, limits.calls, divide);
    }
    if (problems.size > 0 && number > 100_000) break;
  }
  return [...problems.values()];
}

interface Prefix {
  readonly length: number;
  readonly indent: number;
  readonly list: boolean;
  /** Where there are too many markers, the column of the first one too many; else -1. */
  readonly column: number;
}

/** What stands before the words of a line: indentation, signs of quotation, list markers. */
function measurePrefix(line: string): Prefix {
  let at = 0;
  let markers = 0;
  let list = false;
  let indent = 0;
  for (;;) {
    while (line.charAt(at) === ' ' || line.charAt(at) === '\t') {
      indent += line.charAt(at) === '\t' ? 4 : 1;
      at += 1;
    }
    const marker = line.charAt(at) === '>' ? '>' : LIST_MARKER.exec(line.slice(at, at + 12))?.[0];
    if (marker === undefined) return { length: at, indent, list, column: -1 };
    markers += 1;
    if (markers > limits.blocks && !/^[-*\s]+$/.test(line)) return { length: at, indent, list, column: at + 1 };
    list ||= marker !== '>';
    at += marker.length;
  }
}

interface Paragraph {
  emphasis: number;
  brackets: number;
  runs: number;
  unopened: number;
  opened: number;
  calls: number;
  breaks: number;
}

function newParagraph(): Paragraph {
  return { emphasis: 0, brackets: 0, runs: 0, unopened: 0, opened: 0, calls: 0, breaks: 0 };
}

/** Goes once over the signs of a line, and counts what is open in its paragraph. */
function scanInline(
  line: string,
  from: number,
  open: Paragraph,
  report: (rule: RuleId, column: number, what: string, most: number, fix: string) => void,
): void {
  const literal = 'Put a backslash before a literal one';
  for (let at = from; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '\\') {
      at += 1;
      continue;
    }
    if (sign === '[') {
      open.opened += 1;
      if (line.charAt(at + 1) === '^') open.calls += 1;
    }
    if (sign === '[' || sign === '{') open.brackets += 1;
    else if (sign === ']' || sign === '}') {
      if (open.brackets > 0) open.brackets -= 1;
      else open.unopened += 1;
    } else if (sign === '`' || sign === '*' || sign === '_' || sign === '~') {
      let end = at + 1;
      while (line.charAt(end) === sign) end += 1;
      if (sign === '`' && end - at > limits.backticks) {
        report('limit-run', at + 1, `${end - at} backticks in a row`, limits.backticks, literal);
      } else if (sign !== '`') {
        open.runs += 1;
        countEmphasis(line, at, end, open);
      }
      if (open.emphasis > limits.inline)
        report('limit-nesting', at + 1, 'emphasis in emphasis', limits.inline, literal);
      at = end - 1;
    }
    if (open.brackets > limits.inline) report('limit-nesting', at + 1, 'brackets in brackets', limits.inline, literal);
    if (open.runs > limits.signs)
      report('limit-run', at + 1, `${open.runs} signs of emphasis in one paragraph`, limits.signs, literal);
    if (open.opened > limits.brackets)
      report('limit-run', at + 1, `${open.opened} opening brackets in one paragraph`, limits.brackets, literal);
    if (open.unopened > limits.signs)
      report('limit-run', at + 1, `${open.unopened} closing brackets in one paragraph`, limits.signs, literal);
  }
}

/** A run of emphasis opens where words follow and none precede, closes where words precede and none follow. */
function countEmphasis(line: string, start: number, end: number, open: Paragraph): void {
  const before = line.charAt(start - 1);
  const after = line.charAt(end);
  const isBare = (unit: string) => unit === '' || WHITE.test(unit) || PUNCTUATION.test(unit);
  const opens = after !== '' && !WHITE.test(after) && isBare(before);
  const closes = before !== '' && !WHITE.test(before) && isBare(after);
  if (opens && !closes) open.emphasis += end - start;
  else if (closes) open.emphasis = Math.max(0, open.emphasis - (end - start));
}
