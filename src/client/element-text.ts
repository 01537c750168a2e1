/** Reads the text of an element in the browser, with the same separators as the text of a Markdown tree. */

/** Elements whose edges separate words. */
const BLOCKS = 'br, p, div, li, td, th, tr';

/** A text node, and where it begins in the text of its element, in UTF-16 units. */
export interface TextPiece {
  readonly node: Text;
  readonly start: number;
}

/** The options of {@link readText}. */
export interface ReadOptions {
  /** A selector of the elements whose text is left out. */
  readonly excluded: string;
  /** Only nodes that intersect this range are read, and only the text inside it. */
  readonly range?: Range;
}

/** The text of an element. A line break and the edge of a block become a space. */
export function readText(
  element: Element,
  { excluded, range }: ReadOptions,
): { readonly text: string; readonly pieces: readonly TextPiece[] } {
  const pieces: TextPiece[] = [];
  let text = '';
  const read = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (range !== undefined && !range.intersectsNode(node)) continue;
      if (node instanceof Text) {
        pieces.push({ node, start: text.length });
        text += range === undefined ? node.data : node.data.slice(...selectedPart(node, range));
      } else if (node instanceof Element && !node.matches(excluded)) {
        const edge = node.matches(BLOCKS) ? ' ' : '';
        text += edge;
        read(node);
        text += edge;
      }
    }
  };
  read(element);
  return { text, pieces };
}

/** The part of a text node that a range includes, as offsets in the node. */
export function selectedPart(node: Text, range: Range): [from: number, to: number] {
  return [
    node === range.startContainer ? range.startOffset : 0,
    node === range.endContainer ? range.endOffset : node.length,
  ];
}
