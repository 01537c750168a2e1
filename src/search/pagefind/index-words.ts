/** The form in which words are given to Pagefind, in the index and in a query alike. */

/** Pagefind neither stems nor divides words of this language: the archive's own stems are indexed. */
export const INDEX_LANGUAGE = 'unknown';

/**
 * Writes Thai words as the code points of their letters. Pagefind divides a query into words where the page is in Thai, and
 * would not find what it does not divide in the index.
 */
export function spellForPagefind(words: string): string {
  return words.replace(/[\p{Script=Thai}\p{M}]*\p{Script=Thai}[\p{Script=Thai}\p{M}]*/gu, (word) =>
    [...word].map((letter) => letter.codePointAt(0)?.toString(16)).join(''),
  );
}
