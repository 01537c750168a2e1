/** The text of a page as the browser's own search sees it, with the way from the DOM to it and back. */
import type { PagePoint } from '../../text/linear-page.ts';

/** Blocks of text in the order of the DOM; see `describeDirective`. */
export interface PageText {
  readonly blocks: readonly string[];
  /** The point of a boundary of a range; undefined where it lies in no text that is shown. */
  pointOf(node: Node, offset: number): PagePoint | undefined;
  /** The range from one point to another. */
  rangeBetween(start: PagePoint, end: PagePoint): Range;
}

interface Piece {
  readonly node: Text;
  readonly block: number;
  /** Where the text node begins in its block, in UTF-16 units. */
  readonly offset: number;
}

const SILENT =
  'script, style, template, noscript, select, option, textarea, iframe, object, audio, video, canvas, svg, title';

/** @param root what is read; the browser searches the whole page, so a proof needs `document.body` */
export function readPage(root: Element): PageText {
  const blocks: string[] = [''];
  const pieces: Piece[] = [];
  const last = () => blocks.length - 1;
  const breakBlock = () => {
    if (blocks[last()] !== '') blocks.push('');
  };
  const visit = (node: Node) => {
    if (node instanceof Text) {
      pieces.push({ node, block: last(), offset: blocks[last()]?.length ?? 0 });
      blocks[last()] += node.data;
    } else if (node instanceof Element && !node.matches(SILENT)) {
      const style = getComputedStyle(node);
      if (style.display === 'none' || style.visibility === 'hidden') return;
      if (node.matches('br')) return breakBlock();
      const inline = /^(?:inline|contents|ruby)/.test(style.display);
      if (!inline) breakBlock();
      for (const child of node.childNodes) {
        // The style sheet keeps closed bodies out of the browser's search.
        if (node.matches('details:not([open])') && !(child instanceof Element && child.matches('summary'))) continue;
        visit(child);
      }
      if (!inline) breakBlock();
    }
  };
  visit(root);

  const pieceOf = (node: Node) => pieces.find((piece) => piece.node === node);
  return {
    blocks,
    pointOf(node, offset) {
      const own = pieceOf(node);
      if (own !== undefined) return { block: own.block, offset: own.offset + offset };
      // A boundary in an element is the beginning of what follows it.
      const spot = document.createRange();
      spot.setStart(node, offset);
      const next = pieces.find((piece) => spot.comparePoint(piece.node, 0) >= 0);
      if (next !== undefined) return { block: next.block, offset: next.offset };
      const final = pieces.at(-1);
      return final && { block: final.block, offset: final.offset + final.node.length };
    },
    rangeBetween(start, end) {
      const range = document.createRange();
      const first = pieces.find((p) => p.block === start.block && p.offset + p.node.length > start.offset);
      const final = pieces.findLast((p) => p.block === end.block && p.offset < end.offset);
      if (first !== undefined) range.setStart(first.node, start.offset - first.offset);
      if (final !== undefined) range.setEnd(final.node, end.offset - final.offset);
      return range;
    },
  };
}
