/** The words of a text as a reader may type them: without accents and capital letters. */

/** Divides a text into words of letters and digits: `O’Neill, É.` → `o`, `neill`, `e`. */
export function foldWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The first letter of a word that {@link foldWords} returned, as part of a file name: its code point, `61` for `a`. */
export function initialOf(word: string): string {
  return (word.codePointAt(0) ?? 0).toString(16);
}
