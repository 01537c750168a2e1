/** The words of an element as one string, and the ranges of the page for parts of it. */
import { readText } from '../element-text.ts';

/** A string, and ranges for stretches of it. */
export interface LinearText {
  readonly words: string;
  rangeOf(stretch: { readonly start: number; readonly end: number }): Range;
}

/** Elements whose text is not part of the words of a passage: note calls, and signs of the editor. */
const EXCLUDED = '.call, .page-mark, .gap, .number, .margin';

/** Reads an element. */
export function readElement(element: HTMLElement): LinearText {
  const { text, pieces } = readText(element, { excluded: EXCLUDED });
  const findNode = (offset: number, isEnd: boolean) =>
    pieces.findLast(({ start }) => (isEnd ? start < offset : start <= offset)) ?? pieces[0];
  return {
    words: text,
    rangeOf({ start, end }) {
      const range = new Range();
      const [first, last] = [findNode(start, false), findNode(end, true)];
      if (first !== undefined) range.setStart(first.node, Math.min(start - first.start, first.node.length));
      if (last !== undefined) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
      return range;
    },
  };
}
