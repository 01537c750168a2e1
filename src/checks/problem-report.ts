/** Problems as an author reads them. */
import { count } from '../text/english.ts';
import type { Problem } from '../text/problem.ts';
import { rules } from '../text/rules.ts';

/** How many problems stop a build, and how many do not. */
export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter(({ rule }) => rules[rule].severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** A report in plain text: each problem with its place, what is wrong, how to fix it and its rule; then the count. */
export function formatReport(problems: readonly Problem[]): string {
  const rows = problems.map(({ file, line, column, rule, message, fix }) => {
    const first = `${file}:${line}:${column}: ${rules[rule].severity}: ${message}${message.endsWith('?') ? '' : '.'} [${rule}]`;
    return fix === undefined ? showHidden(first) : `${showHidden(first)}\n    ${showHidden(fix)}.`;
  });
  return [...rows, summarize(problems)].join('\n');
}

/** Characters that end a line, cannot be seen or change the order of others: names of files may have them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Text with each such character written out, `\\u{202E}`: what a report says is on one line, in its order. */
function showHidden(text: string): string {
  return text.replace(
    HIDDEN,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`,
  );
}

/** Forms a report can have. */
export const reportFormats = ['text', 'json', 'github'] as const;

/** One of them. */
export type ReportFormat = (typeof reportFormats)[number];

/** A report in a form: for people, for programs (JSON), or as workflow commands that annotate a change on GitHub. */
export function formatReportAs(format: ReportFormat, problems: readonly Problem[]): string {
  if (format === 'text') return formatReport(problems);
  if (format === 'json') {
    const rows = problems.map((problem) => ({ severity: rules[problem.rule].severity, ...problem }));
    return JSON.stringify({ ...countProblems(problems), problems: rows }, null, 2);
  }
  return [...problems.map(formatCommand), summarize(problems)].join('\n');
}

/** @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function formatCommand({ file, line, column, rule, message, fix }: Problem): string {
  const escape = (text: string) => showHidden(text.replace(/[%\r\n]/g, (sign) => encodeURIComponent(sign)));
  const property = (text: string) => escape(text).replace(/[:,]/g, (sign) => encodeURIComponent(sign));
  const words = fix === undefined ? message : `${message}. ${fix}`;
  return `::${rules[rule].severity} file=${property(file)},line=${line},col=${column},title=${rule}::${escape(words)}.`;
}

/** `2 errors, 1 warning`. */
export function summarize(problems: readonly Problem[]): string {
  const { errors, warnings } = countProblems(problems);
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}
