/** The text of a page as the browser's search for text directives sees it, with the places of DOM points in it. */
import { type PagePoint, PRESERVED_SPACE, PRESERVED_TAB } from '../../text/linear-page.ts';

/** The text of a page, block by block in the order of the DOM; see `describeDirective`. */
export interface PageText {
  readonly blocks: readonly string[];
  /** The point of one end of a range; undefined if the page contains no text. */
  pointOf(node: Node, offset: number): PagePoint | undefined;
}

/** A text node of the page, or a line of it. */
interface Piece {
  readonly node: Text;
  readonly block: number;
  /** Where the piece begins in the node, in UTF-16 units. */
  readonly from: number;
  /** Where the piece begins in its block, in UTF-16 units. */
  readonly offset: number;
}

/**
 * Elements whose text the browser does not search when it follows a link. `data-added` marks what a script has added to
 * the page: the page that the link opens does not contain it yet.
 */
const UNSEARCHED =
  '[data-added], script, style, template, noscript, select, option, textarea, iframe, object, audio, video, canvas, svg, title';

/**
 * Reads the text of a page.
 *
 * @param root the element to read; a text directive needs `document.body`, because the browser searches the whole page
 */
export function readPage(root: Element): PageText {
  const blocks: string[] = [''];
  const pieces: Piece[] = [];
  const last = () => blocks.length - 1;
  const breakBlock = () => {
    if (blocks[last()] !== '') blocks.push('');
  };
  const addText = (node: Text) => {
    const parent = node.parentElement;
    if (parent === null || !/^(?:pre|break-spaces)/.test(getComputedStyle(parent).whiteSpace)) {
      pieces.push({ node, block: last(), from: 0, offset: blocks[last()]?.length ?? 0 });
      blocks[last()] += node.data;
      return;
    }
    // In preformatted text, each line is a block.
    let from = 0;
    for (const line of node.data.split('\n')) {
      if (from > 0) breakBlock();
      pieces.push({ node, block: last(), from, offset: blocks[last()]?.length ?? 0 });
      blocks[last()] += line.replaceAll(' ', PRESERVED_SPACE).replaceAll('\t', PRESERVED_TAB);
      from += line.length + 1;
    }
  };
  const visit = (node: Node) => {
    if (node instanceof Text) addText(node);
    else if (node instanceof Element && !node.matches(UNSEARCHED)) {
      const style = getComputedStyle(node);
      const isHidden = style.display === 'none' || style.visibility === 'hidden';
      // A narrow window hides what the margin of a wide one shows. A link has to work in both.
      if (isHidden && !node.matches('.apparatus')) return;
      if (node.matches('br')) return breakBlock();
      // No browser finds words across the edge of an inline block.
      const isInline = /^(?:inline$|contents|ruby)/.test(style.display);
      if (!isInline) breakBlock();
      for (const child of node.childNodes) {
        // The style sheet excludes closed bodies from the browser's search, and a link opens a page with closed bodies.
        if (node.matches('details') && !(child instanceof Element && child.matches('summary'))) continue;
        visit(child);
      }
      if (!isInline) breakBlock();
    }
  };
  visit(root);

  return {
    blocks,
    pointOf(node, offset) {
      const piece = pieces.findLast((candidate) => candidate.node === node && candidate.from <= offset);
      if (piece !== undefined) return { block: piece.block, offset: piece.offset + offset - piece.from };
      // An end in an element is the start of the next text.
      const end = document.createRange();
      end.setStart(node, offset);
      const next = pieces.find((candidate) => end.comparePoint(candidate.node, 0) >= 0);
      if (next !== undefined) return { block: next.block, offset: next.offset };
      const final = pieces.at(-1);
      return final && { block: final.block, offset: blocks[final.block]?.length ?? 0 };
    },
  };
}
