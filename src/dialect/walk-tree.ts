/** Visits the nodes of a Markdown tree. */
import type { Nodes } from 'mdast';

/** Calls a function for a node and for all nodes in it, in the order of the text. */
export function walkTree(node: Nodes, visit: (node: Nodes, parent: Nodes | undefined) => void, parent?: Nodes): void {
  visit(node, parent);
  if (!('children' in node)) return;
  for (const child of node.children) walkTree(child, visit, node);
}
