/** Writes HTML trees as text. */
import type { Nodes, Properties } from 'hast';
import { find, html } from 'property-information';

/** Elements without content. @see https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * The HTML of a tree of elements and texts.
 *
 * @param tree its raw nodes, and the text of scripts and style sheets, are written as they are
 * @throws Error if the tree has a comment or a document type
 */
export function formatHtml(tree: Nodes): string {
  switch (tree.type) {
    case 'text':
      return tree.value.replace(/[&<]/g, escapeCharacter);
    case 'raw':
      return tree.value;
    case 'root':
      return formatAll(tree.children);
    case 'element': {
      const { tagName, properties, children } = tree;
      const isCode = tagName === 'script' || tagName === 'style';
      const content = isCode
        ? children.map((node) => ('value' in node ? node.value : formatHtml(node))).join('')
        : formatAll(children);
      const end = content === '' && VOID.has(tagName) ? '' : `</${tagName}>`;
      return `<${tagName}${formatAttributes(properties)}>${content}${end}`;
    }
    default:
      throw new Error(`Internal error: HTML is written from elements and texts, not from a ${tree.type}`);
  }
}

function formatAll(nodes: readonly Nodes[]): string {
  let content = '';
  for (const node of nodes) content += formatHtml(node);
  return content;
}

/** The attributes of an element, each with a space before it. Lists are separated by spaces. */
function formatAttributes(properties: Properties): string {
  let attributes = '';
  for (const [property, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    attributes += ` ${nameOf(property)}`;
    if (value === true) continue;
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    attributes += `="${text.replace(/[\0"&'`]/g, escapeCharacter)}"`;
  }
  return attributes;
}

const names = new Map<string, string>();

/** The name of the attribute of a property: `class` for `className`. */
function nameOf(property: string): string {
  const name = names.get(property) ?? find(html, property).attribute;
  names.set(property, name);
  return name;
}

function escapeCharacter(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
