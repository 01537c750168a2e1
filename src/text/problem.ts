/** A mistake in the content: its place, the rule it breaks, and the message for the author. */
import { rules, type Rule, type RuleId } from './rules.ts';

/** A place in a file: a position, or a range of text. Lines and columns count from 1; columns count UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The position after the last character of the range. A place without it is a position only. */
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** One mistake. The table of rules has the severity and the requirement of its rule. */
export interface Problem extends Place {
  readonly rule: RuleId;
  /** What is wrong: "Unexpected X, expected Y", in one sentence without a period. */
  readonly message: string;
  /** How to fix it, in one sentence without a period. */
  readonly fix?: string;
  /** Other places that the message is about: the first definition, the other candidates. */
  readonly also?: readonly Place[];
}

/** The result of reading a file: its value, which is undefined if the file cannot be read, and its problems. */
export interface ReadResult<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** Makes a problem. The parameters are the fields of {@link Problem}. */
export function problem(
  rule: RuleId,
  { file, line, column, endLine, endColumn }: Place,
  message: string,
  fix?: string,
  also?: readonly Place[],
): Problem {
  return {
    rule,
    file,
    line,
    column,
    ...(endLine !== undefined && endColumn !== undefined && { endLine, endColumn }),
    message,
    ...(fix !== undefined && { fix }),
    ...(also !== undefined && { also }),
  };
}

/** The start of a file: the place of a problem that is about the whole file. */
export function startOfFile(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** Identifies a problem in two states of an archive. Line numbers change when a file is changed, so they are not a part. */
export function identifyProblem({ file, rule, message }: Problem): string {
  return [file, rule, message].join('\0');
}

/** The row of a problem's rule in the table of rules. */
export function ruleOf({ rule }: Problem): Rule {
  return rules[rule];
}

/** Compares two problems by file, then line, column, and rule: the order of a report. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
