/** The numbers of list items. Markdown removes the number of an item; in a document it is text. */
import type { ListItem, Nodes, Paragraph } from 'mdast';
import { problem, type Problem } from '../text/problem.ts';
import { placeOfNode } from './node-place.ts';

/** The source of a tree, and where problems in it are gathered. */
export interface TreeSource {
  /** The text that the tree was parsed from. */
  readonly source: string;
  /** The name of the file, for messages. */
  readonly file: string;
  readonly problems: Problem[];
}

/** The number of an item as printed: `1.`; undefined for an item with a bullet. */
export function numberOfItem(item: ListItem, isOrdered: boolean, { source }: TreeSource): string | undefined {
  const start = item.position?.start.offset ?? 0;
  return isOrdered ? /^\d+[.)]/.exec(source.slice(start, start + 12))?.[0] : undefined;
}

/**
 * Reports an item whose first block is not a paragraph: the number belongs to the words of its item, so an item without
 * words of its own would lose its number.
 */
export function reportLostNumber(item: ListItem, printed: string, { file, problems }: TreeSource): void {
  const escaped = `${printed.slice(0, -1)}\\${printed.slice(-1)}`;
  problems.push(
    problem(
      'item-number',
      placeOfNode(item, file),
      `Unexpected block after the number \`${printed}\`, expected the words of the item: the number would be lost`,
      `Write the words directly after the number. To keep the block, write \`${escaped}\` as a paragraph of its own before it`,
    ),
  );
}

/** Puts a number before the words of a paragraph. */
export function writeNumber(printed: string | undefined, { children }: Paragraph): Paragraph['children'] {
  return printed === undefined ? children : [{ type: 'text', value: `${printed} ` }, ...children];
}

/** Writes the numbers of all numbered lists of a part or a note into the words of their items. */
export function writeListNumbers(tree: readonly Nodes[], source: TreeSource): Nodes[] {
  return tree.map((node): Nodes => {
    if (node.type === 'blockquote') return { ...node, children: writeListNumbers(node.children, source) as typeof node.children }; // prettier-ignore
    if (node.type !== 'list') return node;
    const children = node.children.map((item): ListItem => {
      const printed = numberOfItem(item, node.ordered === true, source);
      const [first, ...rest] = item.children;
      const others = writeListNumbers(rest, source) as ListItem['children'];
      if (first?.type === 'paragraph') {
        return { ...item, children: [{ ...first, children: writeNumber(printed, first) }, ...others] };
      }
      if (printed !== undefined) reportLostNumber(item, printed, source);
      return { ...item, children: writeListNumbers(item.children, source) as ListItem['children'] };
    });
    return { ...node, children };
  });
}
