/** Masks the markup of a draft, so that every offset is an offset in the file. */
import type { Range } from './draft-source.ts';

/** An invisible character, which the normal form removes: words around it stay joined. */
export const NOTHING = '\u200B';

/** An address in a sentence: the signs after its last letter or digit are not a part of it. */
export const ADDRESS = /https?:\/\/[^\s<>"“”«»\u0000-\u001F]*[\p{L}\p{N}/]/giu;

/** Replaces ranges, which are in order, by invisible characters. */
export function erase(text: string, ranges: readonly Range[]): string {
  let [erased, position] = ['', 0];
  for (const { start, end } of ranges) {
    erased += text.slice(position, start) + NOTHING.repeat(end - start);
    position = end;
  }
  return erased + text.slice(position);
}
