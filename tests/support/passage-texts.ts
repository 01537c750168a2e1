/** The texts of passages in HTML and XHTML, as docs/exports.md says how to read them. */
import type { Element as HtmlElement, Root as HtmlRoot } from 'hast';
import type { Element, Root } from 'xast';

/** All kinds of spaces as one space: formats have line ends and tabs where the words have a space. */
export function collapse(text: string): string {
  return text.replace(/[ \n\t]+/g, ' ').trim();
}

/** An element of HTML or XHTML. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly (Tag | string)[];
}

/** An element of an HTML tree. */
export function fromHast(node: HtmlElement | HtmlRoot): Tag {
  const children = node.children.flatMap((child): (Tag | string)[] => {
    if (child.type === 'text') return [child.value];
    return child.type === 'element' ? [fromHast(child)] : [];
  });
  if (node.type === 'root') return { name: '', attributes: {}, children };
  const { className, dataPassage, dataLocator, id } = node.properties;
  return {
    name: node.tagName,
    attributes: {
      class: Array.isArray(className) ? className.join(' ') : '',
      'data-passage': dataPassage,
      'data-locator': dataLocator,
      id,
    },
    children,
  };
}

/** An element of an XML tree. */
export function fromXast(node: Element | Root): Tag {
  const children = node.children.flatMap((child): (Tag | string)[] => {
    if (child.type === 'text') return [child.value];
    return child.type === 'element' ? [fromXast(child)] : [];
  });
  return node.type === 'root'
    ? { name: '', attributes: {}, children }
    : { name: node.name, attributes: node.attributes, children };
}

/**
 * The words of each passage: without calls, deleted words, and signs that are not words.
 *
 * @param attribute the attribute that the element of a passage has. If it is not the id of the passage, `id` is
 */
export function textsOfTags(
  root: Tag,
  document: string,
  attribute: 'data-passage' | 'data-locator',
): [string, string][] {
  const texts: [string, string][] = [];
  const textOf = (node: Tag | string): string => {
    if (typeof node === 'string') return node;
    const classes = String(node.attributes['class'] ?? '').split(' ');
    const text = node.children.map(textOf).join('');
    if (classes.includes('call') || node.name === 'del') return '';
    if (classes.includes('gap')) return /^(?:withheld|signed|stamp)/.test(text) ? '' : '[…]';
    return /^(?:t[dhr]|li|p)$/.test(node.name) || classes.includes('line') ? `${text} ` : text;
  };
  const visit = (node: Tag): void => {
    const passage =
      node.attributes[attribute] === undefined
        ? undefined
        : node.attributes[attribute === 'data-passage' ? attribute : 'id'];
    if (typeof passage === 'string') texts.push([`${document}#${passage}`, collapse(textOf(node))]);
    for (const child of node.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return texts;
}
