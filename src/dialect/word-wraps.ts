/** Wraps ranges of a passage's words in HTML elements, for annotations, names, and quotations. */
import type { ElementContent, Properties } from 'hast';
import type { Leaf } from '../model/model.ts';
import { overlap } from '../text/stretch.ts';

/** A range of a passage's words, and the element to put it in. */
export interface Wrap {
  /** Offsets in UTF-16 units of the passage's words, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** An `a` is omitted inside a link of the document itself. */
  readonly tag: 'span' | 'a';
  readonly properties: Properties;
}

/** The part of a wrap that is in one text node: `from` and `to` are offsets in the node. */
interface Span {
  readonly wrap: Wrap;
  readonly from: number;
  readonly to: number;
}

/**
 * Makes the HTML of a text node with its wraps. Wraps may overlap; the one that ends last is outermost. A link is never
 * divided, so that a reader who uses the keyboard stops at it once.
 *
 * @param value the text of the node
 * @param leaf the range of the node in the words of its passage
 */
export function wrapLeaf(value: string, leaf: Leaf, wraps: readonly Wrap[], isInLink: boolean): ElementContent[] {
  const toOffsetInNode = (offset: number) => Math.min(Math.max(offset - leaf.start, 0), value.length);
  const spans = wraps
    .filter((wrap) => overlap(wrap, leaf) && !(isInLink && wrap.tag === 'a'))
    .map((wrap): Span => ({ wrap, from: toOffsetInNode(wrap.start), to: toOffsetInNode(wrap.end) }));
  return nestSpans(value, leaf.start, 0, value.length, spans);
}

function isLink({ wrap }: Span): boolean {
  return wrap.tag === 'a';
}

/** Makes the HTML of `value.slice(from, to)`. */
function nestSpans(
  value: string,
  leafStart: number,
  from: number,
  to: number,
  spans: readonly Span[],
): ElementContent[] {
  const children: ElementContent[] = [];
  let offset = from;
  while (offset < to) {
    const [first, ...others] = spans.filter((span) => span.from <= offset && span.to > offset);
    if (first === undefined) {
      const next = spans.reduce((nearest, span) => (span.from > offset ? Math.min(nearest, span.from) : nearest), to);
      children.push({ type: 'text', value: value.slice(offset, next) });
      offset = next;
      continue;
    }
    const outer = others.reduce((last, span) => (span.to > last.to ? span : last), first);
    // An element that is not a link ends where a link begins that ends after it.
    const crossingLinks = isLink(outer)
      ? []
      : spans.filter((span) => isLink(span) && span.from > offset && span.from < outer.to && span.to > outer.to);
    const end = crossingLinks.reduce((nearest, span) => Math.min(nearest, span.from), Math.min(to, outer.to));
    const inner = spans.filter((span) => span !== outer && !(isLink(outer) && isLink(span)));
    // If a wrap has several elements, only the first has the id.
    const { properties } = outer.wrap;
    const isStart = outer.wrap.start - leafStart === offset;
    children.push({
      type: 'element',
      tagName: outer.wrap.tag,
      properties: isStart ? properties : { ...properties, id: undefined },
      children: nestSpans(value, leafStart, offset, end, inner),
    });
    offset = end;
  }
  return children;
}
