/** Trees with every kind of node and of value are written as HTML. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ElementContent, Properties, Root } from 'hast';
import { formatHtml } from './format-html.ts';

const element = (tagName: string, properties: Properties, ...children: ElementContent[]): ElementContent => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

for (const [name, node, expected] of [
  ['text', text('a < b & "c" > d'), 'a &#x3C; b &#x26; "c" > d'],
  ['an element', element('p', {}, text('a'), element('em', {}, text('b'))), '<p>a<em>b</em></p>'],
  ['an element without content', element('p', {}), '<p></p>'],
  ['a void element', element('br', {}), '<br>'],
  ['a list of classes', element('i', { className: ['call', 'first'] }), '<i class="call first"></i>'],
  [
    'a quotation mark',
    element('i', { title: `"a" 'b' & <c>` }),
    '<i title="&#x22;a&#x22; &#x27;b&#x27; &#x26; <c>"></i>',
  ],
  [
    'names of attributes',
    element('i', { ariaLabel: 'a', dataPage: '1', htmlFor: ['b'] }),
    '<i aria-label="a" data-page="1" for="b"></i>',
  ],
  ['names with a colon', element('i', { 'xml:lang': 'de' }), '<i xml:lang="de"></i>'],
  ['numbers and empty values', element('ol', { start: 5, id: '' }), '<ol start="5" id=""></ol>'],
  ['flags', element('p', { hidden: true, autofocus: false }), '<p hidden></p>'],
  ['properties without a value', element('p', { id: undefined, dataPage: null }), '<p></p>'],
  ['a script', element('script', {}, text('a < b && "c"')), '<script>a < b && "c"</script>'],
] satisfies [string, ElementContent, string][]) {
  test(`HTML of ${name}`, () => assert.equal(formatHtml(node), expected));
}

test('raw HTML in a root is written as it is', () => {
  const root: Root = { type: 'root', children: [{ type: 'raw', value: '<!--1-->' }, text('&')] };
  assert.equal(formatHtml(root), '<!--1-->&#x26;');
});

test('a comment, which no page has, is an error', () => {
  assert.throws(() => formatHtml({ type: 'comment', value: 'a' }), /Internal error/);
});
