/** Offsets in code points, which standards count, and in UTF-16 units, which JavaScript counts. */

/** The last count. The quotations of a long paragraph are counted one after the other. */
let last = { text: '', offset: 0, count: 0 };

/**
 * The number of code points before an offset.
 *
 * @param offset an offset in `text` (UTF-16 units), not inside a surrogate pair
 */
export function countCodePoints(text: string, offset: number): number {
  const isAfterLast = last.text === text && last.offset <= offset;
  let count = isAfterLast ? last.count : 0;
  for (let index = isAfterLast ? last.offset : 0; index < offset; index += 1) {
    const unit = text.charCodeAt(index);
    // The second unit of a surrogate pair belongs to the code point of the first.
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  last = { text, offset, count };
  return count;
}
