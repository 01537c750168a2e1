/** The words of the editor's Markdown, without markup. */
import type { Nodes } from 'mdast';

/** Everything that a reader sees of some nodes, blocks and breaks apart. */
export function plainText(tree: readonly Nodes[]): string {
  return tree
    .map(textOf)
    .join('\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if ('children' in node) return node.children.map((child) => textOf(child)).join(isBlockParent(node) ? '\n' : '');
  return 'value' in node ? node.value : '';
}

function isBlockParent({ type }: Nodes): boolean {
  return type === 'list' || type === 'listItem' || type === 'blockquote' || type === 'table' || type === 'tableRow';
}
