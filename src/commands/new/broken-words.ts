/** Decides whether a hyphen at a line end breaks a word, from the words that the text has elsewhere. */

/**
 * `one word`: the hyphen is only printed at the line end. `whole word`: the line end is inside a word, and a hyphen
 * belongs to the word. `no space`: the text has no spaces.
 */
export type Join = 'one word' | 'whole word' | 'no space' | 'two words';

/** Decides how the last word of a line and the first word of the next line are joined. */
export type WordJoiner = (line: string, next: string) => Join;

/** Chinese and Japanese have no spaces, so a line end is not a space, and does not end a word. Nor does full-width punctuation. */
const UNSPACED = '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\uFF01-\\uFF60]';
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, 'u');
const STARTS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');

/**
 * Creates the function that decides. A word that the text does not have elsewhere is left as it is: nobody but a reader
 * knows whether `re-` and `creation` are one word.
 *
 * @param text the received text. The lines that the function decides on have the soft hyphens at their ends.
 */
export function createWordJoiner(text: string): WordJoiner {
  let words: Set<string> | undefined;
  return (line, next) => {
    if (ENDS_UNSPACED.test(line) && STARTS_UNSPACED.test(next)) return 'no space';
    if (line.endsWith('\u00AD') && next !== '') return 'whole word';
    const [, start, hyphen] = /(?<![\p{L}\p{N}])([\p{L}\p{N}]+)([-‐¬])$/u.exec(line) ?? [];
    const end = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/u.exec(next)?.[0];
    if (start === undefined || end === undefined || hyphen === '‐') return 'two words';
    // Programs that recognize printed letters write this sign for the hyphen of a broken word.
    if (hyphen === '¬') return 'one word';
    words ??= new Set(text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu));
    const [whole, hyphenated] = [`${start}${end}`, `${start}-${end}`].map((word) => word.toLowerCase());
    const isWhole = /^\p{Ll}/u.test(end) && words.has(whole ?? '');
    const isHyphenated = words.has(hyphenated ?? '');
    if (isWhole === isHyphenated) return 'two words';
    return isWhole ? 'one word' : 'whole word';
  };
}

/** A word at a line end, or at the end of a page, whose number may follow. */
const BROKEN =
  /(?<![\p{L}\p{N}])([\p{L}\p{N}]+-)(?:\\?\n *|\n\n(?:\\?[-–—[(]* ?(?:page |p\. )?\d{1,4}(?: ?[-–—)]| ?\\?\])*\n\n)?(?=\p{Ll}))([\p{L}\p{N}]+)/gu;

/** The words of a draft that a hyphen at a line end may break: `trans-⏎parent`, `Rimsky-⏎Korsakov`, `1914-⏎1918`. */
export function findBrokenWords(draft: string): string[] {
  return [...draft.matchAll(BROKEN)].map(([, start, end]) => `${start}⏎${end}`);
}
