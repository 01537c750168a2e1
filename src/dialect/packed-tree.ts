/** Packs the Markdown tree of a passage as JSON, which takes a tenth of the memory. A text is a range of the words. */
import type { Nodes } from 'mdast';
import type { Passage } from '../model/model.ts';
import { gatherText } from './tree-text.ts';

/** Start and end: the line, the column, and the offset of each. */
type PackedPosition = readonly number[];

/** A text: its start and end in the words of the passage, then its position. */
type PackedText = readonly number[];

/** A node whose position and children are packed. */
interface PackedElement {
  readonly type: string;
  readonly position?: PackedPosition;
  readonly children?: readonly PackedNode[];
}

export type PackedNode = PackedText | PackedElement;

/** The parts of a passage that are derived from its tree. */
export type TreeParts = Pick<Passage, 'tree' | 'leaves' | 'callNodes'>;

/** Packs the tree of a passage. The result is plain JSON. */
export function packTree({ tree, leaves, words }: Pick<Passage, 'tree' | 'leaves' | 'words'>): PackedNode[] {
  const leafOf = new Map(leaves.map((leaf) => [leaf.node, leaf]));
  const pack = (node: Nodes): PackedNode => {
    const position = packPosition(node);
    const leaf = leafOf.get(node);
    const isPlain = node.type === 'text' && Object.keys(node).length === 3;
    if (isPlain && position !== undefined && leaf !== undefined && words.slice(leaf.start, leaf.end) === node.value) {
      return [leaf.start, leaf.end, ...position];
    }
    const children = 'children' in node ? node.children.map(pack) : undefined;
    return { ...node, ...(position && { position }), ...(children && { children }) } as PackedElement;
  };
  return tree.map(pack);
}

/** @param words the words of the passage */
export function unpackTree(packed: readonly PackedNode[], words: string): TreeParts {
  const unpack = (node: PackedNode): unknown => {
    if (isText(node)) {
      const [start, end, ...position] = node;
      return { type: 'text', value: words.slice(start, end), position: unpackPosition(position) };
    }
    return {
      ...node,
      ...(Array.isArray(node.position) && { position: unpackPosition(node.position) }),
      ...(node.children && { children: node.children.map(unpack) }),
    };
  };
  const tree = packed.map(unpack) as Nodes[];
  const { leaves, marks } = gatherText(tree);
  return { tree, leaves, callNodes: marks.flatMap(({ node }) => (node.type === 'footnoteReference' ? [node] : [])) };
}

function isText(node: PackedNode): node is PackedText {
  return Array.isArray(node);
}

/** @returns undefined if the node has no position, or one without offsets */
function packPosition({ position }: Nodes): PackedPosition | undefined {
  if (position?.start.offset === undefined || position.end.offset === undefined) return undefined;
  const { start, end } = position;
  return [start.line, start.column, position.start.offset, end.line, end.column, position.end.offset];
}

function unpackPosition([line, column, offset, endLine, endColumn, endOffset]: PackedPosition): Nodes['position'] {
  return {
    start: { line: line ?? 1, column: column ?? 1, offset },
    end: { line: endLine ?? 1, column: endColumn ?? 1, offset: endOffset },
  } as Nodes['position'];
}
