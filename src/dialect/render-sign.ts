/** The HTML of editorial signs. */
import type { ElementContent, Properties } from 'hast';
import type { SignNode } from './signs.ts';

/**
 * Renders an editorial sign. Words of the document, and the description of a gap, are text. Marks of a place have no
 * text: the style sheet shows them, so that copying and searching do not include them.
 *
 * @param words the HTML of the value of the sign
 * @param withId whether a page mark has its id
 */
export function renderSign(node: SignNode, words: ElementContent[], withId: boolean): ElementContent {
  const element = (tagName: string, className: string[], children: ElementContent[], more: Properties = {}) =>
    ({ type: 'element', tagName, properties: { className, ...more }, children }) as const;
  const text = (value: string): ElementContent[] => [{ type: 'text', value }];
  const title = node.detail === '' ? {} : { title: node.detail };
  const extent = [node.value, node.detail].filter((part) => part !== '').join(', ');
  switch (node.name) {
    case 'page': {
      const id = withId ? `page-${node.value}` : undefined;
      return element('span', ['page-mark'], [], { id, dataPage: `p. ${node.value}` });
    }
    case 'break':
      // The line ends inside a word, so the element must not contain text.
      return element('span', ['line-break'], [], { dataHyphen: node.value });
    case 'uncertain':
    case 'supplied':
      return element('span', [node.name], words, title);
    case 'added':
      return element('ins', ['added'], words, title);
    case 'deleted':
      return element('del', ['deleted'], text(node.value), title);
    case 'illegible':
      return element('span', ['gap'], text(`${node.value} illegible`), title);
    case 'redacted':
      return element('span', ['gap', 'redacted'], text(extent));
    case 'withheld':
      return element('span', ['gap'], text('withheld'));
    default:
      return element('span', ['gap'], text(extent === '' ? node.name : `${node.name}: ${extent}`));
  }
}
