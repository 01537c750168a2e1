/** The links and images that an author wrote in Markdown. */
import type { Nodes } from 'mdast';
import type { WrittenLink } from '../model/editorial-content.ts';
import { placeOfNode } from './node-place.ts';
import { walkTree } from './walk-tree.ts';

/** Every link and image in some trees, each with its place in the file. */
export function gatherLinks(trees: readonly Nodes[], file: string): WrittenLink[] {
  const links: WrittenLink[] = [];
  for (const tree of trees) {
    walkTree(tree, (node) => {
      if (node.type === 'link' || node.type === 'image') links.push({ url: node.url, place: placeOfNode(node, file) });
    });
  }
  return links;
}
