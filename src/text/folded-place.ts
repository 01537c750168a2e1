/** The form in which names of documents and places are compared with what a reader types. */
import { foldDigits } from './decimal-digits.ts';

/** Writes a query or a locator in the form in which the two are compared. */
export function foldPlace(text: string): string {
  return (
    foldDigits(text)
      .toLowerCase()
      // Citations in a text put themselves, or the year and the place, in parentheses. `(a)` is a number.
      .replace(/\(((?:[^()]|\([^()]{0,20}\))*)\)/g, (all, inner: string) => (/[ ,]/.test(inner) ? inner : all))
      .replace(/[‘’]/g, "'")
      .replace(/[“”"]/g, '')
      .replace(/^the /, '')
      .replace(/[-–—,]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** The names of a document, in the form in which they are compared: its id, titles, and other names. */
export function namesOf(document: {
  readonly id: string;
  readonly short: string;
  readonly title: string;
  readonly aliases: readonly string[];
}): string[] {
  return [document.id, document.short, document.title, ...document.aliases].map(foldPlace);
}
