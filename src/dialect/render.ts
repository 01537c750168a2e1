/** Passages and the editor's prose as HTML: one tree walk, with stretches of words wrapped where annotations, names and quotations stand. */
import type { ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { Link, Nodes, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import type { Leaf, NoteCall, Passage } from '../model/model.ts';
import { noteId } from './passages.ts';
import type { SignNode } from './signs.ts';

/** A stretch of a passage's words that stands in an element of its own. */
export interface Wrap {
  /** Offsets in UTF-16 units of the passage's words, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** `a` is left out inside a link that the document itself has. */
  readonly tag: 'span' | 'a';
  readonly properties: Properties;
}

/** Turns a link as an author wrote it into a URL; undefined where its words are to be no link. */
export type ResolveLink = (url: string) => string | undefined;

/** How a passage is rendered. */
export interface RenderOptions {
  readonly resolve: ResolveLink;
  /** Stretches to wrap; they may overlap, and cross emphasis, links and note calls. */
  readonly wraps?: readonly Wrap[];
  /** The page of the document, where the passage is shown on another page: it carries no ids there. */
  readonly elsewhere?: string | undefined;
}

/** A passage's words as HTML, note calls and editorial signs in place. */
export function renderPassage(passage: Passage, { resolve, wraps = [], elsewhere }: RenderOptions): string {
  const leaves = new Map<Nodes, Leaf>(passage.leaves.map((leaf) => [leaf.node, leaf]));
  const calls = new Map<Nodes, NoteCall>(passage.calls.map((call) => [call.node, call]));
  return render(passage.tree, resolve, {
    leaf: (node) => leaves.get(node),
    call: (node) => calls.get(node),
    elsewhere,
    wraps: wraps.toSorted((a, b) => a.start - b.start || b.end - a.end),
  });
}

/** The editor's Markdown as HTML. */
export function renderProse(tree: readonly Nodes[], resolve: ResolveLink): string {
  return render(tree, resolve, { leaf: () => undefined, call: () => undefined, elsewhere: undefined, wraps: [] });
}

interface Marks {
  leaf(node: Nodes): Leaf | undefined;
  call(node: Nodes): NoteCall | undefined;
  readonly elsewhere: string | undefined;
  readonly wraps: readonly Wrap[];
}

function render(tree: readonly Nodes[], resolve: ResolveLink, marks: Marks): string {
  let inLink = false;
  const text = (node: Nodes, value: string): ElementContent[] => {
    const leaf = marks.leaf(node);
    return leaf === undefined ? [{ type: 'text', value }] : wrapLeaf(value, leaf, marks.wraps, inLink);
  };
  const handlers: Handlers = {
    text: (_, node) => text(node, node.value),
    inlineCode: (_, node) => ({ type: 'element', tagName: 'code', properties: {}, children: text(node, node.value) }),
    link(state: State, node: Link) {
      inLink = true;
      const children = state.all(node) as ElementContent[];
      inLink = false;
      const href = resolve(node.url);
      return href === undefined ? children : { type: 'element', tagName: 'a', properties: { href }, children };
    },
    footnoteReference(_, node) {
      const call = marks.call(node);
      const label = node.label ?? node.identifier;
      return {
        type: 'element',
        tagName: 'a',
        properties: {
          className: ['call'],
          id: marks.elsewhere === undefined ? call?.id : undefined,
          href: `${marks.elsewhere ?? ''}#${noteId(label)}`,
          role: 'doc-noteref',
          ariaLabel: `Note ${label}`,
        },
        children: [{ type: 'text', value: label }],
      };
    },
    sign: (_, node: SignNode) => renderSign(node, text(node, node.value), marks.elsewhere),
    table: renderTable,
    image: (_, node) => ({ type: 'element', tagName: 'span', properties: {}, children: text(node, node.alt ?? '') }),
  };
  if (tree.some(({ type }) => BLOCKS.has(type))) {
    return toHtml(toHast({ type: 'root', children: tree as Root['children'] }, { handlers }));
  }
  // The children of a root are set apart by line ends, which between words are spaces; those of a paragraph are not.
  const paragraph = toHast({ type: 'paragraph', children: tree as Paragraph['children'] }, { handlers });
  return 'children' in paragraph ? toHtml({ type: 'root', children: paragraph.children as ElementContent[] }) : '';
}

/** Nodes that make a tree one of blocks; without any it is a line of words. */
const BLOCKS = new Set<string>(['paragraph', 'heading', 'list', 'table', 'code', 'blockquote', 'thematicBreak']);

/** A wrap within a text node: `from` and `to` are offsets in the node. */
interface Span {
  readonly wrap: Wrap;
  readonly from: number;
  readonly to: number;
}

/** A text node in its wraps, nested: what reaches furthest is outermost. A link is never cut: it is one stop for a reader. */
function wrapLeaf(value: string, leaf: Leaf, wraps: readonly Wrap[], inLink: boolean): ElementContent[] {
  const inside = (offset: number) => Math.min(Math.max(offset - leaf.start, 0), value.length);
  const spans = wraps
    .filter(({ start, end, tag }) => start < leaf.end && end > leaf.start && !(inLink && tag === 'a'))
    .map((wrap): Span => ({ wrap, from: inside(wrap.start), to: inside(wrap.end) }));
  return nest(value, leaf.start, 0, value.length, spans);
}

const isLink = ({ wrap }: Span): boolean => wrap.tag === 'a';

function nest(value: string, start: number, from: number, to: number, spans: readonly Span[]): ElementContent[] {
  const children: ElementContent[] = [];
  let at = from;
  while (at < to) {
    const here = spans.filter((span) => span.from <= at && span.to > at);
    const [first, ...others] = here;
    if (first === undefined) {
      const next = Math.min(to, ...spans.flatMap((span) => (span.from > at ? [span.from] : [])));
      children.push({ type: 'text', value: value.slice(at, next) });
      at = next;
      continue;
    }
    const outer = others.reduce((best, span) => (span.to > best.to ? span : best), first);
    const crossing = isLink(outer)
      ? []
      : spans.filter((span) => isLink(span) && span.from > at && span.from < outer.to && span.to > outer.to);
    const end = Math.min(to, outer.to, ...crossing.map((span) => span.from));
    const rest = spans.filter((span) => span !== outer && !(isLink(outer) && isLink(span)));
    // An id stands once: where the stretch begins.
    const { id, ...properties } = outer.wrap.properties;
    const own = id !== undefined && outer.wrap.start - start === at ? { id, ...properties } : properties;
    children.push({
      type: 'element',
      tagName: outer.wrap.tag,
      properties: own,
      children: nest(value, start, at, end, rest),
    });
    at = end;
  }
  return children;
}

/** The lines of verse, each an element of its own, in its stanza. */
export function linesOfVerse(passage: Passage): Passage {
  const tree = passage.tree.map((stanza): Nodes => {
    if (stanza.type !== 'paragraph') return stanza;
    const lines: PhrasingContent[][] = [[]];
    for (const node of stanza.children) {
      if (node.type === 'break') lines.push([]);
      else lines.at(-1)?.push(node);
    }
    const children = lines.map((line): PhrasingContent => ({
      type: 'emphasis',
      children: line,
      data: { hName: 'span', hProperties: { className: ['line'] } },
    }));
    return { ...stanza, children };
  });
  return { ...passage, tree };
}

/** A table whose first row is its head; a cell of it that says nothing is no heading. */
function renderTable(state: State, node: Table): ElementContent {
  const rows = node.children.map((row, index): ElementContent => ({
    type: 'element',
    tagName: 'tr',
    properties: {},
    children: row.children.map((cell, column): ElementContent => {
      const children = state.all(cell) as ElementContent[];
      const head = index === 0 && children.length > 0;
      const align = node.align?.[column];
      const properties: Properties = {
        ...(head ? { scope: 'col' } : {}),
        ...(align === null || align === undefined ? {} : { className: [`to-${align}`] }),
      };
      return { type: 'element', tagName: head ? 'th' : 'td', properties, children };
    }),
  }));
  const [first, ...others] = rows;
  const group = (tagName: string, children: ElementContent[]): ElementContent[] =>
    children.length === 0 ? [] : [{ type: 'element', tagName, properties: {}, children }];
  const children = [...group('thead', first === undefined ? [] : [first]), ...group('tbody', others)];
  return { type: 'element', tagName: 'table', properties: {}, children };
}

/**
 * What each editorial sign looks like. Words that the document has are text, and so is what a gap holds;
 * what only marks a place is shown by the style sheet, so that no copied or searched words run through it.
 */
function renderSign(node: SignNode, words: ElementContent[], elsewhere: string | undefined): ElementContent {
  const element = (tagName: string, classes: string[], children: ElementContent[], more: Properties = {}) =>
    ({ type: 'element', tagName, properties: { className: classes, ...more }, children }) as const;
  const say = (value: string): ElementContent[] => [{ type: 'text', value }];
  const detail = node.detail === '' ? {} : { title: node.detail };
  const extent = [node.value, node.detail].filter((part) => part !== '').join(', ');
  switch (node.name) {
    case 'page':
      return element('span', ['page-mark'], [], {
        id: elsewhere === undefined ? `page-${node.value}` : undefined,
        dataPage: `p. ${node.value}`,
      });
    case 'uncertain':
    case 'supplied':
      return element('span', [node.name], words, detail);
    case 'added':
      return element('ins', ['added'], words, detail);
    case 'deleted':
      return element('del', ['deleted'], say(node.value), detail);
    case 'illegible':
      return element('span', ['gap'], say(`${node.value} illegible`), detail);
    case 'redacted':
      return element('span', ['gap', 'redacted'], say(extent));
    case 'withheld':
      return element('span', ['gap'], say('withheld'));
    case 'stamp':
      return element('span', ['gap'], say(extent === '' ? 'stamp' : `stamp: ${extent}`));
    default:
      return element('span', ['gap'], say(extent === '' ? node.name : `${node.name}: ${extent}`));
  }
}
