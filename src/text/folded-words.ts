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

/** How many letters of a word decide in which file of suggestions it is. */
const PREFIX = 3;

/** The first letters of a word that {@link foldWords} returned; undefined if it has fewer. */
export function prefixOf(word: string): string | undefined {
  const letters = [...word];
  return letters.length < PREFIX ? undefined : letters.slice(0, PREFIX).join('');
}
