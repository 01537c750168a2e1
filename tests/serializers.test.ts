/** HTML and XML are written with the same characters as by the libraries that were replaced for their speed. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ElementContent as HtmlContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ElementContent as XmlContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { formatHtml } from '../src/dialect/format-html.ts';
import { passageTree } from '../src/dialect/render-markdown.ts';
import { formatXml } from '../src/exports/xml-document.ts';
import { readArchive } from '../src/load/read-archive.ts';
import fc from './support/fast-check.ts';

const ARCHIVES = ['bridge', 'one-letter', 'passages', 'treaty', 'two-languages'];

for (const name of ARCHIVES) {
  test(`every passage of ${name}`, async () => {
    const { archive } = await readArchive(`tests/archives/${name}`);
    const passages = archive?.documents.flatMap((document) => document.passages) ?? [];
    assert.ok(passages.length > 3);
    for (const passage of passages) {
      const tree = passageTree(passage, { resolve: (url) => url });
      assert.equal(formatHtml(tree), toHtml(tree), passage.id);
    }
  });
}

/** Texts with the characters that are escaped somewhere. */
const text = fc.string({ unit: fc.constantFrom(...'ab <>&"\'`=/é—\u00A0\u202E中𝄞\n'), maxLength: 8 });
const attributes = fc.dictionary(fc.constantFrom('id', 'title', 'lang', 'href'), text, { maxKeys: 3 });

const htmlProperties = fc.record(
  {
    className: fc.array(fc.constantFrom('a', 'b-c'), { maxLength: 2 }),
    ariaLabel: text,
    dataPage: text,
    hidden: fc.boolean(),
    start: fc.integer(),
    title: fc.option(text, { nil: undefined }),
  },
  { requiredKeys: [] },
);

const { node: html } = fc.letrec<{ node: HtmlContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    text.map((value): HtmlContent => ({ type: 'text', value })),
    fc.constantFrom('br', 'img').map((tagName): HtmlContent => ({ type: 'element', tagName, properties: {}, children: [] })),
    fc
      .tuple(fc.constantFrom('p', 'em', 'li', 'td', 'q'), htmlProperties, fc.array(tie('node'), { maxLength: 3 }))
      .map(([tagName, properties, children]): HtmlContent => ({ type: 'element', tagName, properties, children })),
  ),
})); // prettier-ignore

test('any tree of HTML', () => {
  fc.assert(
    fc.property(fc.array(html, { maxLength: 4 }), (children) => {
      const root: Root = { type: 'root', children };
      assert.equal(formatHtml(root), toHtml(root));
    }),
    { numRuns: 2000 },
  );
});

const { node: xml } = fc.letrec<{ node: XmlContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    text.map((value): XmlContent => ({ type: 'text', value })),
    fc
      .tuple(fc.constantFrom('p', 'tei:note'), attributes, fc.array(tie('node'), { maxLength: 3 }))
      .map(([name, values, children]): XmlContent => ({ type: 'element', name, attributes: values, children })),
  ),
}));

test('any tree of XML', () => {
  fc.assert(
    fc.property(xml, (node) => {
      const expected = toXml(node, { closeEmptyElements: true });
      assert.equal(formatXml(node), `<?xml version="1.0" encoding="UTF-8"?>\n${expected}\n`);
    }),
    { numRuns: 2000 },
  );
});
