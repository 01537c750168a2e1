/** Inline content as pieces with their offsets in the words of a passage, and ranges of words as elements around them. */
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { overlap } from '../text/stretch.ts';

/** The attributes of an element. An attribute that is undefined is left out. */
export type Attributes = Record<string, string | undefined>;

/** A stretch of inline content. Offsets are UTF-16 units of the passage's words. */
export type Piece = TextPiece | ElementPiece;

interface TextPiece {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** An element. If it contains no words, `start` and `end` are the offset at which it is. */
interface ElementPiece {
  readonly name: string;
  readonly attributes: Attributes;
  /** Content that is not words of the passage: the marker of a note, a description. */
  readonly content?: string | readonly Element[];
  readonly pieces: readonly Piece[];
  readonly start: number;
  readonly end: number;
  /** Ranges that begin or end inside the element. */
  readonly ranges?: readonly Range[];
}

/** A range of words, and the element to put it in. It has several elements if it crosses the border of another one. */
export interface Range {
  readonly start: number;
  readonly end: number;
  readonly make: (children: ElementContent[]) => Element;
}

/**
 * Renders pieces with ranges.
 *
 * @param ranges the outermost first. They may overlap each other and the elements
 */
export function renderPieces(pieces: readonly Piece[], ranges: readonly Range[] = []): ElementContent[] {
  const [range, ...others] = ranges;
  if (range === undefined) return pieces.map(renderPiece);
  const divided = pieces.flatMap((piece) => dividePiece(piece, range));
  const rendered: ElementContent[] = [];
  for (let index = 0; index < divided.length;) {
    const isInside = isInRange(divided[index] as Piece, range);
    let end = index + 1;
    while (end < divided.length && isInRange(divided[end] as Piece, range) === isInside) end += 1;
    // Only the ranges that overlap these pieces: a paragraph can have thousands of quotations.
    const run = { start: (divided[index] as Piece).start, end: (divided[end - 1] as Piece).end };
    const overlapping = others.filter((other) => overlap(other, run));
    const children = renderPieces(divided.slice(index, end), overlapping);
    for (const child of isInside ? [range.make(children)] : children) rendered.push(child);
    index = end;
  }
  return rendered;
}

function renderPiece(piece: Piece): ElementContent {
  if ('value' in piece) return { type: 'text', value: piece.value };
  const { name, attributes, content = renderPieces(piece.pieces, piece.ranges) } = piece;
  return x(name, attributes, typeof content === 'string' ? content : [...content]);
}

/** Divides text at the ends of a range. An element that the range begins or ends in gets the range. */
function dividePiece(piece: Piece, range: Range): Piece[] {
  if (!overlap(piece, range) || isInRange(piece, range)) return [piece];
  if (!('value' in piece)) return [{ ...piece, ranges: [...(piece.ranges ?? []), range] }];
  const ends = [piece.start, Math.max(piece.start, range.start), Math.min(piece.end, range.end), piece.end];
  return ends.slice(1).flatMap((end, index) => {
    const start = ends[index] ?? end;
    const value = piece.value.slice(start - piece.start, end - piece.start);
    return value === '' ? [] : [{ value, start, end }];
  });
}

function isInRange({ start, end }: Piece, range: Range): boolean {
  // An element without words at the border of a range is outside.
  return start === end ? range.start < start && end < range.end : range.start <= start && end <= range.end;
}
