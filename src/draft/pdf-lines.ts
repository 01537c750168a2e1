/** Joins the pieces of text of a PDF page into lines, and leaves out page headers and page numbers. */

/** A piece of text at a place of the page, in points; `y` is the height of its baseline above the lower edge. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of the type. */
  readonly size: number;
  /** The address of the link that the piece is in. */
  readonly href: string | undefined;
}

/** Words of a line with the address of their link, or the number of a footnote that is called there. */
export interface Run {
  readonly text: string;
  readonly href: string | undefined;
  readonly isCall: boolean;
}

export interface Line {
  readonly runs: readonly Run[];
  readonly text: string;
  /** The left and the right edge, in points. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A raised number is smaller, and raised by at least this part of the size of the line. */
const RAISED = 0.15;

/** A gap between pieces that is wider than this part of the size is a space. */
const SPACE = 0.15;

/** A letter of a script that is written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** How many lines at the top and at the bottom of a page may be its header or footer. */
const EDGE_LINES = 3;

/** Lines of different pages at the same height are at most so many points apart. */
const SAME_HEIGHT = 3;

/** Joins pieces into lines, in the order of the file. */
export function readLines(pieces: readonly Piece[]): Line[] {
  const groups: { base: Piece; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (piece.text === '') continue;
    if (group !== undefined && isSameLine(group.base, group.pieces.at(-1), piece)) {
      group.pieces.push(piece);
      // The widest piece has the baseline and the size of the line.
      if (piece.width > group.base.width) group.base = piece;
    } else if (piece.text.trim() !== '') groups.push({ base: piece, pieces: [piece] });
  }
  return groups.map(({ base, pieces: group }) => describeLine(base, group));
}

function isSameLine(base: Piece, last: Piece = base, piece: Piece): boolean {
  const size = Math.max(base.size, piece.size);
  if (Math.abs(piece.y - base.y) >= 0.6 * size) return false;
  // In a script that is written from right to left, the next piece may be on the left.
  const isLeft = RIGHT_TO_LEFT.test(last.text + piece.text) && Math.abs(last.x - piece.x - piece.width) < 2 * size;
  // A piece that begins far left of the end of the one before it is in another line or column.
  return isLeft || piece.x > last.x + last.width - size;
}

/** The pieces in the order in which they are read. Most files have the pieces of a line from left to right. */
function orderPieces(group: readonly Piece[]): { pieces: readonly Piece[]; isReversed: boolean } {
  const letters = group.map(({ text }) => text).join('').match(/\p{L}/gu) ?? []; // prettier-ignore
  const isReversed = 2 * letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length > letters.length;
  if (!isReversed) return { pieces: group, isReversed };
  let pieces = group.toSorted((a, b) => b.x - a.x);
  // Numbers and words of other scripts are written from left to right.
  const isOther = ({ text }: Piece) => /[\p{L}\p{N}]/u.test(text) && !RIGHT_TO_LEFT.test(text);
  for (let first = 0; first < pieces.length; first += 1) {
    let [end, last] = [first, first];
    while (end < pieces.length && !RIGHT_TO_LEFT.test(pieces[end]?.text ?? '')) {
      if (isOther(pieces[end] as Piece)) last = end;
      end += 1;
    }
    if (isOther(pieces[first] as Piece)) {
      pieces = [...pieces.slice(0, first), ...pieces.slice(first, last + 1).reverse(), ...pieces.slice(last + 1)];
    }
    first = Math.max(first, last);
  }
  return { pieces, isReversed };
}

function describeLine(base: Piece, group: readonly Piece[]): Line {
  const runs: Run[] = [];
  const { pieces, isReversed } = orderPieces(group);
  let before: Piece | undefined;
  for (const piece of pieces) {
    const { text, x, y, width, size, href } = piece;
    const isCall = size < base.size && y - base.y > RAISED * base.size && /^\s*(?:\d{1,3}|[*†‡])\s*$/.test(text);
    const gap = before === undefined ? 0 : isReversed ? before.x - x - width : x - before.x - before.width;
    const space = gap > SPACE * base.size && !/\s$/.test(before?.text ?? '') && !/^\s/.test(text) ? ' ' : '';
    runs.push({ text: isCall ? text.trim() : space + text, href, isCall });
    before = piece;
  }
  const words = group.filter(({ text }) => text.trim() !== '');
  return {
    runs,
    text: runs.map(({ text }) => text).join(''),
    left: words.reduce((least, { x }) => Math.min(least, x), Infinity),
    right: words.reduce((most, { x, width }) => Math.max(most, x + width), 0),
    y: base.y,
    size: base.size,
  };
}

/**
 * Removes page headers, footers, and page numbers: lines at the top or the bottom that another page has, too, at the
 * same height with the same words apart from numbers.
 */
export function removeHeaders(pages: readonly (readonly Line[])[]): Line[][] {
  const edges = pages.map((lines) => {
    const sorted = lines.toSorted((a, b) => b.y - a.y);
    return new Set([...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)]);
  });
  const seen = new Map<string, { page: number; y: number }[]>();
  for (const [page, lines] of edges.entries()) {
    for (const { text, y } of lines) seen.set(foldNumbers(text), [...(seen.get(foldNumbers(text)) ?? []), { page, y }]);
  }
  return pages.map((lines, page) => {
    const isShared = (line: Line) =>
      (seen.get(foldNumbers(line.text)) ?? []).some((other) => other.page !== page && Math.abs(other.y - line.y) < SAME_HEIGHT); // prettier-ignore
    const sorted = lines.toSorted((a, b) => b.y - a.y);
    const removed = [sorted, sorted.toReversed()].flatMap((fromEdge) => {
      const edge = fromEdge.slice(0, EDGE_LINES);
      const first = edge.findIndex((line, order) => !isShared(line) && !(order === 0 && isPageNumber(line.text)));
      return edge.slice(0, first === -1 ? undefined : first);
    });
    return lines.filter((line) => !removed.includes(line));
  });
}

function foldNumbers(text: string): string {
  return text.trim().replace(/\d+|\b[ivxlc]+\b/g, '#');
}

function isPageNumber(text: string): boolean {
  return /^[\s–—|-]*(?:page\s+)?(?:\d{1,5}|[ivxlc]{1,8})(?:\s*(?:of|\/)\s*\d{1,5})?[\s–—|-]*$/i.test(text);
}
