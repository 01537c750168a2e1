/** Problems as an author reads them. */
import type { Problem } from '../text/problem.ts';
import { severityOf } from './rules.ts';

/** How many problems stop a build, and how many do not. */
export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter(({ rule }) => severityOf(rule) === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** A report in plain text: each problem with its place, what is wrong, how to mend it and its rule; then the count. */
export function formatReport(problems: readonly Problem[]): string {
  const rows = problems.map(({ file, line, column, rule, message, mend }) => {
    const first = `${file}:${line}:${column}: ${severityOf(rule)}: ${message}. [${rule}]`;
    return mend === undefined ? first : `${first}\n    ${mend}.`;
  });
  return [...rows, summarize(problems)].join('\n');
}

/** `2 errors, 1 warning`. */
export function summarize(problems: readonly Problem[]): string {
  const { errors, warnings } = countProblems(problems);
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}
