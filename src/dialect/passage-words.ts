/** The words of a passage, gathered from its Markdown tree. */
import type { Nodes } from 'mdast';
import { GAP, signs, type SignName } from './signs.ts';
import type { Leaf } from '../model/model.ts';

/** What a passage's tree says. Offsets are UTF-16 units of `words`. */
export interface Gathered {
  readonly words: string;
  readonly leaves: readonly Leaf[];
  /** Note calls and page marks, which give no words, with where they stand. */
  readonly marks: readonly { readonly node: Nodes; readonly offset: number }[];
}

/** Signs of words that the document does not give; a withheld passage gives none and shows none. */
const GAPS = new Set(['illegible', 'redacted', 'blank']);

/** Nodes between which words are apart. */
const APART = new Set([
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
 * Gathers words: links and emphasis give their text, an image its alternative text, a break or the end
 * of a block one space, a gap its sign; note calls, page marks, signatures and struck-out words give none.
 */
export function gatherWords(tree: readonly Nodes[]): Gathered {
  let words = '';
  let apart = false;
  // Asked of the whole text, it would be written out anew for each stretch of it.
  let spaced = false;
  const leaves: Leaf[] = [];
  const marks: { node: Nodes; offset: number }[] = [];

  const add = (node: Nodes, value: string) => {
    if (value === '') return;
    if (apart && words !== '' && !spaced) words += ' ';
    apart = false;
    const start = words.length;
    words += value;
    spaced = value.endsWith(' ');
    leaves.push({ node, start, end: words.length });
  };

  const gather = (node: Nodes): void => {
    if (APART.has(node.type)) apart = true;
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      add(node, node.value.replace(/\r\n?|\n/g, ' '));
    else if (node.type === 'image') add(node, node.alt ?? '');
    else if (node.type === 'footnoteReference') marks.push({ node, offset: words.length });
    else if (node.type === 'sign') {
      const role = signs[node.name as SignName];
      if (role === 'words') add(node, node.value);
      else marks.push({ node, offset: words.length });
      if (GAPS.has(node.name)) add(node, GAP);
    } else if ('children' in node) {
      for (const child of node.children) gather(child);
    }
    if (APART.has(node.type)) apart = true;
  };

  for (const node of tree) gather(node);
  return { words, leaves, marks };
}
