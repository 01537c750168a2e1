/** Numbers in parentheses that a document prints before an item: `(1)`, `(12a)`, `(a)`, `(iv)`, `(aa)`, `(a)(1)`. */

/** The source of a regular expression with the flag `u`. An expression may contain it only once, because its group has a name. */
export const BRACKETED_NUMBERS =
  '(?:\\((?:\\d{1,3}[A-Za-z]?|\\p{L}|[ivxl]+|[IVXL]+|(?<repeated>[A-Za-z])\\k<repeated>{1,2})\\))+';
