/** Writes out the characters that a reader of a report could not see. */

/**
 * Characters that end a line, are invisible, change the order of others, or are reserved for programs. File names may have
 * them, too.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** Replaces every hidden character by its code point, such as `⟨U+202E⟩`. The text stays on one line, in its order. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `⟨U+${code.padStart(4, '0')}⟩`;
  });
}
