/** The words of a passage with its line ends, for formats that are plain text. */
import type { Nodes, Table } from 'mdast';
import type { Passage } from '../model/model.ts';

/**
 * The words of a passage, with a line end in place of the space for a line break or block boundary, and a tab in place
 * of the space for a cell boundary. The text has the same length as the words, so offsets in the words apply to it.
 */
export function formatLines({ words, leaves, tree }: Pick<Passage, 'words' | 'leaves' | 'tree'>): string {
  const rows = rowsOf(tree);
  let text = '';
  let previous: Nodes | undefined;
  for (const { node, start, end } of leaves) {
    if (start > text.length) text += isSameRow(rows, previous, node) ? '\t' : '\n';
    // Preformatted text has its line ends in its node.
    text += node.type === 'code' ? node.value.replace(/\r\n?/g, '\n') : words.slice(start, end);
    previous = node;
  }
  return text;
}

function isSameRow(rows: ReadonlyMap<Nodes, Nodes>, previous: Nodes | undefined, node: Nodes): boolean {
  const row = rows.get(node);
  return row !== undefined && previous !== undefined && rows.get(previous) === row;
}

/** The table row of each node that is in a table. */
function rowsOf(tree: readonly Nodes[]): Map<Nodes, Nodes> {
  const rows = new Map<Nodes, Nodes>();
  const add = (node: Nodes, row: Nodes): void => {
    rows.set(node, row);
    if ('children' in node) for (const child of node.children) add(child, row);
  };
  for (const table of tree.filter((node): node is Table => node.type === 'table'))
    for (const row of table.children) add(row, row);
  return rows;
}
