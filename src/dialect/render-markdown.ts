/** Renders passages and the editor's prose as HTML. */
import type { ElementContent, Properties, Root as HtmlRoot } from 'hast';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { FootnoteReference, Link, Nodes, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import type { Leaf, NoteCall, Passage } from '../model/model.ts';
import { markerOf } from '../text/note-markers.ts';
import { formatHtml } from './format-html.ts';
import { noteId } from './note-labels.ts';
import { renderSign } from './render-sign.ts';
import type { SignNode } from './signs.ts';
import { wrapLeaf, type Wrap } from './word-wraps.ts';

/** Converts a link as an author wrote it to a URL; undefined if the words of the link must not become a link. */
export type ResolveLink = (url: string) => string | undefined;

/** How a passage is rendered. */
export interface RenderOptions {
  readonly resolve: ResolveLink;
  /** A class of a note call next to `call`, by the id of the call. */
  readonly classOfCall?: ((id: string) => string | undefined) | undefined;
  /** Ranges to wrap. They may overlap each other, emphasis, links, and note calls. */
  readonly wraps?: readonly Wrap[];
  /** The URL of the document, if the passage is shown on another page. The passage then has no ids. */
  readonly elsewhere?: string | undefined;
}

/** Renders the words of a passage with its note calls and editorial signs. */
export function renderPassage(passage: Passage, options: RenderOptions): string {
  return formatHtml(passageTree(passage, options));
}

/** As {@link renderPassage}, as a tree. */
export function passageTree(
  passage: Passage,
  { resolve, wraps = [], elsewhere, classOfCall = () => undefined }: RenderOptions,
): HtmlRoot {
  const leaves = new Map<Nodes, Leaf>(passage.leaves.map((leaf) => [leaf.node, leaf]));
  const calls = new Map<Nodes, NoteCall | undefined>(
    passage.callNodes.map((node, index) => [node, passage.calls[index]]),
  );
  return createTree(passage.tree, resolve, {
    leafOf: (node) => leaves.get(node),
    callOf: (node) => calls.get(node),
    classOfCall,
    elsewhere,
    wraps: wraps.toSorted((a, b) => a.start - b.start || b.end - a.end),
  });
}

/** Renders the editor's Markdown. */
export function renderProse(tree: readonly Nodes[], resolve: ResolveLink): string {
  return formatHtml(proseTree(tree, resolve));
}

/** As {@link renderProse}, as a tree. */
export function proseTree(tree: readonly Nodes[], resolve: ResolveLink): HtmlRoot {
  return createTree(tree, resolve, {
    leafOf: () => undefined,
    callOf: () => undefined,
    classOfCall: () => undefined,
    elsewhere: undefined,
    wraps: [],
  });
}

/** What the model knows of the nodes of a passage. */
interface PassageContext {
  leafOf(node: Nodes): Leaf | undefined;
  callOf(node: Nodes): NoteCall | undefined;
  classOfCall(id: string): string | undefined;
  readonly elsewhere: string | undefined;
  readonly wraps: readonly Wrap[];
}

/** Nodes that are blocks. A tree without blocks is one line of text. */
const BLOCKS = new Set<string>(['paragraph', 'heading', 'list', 'table', 'code', 'blockquote', 'thematicBreak']);

function createTree(tree: readonly Nodes[], resolve: ResolveLink, context: PassageContext): HtmlRoot {
  const [first] = tree;
  // Many passages are one text. The library takes longer to start than to convert it.
  if (tree.length === 1 && first?.type === 'text') {
    return { type: 'root', children: renderText(first, first.value, context, false) };
  }
  const hasBlocks = tree.some(({ type }) => BLOCKS.has(type));
  let children: ElementContent[] = [];
  const root = (state: State): undefined => {
    children = hasBlocks
      ? state.wrap(state.all({ type: 'root', children: tree as Root['children'] }))
      : // As children of a root, inline nodes would be separated by line ends, which count as spaces.
        state.all({ type: 'paragraph', children: tree as Paragraph['children'] });
  };
  // The library searches the tree that it is given for definitions, which the dialect does not have.
  toHast({ type: 'root', children: [] }, { handlers: { ...createHandlers(resolve, context), root } });
  return { type: 'root', children };
}

function renderText(
  node: Nodes,
  value: string,
  { leafOf, wraps }: PassageContext,
  isInLink: boolean,
): ElementContent[] {
  const leaf = leafOf(node);
  return leaf === undefined ? [{ type: 'text', value }] : wrapLeaf(value, leaf, wraps, isInLink);
}

function createHandlers(resolve: ResolveLink, context: PassageContext): Handlers {
  const { callOf, classOfCall, elsewhere } = context;
  let isInLink = false;
  const words = (node: Nodes, value: string) => renderText(node, value, context, isInLink);
  const element = (tagName: string, properties: Properties, children: ElementContent[]) =>
    ({ type: 'element', tagName, properties, children }) as const;
  return {
    text: (_, node) => words(node, node.value),
    inlineCode: (_, node) => element('code', {}, words(node, node.value)),
    link(state: State, node: Link) {
      const href = resolve(node.url);
      isInLink = href !== undefined;
      const children = state.all(node) as ElementContent[];
      isInLink = false;
      return href === undefined ? children : element('a', { href }, children);
    },
    footnoteReference(_, node: FootnoteReference) {
      const label = node.label ?? node.identifier;
      const call = callOf(node);
      const position = call === undefined ? undefined : classOfCall(call.id);
      const properties = {
        className: position === undefined ? ['call'] : ['call', position],
        id: elsewhere === undefined ? call?.id : undefined,
        href: `${elsewhere ?? ''}#${call?.note ?? noteId(label)}`,
        role: 'doc-noteref',
        ariaLabel: `Note ${markerOf(label)}`,
      };
      // Text browsers have no style sheets: the marker must not look like a part of the word before it.
      return element('a', properties, [element('sup', {}, [{ type: 'text', value: markerOf(label) }])]);
    },
    sign: (_, node: SignNode) => renderSign(node, words(node, node.value), elsewhere === undefined),
    table: renderTable,
    // Images are not published; readers get the alternative text.
    image: (_, node) => element('span', {}, words(node, node.alt ?? '')),
  };
}

/** Puts each line of verse into an element of its own, inside the paragraph of its stanza. */
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

/** Renders a table with its first row as the header. An empty cell of the header is not a header cell. */
function renderTable(state: State, node: Table): ElementContent {
  const rows = node.children.map((row, index): ElementContent => ({
    type: 'element',
    tagName: 'tr',
    properties: {},
    children: row.children.map((cell, column): ElementContent => {
      const children = state.all(cell) as ElementContent[];
      const isHeader = index === 0 && children.length > 0;
      const align = node.align?.[column];
      const properties: Properties = {
        ...(isHeader ? { scope: 'col' } : {}),
        ...(align === null || align === undefined ? {} : { className: [`to-${align}`] }),
      };
      return { type: 'element', tagName: isHeader ? 'th' : 'td', properties, children };
    }),
  }));
  const group = (tagName: string, children: ElementContent[]): ElementContent[] =>
    children.length === 0 ? [] : [{ type: 'element', tagName, properties: {}, children }];
  const children = [...group('thead', rows.slice(0, 1)), ...group('tbody', rows.slice(1))];
  return { type: 'element', tagName: 'table', properties: {}, children };
}
