/** The text of a Markdown tree: the words of a passage, and the editor's prose as plain text. */
import type { Nodes } from 'mdast';
import { GAP, signs, type SignName } from './signs.ts';
import type { Leaf } from '../model/model.ts';

/** The text of a tree and where it comes from. Offsets are UTF-16 units of `words`. */
export interface GatheredText {
  readonly words: string;
  /** The nodes that contribute text. */
  readonly leaves: readonly Leaf[];
  /** Note calls and signs that contribute no text, each with the offset of the text after it. */
  readonly marks: readonly { readonly node: Nodes; readonly offset: number }[];
}

/** Nodes that are separated from the text around them. */
const SEPARATED = new Set([
  'paragraph',
  'tableRow',
  'tableCell',
  'heading',
  'code',
  'break',
  'listItem',
  'list',
  'blockquote',
]);

/**
 * Gathers the text of a tree. Links and emphasis contribute their text, an image its alternative text, and a gap in the
 * document the sign for a gap. Note calls, page marks, signatures and deleted words contribute nothing.
 *
 * @param separator what a line break, a block boundary and a cell boundary contribute
 */
export function gatherText(tree: readonly Nodes[], separator: ' ' | '\n' = ' '): GatheredText {
  let words = '';
  let isSeparated = false;
  // Testing the end of `words` itself would copy the whole text for each node.
  let endsInSeparator = false;
  const leaves: Leaf[] = [];
  const marks: { node: Nodes; offset: number }[] = [];

  const add = (node: Nodes, value: string) => {
    if (value === '') return;
    if (isSeparated && words !== '' && !endsInSeparator) words += separator;
    isSeparated = false;
    const start = words.length;
    words += value;
    endsInSeparator = value.endsWith(separator);
    leaves.push({ node, start, end: words.length });
  };

  const gather = (node: Nodes): void => {
    if (SEPARATED.has(node.type)) isSeparated = true;
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      add(node, node.value.replace(/\r\n?|\n/g, ' '));
    else if (node.type === 'image') add(node, node.alt ?? '');
    else if (node.type === 'footnoteReference') marks.push({ node, offset: words.length });
    else if (node.type === 'sign') {
      const role = signs[node.name as SignName];
      if (role === 'words') add(node, node.value);
      else marks.push({ node, offset: words.length });
      // A withheld passage contributes no gap: nothing of it is shown.
      if (role === 'gap' && node.name !== 'withheld') add(node, GAP);
    } else if ('children' in node) {
      for (const child of node.children) gather(child);
    }
    if (SEPARATED.has(node.type)) isSeparated = true;
  };

  for (const node of tree) gather(node);
  return { words, leaves, marks };
}

/** A tree as plain text without markup: one line for each block, and for each line of a block that has line breaks. */
export function plainText(tree: readonly Nodes[]): string {
  return gatherText(tree, '\n').words.replace(/ +/g, ' ').trim();
}
