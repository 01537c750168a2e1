/** Reads the text of an element in the browser, with separators between lines, cells, and blocks. */

/** Elements whose edges separate words: those of a line, and cells. */
const LINES =
  'br, p, div, li, tr, caption, dt, dd, h1, h2, h3, h4, h5, h6, pre, blockquote, ul, ol, dl, table, section, hr, .line';
const CELLS = 'td, th';

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

/**
 * The text of an element, in which each white-space character of the HTML is a space. The edge of a line or of a block
 * becomes a line end, and the edge of a cell a tab. In preformatted text, white space is kept.
 */
export function readText(
  element: Element,
  { excluded, range }: ReadOptions,
): { readonly text: string; readonly pieces: readonly TextPiece[] } {
  const pieces: TextPiece[] = [];
  let text = '';
  const read = (parent: Node, isPreformatted: boolean) => {
    for (const node of parent.childNodes) {
      if (range !== undefined && !range.intersectsNode(node)) continue;
      if (node instanceof Text) {
        pieces.push({ node, start: text.length });
        const data = range === undefined ? node.data : node.data.slice(...selectedPart(node, range));
        text += isPreformatted ? data : data.replace(/\s/g, ' ');
      } else if (node instanceof Element && !node.matches(excluded)) {
        const edge = node.matches(LINES) ? '\n' : node.matches(CELLS) ? '\t' : '';
        text += edge;
        read(node, isPreformatted || node.matches('pre'));
        text += edge;
      }
    }
  };
  read(element, element.closest('pre') !== null);
  return { text, pieces };
}

/** The part of a text node that a range includes, as offsets in the node. */
export function selectedPart(node: Text, range: Range): [from: number, to: number] {
  return [
    node === range.startContainer ? range.startOffset : 0,
    node === range.endContainer ? range.endOffset : node.length,
  ];
}
