/** Decides whether a hyphen at a line end breaks a word, from the words that the text has elsewhere. */

/** `one word`: the hyphen is only printed at the line end. `no space`: the line end is inside a word or a text without spaces. */
export type Join = 'one word' | 'no space' | 'two words';

/** Decides how the last word of a line and the first word of the next line are joined. */
export type WordJoiner = (line: string, next: string) => Join;

/** Chinese and Japanese have no spaces, so a line end is none. Full-width punctuation ends no word either. */
const UNSPACED = '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\uFF01-\\uFF60]';
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, 'u');
const STARTS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');

/**
 * Creates the function that decides. A word that the text does not have elsewhere is left as it is: nobody but a reader
 * knows whether `re-` and `creation` are one word.
 *
 * @param text the received text
 */
export function createWordJoiner(text: string): WordJoiner {
  let words: Set<string> | undefined;
  return (line, next) => {
    if (ENDS_UNSPACED.test(line) && STARTS_UNSPACED.test(next)) return 'no space';
    const start = /(?<!\p{L})(\p{L}+)[-‐]$/u.exec(line)?.[1];
    const end = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next)?.[0];
    if (start === undefined || end === undefined || line.endsWith('‐')) return 'two words';
    words ??= new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu));
    const [whole, hyphenated] = [`${start}${end}`, `${start}-${end}`].map((word) => word.toLowerCase());
    const isWhole = words.has(whole ?? '');
    const isHyphenated = words.has(hyphenated ?? '');
    if (isWhole === isHyphenated) return 'two words';
    return isWhole ? 'one word' : 'no space';
  };
}

/** The words of a draft that a hyphen at a line end may break: `trans-⏎parent`. */
export function findBrokenWords(draft: string): string[] {
  return [...draft.matchAll(/(?<!\p{L})(\p{L}+-)\n *(\p{Ll}\p{L}*)/gu)].map(([, start, end]) => `${start}⏎${end}`);
}
