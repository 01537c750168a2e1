/** Writes XML documents. */
import type { Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Characters that XML 1.0 cannot contain. @see https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * An XML document in UTF-8. The library leaves control characters out; another character that XML cannot contain
 * becomes U+FFFD.
 *
 * @param doctype the document type declaration, with a line end; none by default
 */
export function formatXml(tree: Nodes, doctype = ''): string {
  const xml = toXml(tree, { closeEmptyElements: true })
    .replace(FORBIDDEN, '\uFFFD')
    // The end of a CDATA section, which text must not contain. The library does not escape it.
    .replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${xml}\n`;
}
