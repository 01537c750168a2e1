import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromXml } from 'xast-util-from-xml';
import { x } from 'xastscript';
import { formatXml } from './xml-document.ts';

for (const [text, expected] of [
  ['a < b & c > d "e"', 'a < b & c > d "e"'],
  ['array[index[0]]> and ]]>', 'array[index[0]]> and ]]>'],
  ['\u{1D11E} \uFFFD', '\u{1D11E} \uFFFD'],
  ['\u0001 \uFFFF \uD800', ' \uFFFD \uFFFD'],
] as const) {
  test(`an XML parser reads ${JSON.stringify(text)}`, () => {
    const xml = formatXml(x('p', { title: text }, text));
    const [root] = fromXml(xml).children.filter(({ type }) => type === 'element');
    assert.deepEqual(root && 'children' in root && root.children.map((node) => 'value' in node && node.value), [
      expected,
    ]);
    assert.equal(root && 'attributes' in root && root.attributes['title'], expected);
    assert.doesNotMatch(xml, /\]\]>/);
  });
}
