/** The words of an element as the archive counts them, with the way back to its text nodes. */

/** Text, and ranges for stretches of it. */
export interface LinearText {
  readonly words: string;
  rangeOf(stretch: { readonly start: number; readonly end: number }): Range;
}

/** Calls of notes and signs of the editor are no words of a passage. */
const APART = '.call, .page-mark, .gap, .number, .margin';

/** Reads an element. A break or the edge of a block is a space. */
export function readElement(element: HTMLElement): LinearText {
  const nodes: { node: Text; start: number }[] = [];
  let words = '';
  const read = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        nodes.push({ node, start: words.length });
        words += node.data;
      } else if (node instanceof Element && !node.matches(APART)) {
        const apart = node.matches('br, p, div, li, td, th, tr');
        if (apart) words += ' ';
        read(node);
        if (apart) words += ' ';
      }
    }
  };
  read(element);
  const find = (offset: number, end: boolean) =>
    nodes.findLast(({ start }) => (end ? start < offset : start <= offset)) ?? nodes[0];
  return {
    words,
    rangeOf({ start, end }) {
      const range = new Range();
      const [from, to] = [find(start, false), find(end, true)];
      if (from !== undefined) range.setStart(from.node, Math.min(start - from.start, from.node.length));
      if (to !== undefined) range.setEnd(to.node, Math.min(end - to.start, to.node.length));
      return range;
    },
  };
}
