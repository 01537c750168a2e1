/** The form in which words are given to Pagefind, in the index and in a query alike. */

/** In this language, Pagefind neither stems nor divides words: the index has the archive's own stems. */
export const INDEX_LANGUAGE = 'unknown';

/**
 * Replaces Thai words by the code points of their letters. On a page in Thai, Pagefind divides a query into words. It
 * does not divide the index, so that it would not find them.
 */
export function spellForPagefind(words: string): string {
  return words.replace(/[\p{Script=Thai}\p{M}]*\p{Script=Thai}[\p{Script=Thai}\p{M}]*/gu, (word) =>
    [...word].map((letter) => letter.codePointAt(0)?.toString(16)).join(''),
  );
}
