/** Reports of problems: as text for authors, as JSON for programs, and as annotations on GitHub. */
import { readFileSync } from 'node:fs';
import { count } from '../text/english.ts';
import { ruleOf, type Problem } from '../text/problem.ts';
import { showHidden } from './hidden-characters.ts';
import { formatExcerpt } from './source-excerpt.ts';

/** Returns the text of a file that a problem names; undefined if the file cannot be read. */
export type ReadText = (file: string) => string | undefined;

/** Counts the problems that stop a build, and those that don’t. */
export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter((problem) => ruleOf(problem).severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** `2 errors, 1 warning`. */
export function summarize(problems: readonly Problem[]): string {
  const { errors, warnings } = countProblems(problems);
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}

/** The most problems of a file that a text names. Often one mistake at the beginning of a file causes all of them. */
const MOST_OF_FILE = 100;

/** Keeps the first problems of each file. @returns them, and for each file with more the number of the others */
function cutFiles(problems: readonly Problem[]): { kept: Problem[]; omitted: [file: string, number: number][] } {
  const counts = new Map<string, number>();
  const kept = problems.filter(({ file }) => {
    const number = (counts.get(file) ?? 0) + 1;
    counts.set(file, number);
    return number <= MOST_OF_FILE;
  });
  const omitted = [...counts].flatMap(([file, number]): [string, number][] =>
    number > MOST_OF_FILE ? [[file, number - MOST_OF_FILE]] : [],
  );
  return { kept, omitted };
}

/** The lines that say which problems a report omits. */
function describeOmitted(omitted: readonly [file: string, number: number][]): string[] {
  return omitted.map(
    ([file, number]) => `${showHidden(file)}: and ${count(number, 'more problem')}; \`--format json\` lists all`,
  );
}

/**
 * Formats problems as plain text: for each its place, severity, message, and rule; the source line with the range
 * underlined; and how to fix the problem. Of a file with hundreds of problems, the first hundred are formatted. The last
 * line is the count of all.
 */
export function formatReport(problems: readonly Problem[], readText: ReadText = readFromDisk): string {
  const files = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const lines = files.get(file) ?? readText(file)?.split('\n') ?? [];
    files.set(file, lines);
    return lines;
  };
  const { kept, omitted } = cutFiles(problems);
  const rows = kept.flatMap((problem) => {
    const { file, line, column, rule, message, fix } = problem;
    const excerpt = problem.endLine === undefined ? [] : formatExcerpt(problem, linesOf(file));
    return [
      showHidden(`${file}:${line}:${column}: ${ruleOf(problem).severity}: ${endSentence(message)} [${rule}]`),
      ...excerpt,
      ...(fix === undefined ? [] : [`    ${showHidden(endSentence(fix))}`]),
    ];
  });
  return [...rows, ...describeOmitted(omitted), summarize(problems)].join('\n');
}

function endSentence(text: string): string {
  return text.endsWith('?') ? text : `${text}.`;
}

function readFromDisk(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The formats of a report. */
export const reportFormats = ['text', 'json', 'github'] as const;

/** The format of a report. */
export type ReportFormat = (typeof reportFormats)[number];

/** Formats a report as text for people, as JSON for programs, or as workflow commands for GitHub. */
export function formatReportAs(format: ReportFormat, problems: readonly Problem[]): string {
  if (format === 'text') return formatReport(problems);
  if (format === 'json') {
    const rows = problems.map((problem) => ({ severity: ruleOf(problem).severity, ...problem }));
    return JSON.stringify({ ...countProblems(problems), problems: rows }, null, 2);
  }
  const { kept, omitted } = cutFiles(problems);
  return [...kept.map(formatCommand), ...describeOmitted(omitted), summarize(problems)].join('\n');
}

/** @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function formatCommand(problem: Problem): string {
  const { file, line, column, endLine, endColumn, rule, message, fix } = problem;
  const escape = (text: string) => showHidden(text.replace(/[%\r\n]/g, encodeURIComponent));
  const escapeProperty = (text: string) => escape(text).replace(/[:,]/g, encodeURIComponent);
  const end = endLine === undefined ? '' : `,endLine=${endLine},endColumn=${endColumn}`;
  const place = `file=${escapeProperty(file)},line=${line},col=${column}${end}`;
  const words = fix === undefined ? message : `${message}. ${fix}`;
  return `::${ruleOf(problem).severity} ${place},title=${rule}::${escape(endSentence(words))}`;
}
