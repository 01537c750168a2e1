/** The accessibility tree of a page: what a screen reader is given, in its order. */
import type { Page } from 'playwright-core';

export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** The level of a heading; undefined for other roles. */
  readonly level: number | undefined;
}

interface ProtocolNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
  childIds?: string[];
}

/** Roles that a screen reader does not announce. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'RootWebArea']);

/**
 * The nodes of the tree in reading order, without ignored ones.
 *
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Accessibility/#method-getFullAXTree
 */
export async function readAccessibilityTree(page: Page): Promise<AccessibleNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: ProtocolNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const flatten = (node: ProtocolNode | undefined): AccessibleNode[] => {
    if (node === undefined) return [];
    const { role, name, description, properties = [], childIds = [] } = node;
    const level = properties.find((property) => property.name === 'level')?.value.value;
    const own = {
      role: role?.value ?? '',
      name: name?.value ?? '',
      description: description?.value ?? '',
      level: typeof level === 'number' ? level : undefined,
    };
    const rest = childIds.flatMap((id) => flatten(byId.get(id)));
    return node.ignored || SILENT.has(own.role) ? rest : [own, ...rest];
  };
  return flatten(nodes[0]);
}
