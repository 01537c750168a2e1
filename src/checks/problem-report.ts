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

/**
 * Formats problems as plain text: for each its place, severity, message, and rule; the source line with the range
 * underlined; and how to fix the problem. The last line is the count.
 */
export function formatReport(problems: readonly Problem[], readText: ReadText = readFromDisk): string {
  const files = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const lines = files.get(file) ?? readText(file)?.split('\n') ?? [];
    files.set(file, lines);
    return lines;
  };
  const rows = problems.flatMap((problem) => {
    const { file, line, column, rule, message, fix } = problem;
    const excerpt = problem.endLine === undefined ? [] : formatExcerpt(problem, linesOf(file));
    return [
      showHidden(`${file}:${line}:${column}: ${ruleOf(problem).severity}: ${endSentence(message)} [${rule}]`),
      ...excerpt,
      ...(fix === undefined ? [] : [`    ${showHidden(endSentence(fix))}`]),
    ];
  });
  return [...rows, summarize(problems)].join('\n');
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
  return [...problems.map(formatCommand), summarize(problems)].join('\n');
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
