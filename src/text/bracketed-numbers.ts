/** Numbers in parentheses that a document prints before an item: `(1)`, `(12a)`, `(a)`, `(iv)`, `(aa)`, `(a)(1)`. */

/** The source of a regular expression with the flag `u`. It has a named group, so an expression contains it once. */
export const BRACKETED_NUMBERS =
  '(?:\\((?:\\d{1,3}[A-Za-z]?|\\p{L}|[ivxl]+|[IVXL]+|(?<repeated>[A-Za-z])\\k<repeated>{1,2})\\))+';
