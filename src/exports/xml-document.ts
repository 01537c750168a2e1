/** Writes XML documents. */
import type { Nodes } from 'xast';

/** Characters of a text or of an attribute that are escaped, or that XML 1.0 cannot contain: control characters. */
const SPECIAL_IN_TEXT = /[&<\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;
const SPECIAL_IN_ATTRIBUTE = /["&<\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;

/** The two other code points that XML 1.0 cannot contain. @see https://www.w3.org/TR/xml/#charsets */
const NONCHARACTERS = /[\uFFFE\uFFFF]/g;

/**
 * An XML document in UTF-8. Control characters are left out; another character that XML cannot contain becomes U+FFFD.
 *
 * @param tree elements and texts. The names of elements and attributes must be names of XML
 * @param doctype the document type declaration, with a line end; none by default
 * @throws Error if the tree has another kind of node
 */
export function formatXml(tree: Nodes, doctype = ''): string {
  const xml = formatNode(tree)
    .toWellFormed()
    .replace(NONCHARACTERS, '\uFFFD')
    // The end of a CDATA section, which text must not contain.
    .replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${xml}\n`;
}

function formatNode(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(SPECIAL_IN_TEXT, escapeCharacter);
  if (node.type !== 'element') throw new Error(`Internal error: XML is written from elements, not from ${node.type}`);
  const { name, attributes, children } = node;
  let tag = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    tag += ` ${attribute}="${value.replace(SPECIAL_IN_ATTRIBUTE, escapeCharacter)}"`;
  }
  let content = '';
  for (const child of children) content += formatNode(child);
  return content === '' ? `${tag} />` : `${tag}>${content}</${name}>`;
}

function escapeCharacter(character: string): string {
  return character < ' ' ? '' : `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
