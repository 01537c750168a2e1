/** Scripts that put no spaces between words, so that only a dictionary could divide their text. */

const SCRIPTS = 'Han Hira Kana Bopo Thai Laoo Khmr Mymr Tale Talu Lana Tavt Java Bali'
  .split(' ')
  .map((script) => `\\p{scx=${script}}`)
  .join('');

/** The source of a regular expression for one letter of these scripts, without the marks after it. It needs the flag `u`. */
export const UNSPACED_LETTER = `(?=[\\p{L}\\p{Nl}])[${SCRIPTS}]`;

const LETTER = new RegExp(`^${UNSPACED_LETTER}`, 'u');

const LAST_ASCII = 0x7f;

/** Whether a text begins with a letter of a script without spaces. */
export function startsUnspaced(text: string): boolean {
  return text.charCodeAt(0) > LAST_ASCII && LETTER.test(text);
}

const IDEOGRAPH = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}]/u;

/**
 * Whether a text begins with a letter of Chinese or Japanese. Other scripts without spaces between words have spaces
 * between phrases; a space in Chinese is the end of a line or a gap in a heading.
 */
export function startsIdeographic(text: string): boolean {
  return startsUnspaced(text) && IDEOGRAPH.test(text);
}
