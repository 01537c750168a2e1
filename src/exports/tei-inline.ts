/** The content of passages and of the editor's prose in TEI. @see https://tei-c.org/release/doc/tei-p5-doc/en/html/ */
import type { Blockquote, List, Nodes, Table } from 'mdast';
import { x } from 'xastscript';
import type { Element } from 'xast';
import type { ResolveLink } from '../dialect/render-markdown.ts';
import type { SignNode } from '../dialect/signs.ts';
import type { Passage } from '../model/model.ts';
import type { Attributes, Piece } from './tei-pieces.ts';
import { noteId } from '../dialect/note-labels.ts';
import { markerOf } from '../text/note-markers.ts';

/** The Markdown of a passage, or of prose without offsets. */
export interface MarkdownSource {
  readonly tree: readonly Nodes[];
  readonly leaves?: Passage['leaves'];
  readonly calls?: Passage['calls'];
  readonly callNodes?: Passage['callNodes'];
}

/** `xml:id` of an id of the page. All ids of our pages are valid XML names, except those that begin with a digit. */
export function xmlId(id: string): string {
  const name = id.replace(/[^\p{L}\p{N}._-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
  return /^[\p{L}_]/u.test(name) ? name : `_${name}`;
}

/**
 * Converts Markdown to pieces.
 *
 * @param resolve converts links to full URLs
 */
export function createPieces(
  { tree, leaves = [], calls = [], callNodes = [] }: MarkdownSource,
  resolve: ResolveLink,
): Piece[] {
  const leafOf = new Map(leaves.map((leaf) => [leaf.node, leaf]));
  const callOf = new Map(callNodes.map((node, index) => [node, calls[index]]));
  let cursor = 0;

  const text = (node: Nodes, value: string): Piece[] => {
    const start = leafOf.get(node)?.start ?? cursor;
    cursor = start + value.length;
    return value === '' ? [] : [{ value, start, end: cursor }];
  };
  const element = (name: string, attributes: Attributes, gather: () => Piece[]): Piece => {
    const pieces = gather();
    const spoken = pieces.filter(({ start, end }) => start < end);
    const start = spoken[0]?.start ?? cursor;
    return { name, attributes, pieces, start, end: spoken.reduce((last, { end }) => Math.max(last, end), start) };
  };
  const mark = (name: string, attributes: Attributes, content: string | Element[] = []): Piece => ({
    name,
    attributes,
    content,
    pieces: [],
    start: cursor,
    end: cursor,
  });
  const lineEnd = (): Piece[] => [mark('lb', {}), { value: '\n', start: cursor, end: cursor }];
  const convertAll = (nodes: readonly Nodes[]): Piece[] => nodes.flatMap(convert);
  /** Converts nodes with a line end between them, so that the words on both sides are separate. */
  const separate = (nodes: readonly Nodes[], convertNode: (node: Nodes, index: number) => Piece[]): Piece[] =>
    nodes.flatMap((node, index) => {
      const before = index === 0 ? [] : [{ value: '\n', start: cursor, end: cursor }];
      return [...before, ...convertNode(node, index)];
    });
  const blocks = (nodes: readonly Nodes[]): Piece[] => separate(nodes, convert);
  const wrap = (name: string, attributes: Attributes, nodes: readonly Nodes[]): Piece[] => [
    element(name, attributes, () => convertAll(nodes)),
  ];

  const convert = (node: Nodes): Piece[] => {
    switch (node.type) {
      case 'text':
        return text(node, node.value.replace(/\r\n?|\n/g, ' '));
      case 'inlineCode':
        return [element('hi', { rend: 'monospace' }, () => text(node, node.value.replace(/\r\n?|\n/g, ' ')))];
      case 'emphasis':
        return wrap('hi', { rend: 'italic' }, node.children);
      case 'strong':
        return wrap('hi', { rend: 'bold' }, node.children);
      case 'delete':
        return wrap('hi', { rend: 'line-through' }, node.children);
      case 'link': {
        const target = resolve(node.url);
        return target === undefined ? convertAll(node.children) : wrap('ref', { target }, node.children);
      }
      case 'image':
        return [element('seg', { type: 'image' }, () => text(node, node.alt ?? ''))];
      case 'break':
        return lineEnd();
      case 'footnoteReference': {
        const call = callOf.get(node);
        const label = node.label ?? node.identifier;
        const target = `#${xmlId(call?.note ?? noteId(label))}`;
        return [
          mark(
            'ref',
            { type: 'noteref', 'xml:id': call && xmlId(call.id), target, rend: 'superscript' },
            markerOf(label),
          ),
        ];
      }
      case 'sign':
        return convertSign(node);
      case 'paragraph':
        return wrap('p', {}, node.children);
      case 'heading':
        return wrap('ab', { type: 'heading' }, node.children);
      case 'code':
        return [element('ab', { type: 'preformatted' }, () => convertLines(node, node.value))];
      case 'list':
        return [convertList(node)];
      case 'blockquote':
        return [convertQuotation(node)];
      case 'table':
        return [convertTable(node)];
      case 'thematicBreak':
        return [mark('milestone', { unit: 'section', rend: 'rule' })];
      default:
        return 'children' in node ? convertAll(node.children) : [];
    }
  };

  const convertLines = (node: Nodes, value: string): Piece[] => {
    const offset = leafOf.get(node)?.start ?? cursor;
    let length = 0;
    return value.split(/\r\n|\r|\n/).flatMap((line, index) => {
      const start = offset + length;
      length += line.length + 1;
      const content: Piece[] = line === '' ? [] : [{ value: line, start, end: start + line.length }];
      const before = index === 0 ? [] : lineEnd();
      cursor = start + line.length;
      return [...before, ...content];
    });
  };
  const convertList = (node: List): Piece =>
    element('list', { rend: node.ordered === true ? 'numbered' : 'bulleted' }, () =>
      separate(node.children, (item) => [element('item', {}, () => ('children' in item ? blocks(item.children) : []))]),
    );
  const convertQuotation = (node: Blockquote): Piece =>
    element('quote', { rend: 'block' }, () => blocks(node.children));
  const convertTable = (node: Table): Piece =>
    element('table', {}, () =>
      separate(node.children, (row, index) => [
        element('row', index === 0 ? { role: 'label' } : {}, () =>
          separate('children' in row ? row.children : [], (cell) =>
            wrap('cell', {}, 'children' in cell ? cell.children : []),
          ),
        ),
      ]),
    );

  const convertSign = (node: SignNode): Piece[] => {
    const { name, value, detail } = node;
    const words = (tag: string, attribute: string) => [
      element(tag, { [attribute]: detail === '' ? undefined : detail }, () => text(node, value)),
    ];
    // A gap counts as `[…]` in the words.
    const gap = (reason: string) => {
      const extent = reason === 'withheld' || value === '' ? undefined : value;
      const piece = mark('gap', { reason, extent }, detail === '' ? [] : [x('desc', detail)]);
      const leaf = leafOf.get(node);
      if (leaf !== undefined) cursor = leaf.end;
      return [leaf === undefined ? piece : { ...piece, start: leaf.start, end: leaf.end }];
    };
    switch (name) {
      case 'page':
        return [mark('pb', { n: value, 'xml:id': xmlId(`page-${value}`) })];
      case 'break':
        return [mark('lb', { break: 'no', rend: value || undefined })];
      case 'uncertain':
        return words('unclear', 'reason');
      case 'supplied':
        return words('supplied', 'reason');
      case 'added':
        return words('add', 'rend');
      case 'deleted':
        return [mark('del', { rend: detail || undefined }, value)];
      case 'illegible':
      case 'redacted':
      case 'withheld':
      case 'blank':
        return gap(name);
      case 'stamp':
        return [mark('stamp', { rend: detail || undefined }, value)];
      default:
        return [mark('figure', { type: name }, [x('figDesc', [name, value, detail].filter(Boolean).join(', '))])];
    }
  };

  return hasBlocks(tree) ? blocks(tree) : convertAll(tree);
}

/** Whether a tree has blocks, and is not a line of text. */
export function hasBlocks(tree: readonly Nodes[]): boolean {
  return tree.some(({ type }) => BLOCKS.has(type));
}

/** Nodes that are blocks. */
const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'list',
  'table',
  'code',
  'blockquote',
  'thematicBreak',
]);
