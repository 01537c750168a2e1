/** The words of an element as one string, and the ranges of the page for parts of it. */

/** A string, and ranges for stretches of it. */
export interface LinearText {
  readonly words: string;
  rangeOf(stretch: { readonly start: number; readonly end: number }): Range;
}

/** Elements whose text is not part of the words of a passage: note calls, and signs of the editor. */
const EXCLUDED = '.call, .page-mark, .gap, .number, .margin';

const BLOCKS = 'br, p, div, li, td, th, tr';

/** Reads an element. A line break or the edge of a block becomes a space. */
export function readElement(element: HTMLElement): LinearText {
  const nodes: { node: Text; start: number }[] = [];
  let words = '';
  const read = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        nodes.push({ node, start: words.length });
        words += node.data;
      } else if (node instanceof Element && !node.matches(EXCLUDED)) {
        const edge = node.matches(BLOCKS) ? ' ' : '';
        words += edge;
        read(node);
        words += edge;
      }
    }
  };
  read(element);
  const findNode = (offset: number, isEnd: boolean) =>
    nodes.findLast(({ start }) => (isEnd ? start < offset : start <= offset)) ?? nodes[0];
  return {
    words,
    rangeOf({ start, end }) {
      const range = new Range();
      const [first, last] = [findNode(start, false), findNode(end, true)];
      if (first !== undefined) range.setStart(first.node, Math.min(start - first.start, first.node.length));
      if (last !== undefined) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
      return range;
    },
  };
}
