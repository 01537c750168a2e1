/** A mistake in the content, where it stands, and what to say of it. */

/** A place in a file that an author can open: lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One mistake. Its rule's severity, manual and example stand in the table of rules. */
export interface Problem extends Place {
  /** The rule's id, which never changes. */
  readonly rule: string;
  /** "Unexpected X, expected Y", in one sentence without a full stop. */
  readonly message: string;
  /** How to fix it, in one sentence without a full stop. */
  readonly fix?: string;
  /** Other places that belong to it: the first definition, the other candidates. */
  readonly also?: readonly Place[];
}

/** The order of a report: by file, then line, column and rule. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
