/** Checks a received text against the limits before it is compared. */
import { problem, type Problem } from '../text/problem.ts';
import { adviseToDivide, limits } from './limits.ts';

/** A run of combining marks beyond the limit. Invisible characters in it are ignored, because a comparison removes them. */
const MARKS = new RegExp(`(?<!\\p{M})(?:\\p{M}[^\\P{C}\\n\\r\\f\\t]*){${limits.marks + 1}}`, 'u');

/**
 * Finds what would take too much time or memory in a comparison.
 *
 * @param text the received text
 * @param file its name, for messages
 * @param mostLines the most lines that the text may have
 */
export function checkReceivedLimits(text: string, file: string, mostLines: number = limits.receivedLines): Problem[] {
  const lines = countLines(text);
  const marks = MARKS.exec(text)?.index;
  const problems: Problem[] = [];
  if (lines > mostLines) {
    const message = `Unexpected ${lines} lines in one file, expected ${mostLines} at most`;
    problems.push(problem('limit-blocks', { file, line: mostLines + 1, column: 1 }, message, adviseToDivide(file)));
  }
  if (marks !== undefined) problems.push(describeMarks(file, countLines(text.slice(0, marks))));
  return problems;
}

/** The problem of a line with too many combining marks in a row; undefined if it has none. */
export function checkMarks(line: string, file: string, number: number): Problem | undefined {
  return MARKS.test(line) ? describeMarks(file, number) : undefined;
}

function describeMarks(file: string, line: number): Problem {
  const message = `Unexpected ${limits.marks + 1} combining marks in a row, expected ${limits.marks} at most`;
  return problem('limit-run', { file, line, column: 1 }, message, 'Remove the marks that are not part of a word');
}

/** The number of lines; a form feed also begins a line. */
function countLines(text: string): number {
  let lines = 1;
  for (const _ of text.matchAll(/\r\n|[\r\n\f]/g)) lines += 1;
  return lines;
}
