/** The content of a slot is written in its place, as it is. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { formatHtml } from '../dialect/format-html.ts';
import { joinContent } from './file-content.ts';
import { h } from './html-element.ts';
import { createSlots } from './html-slots.ts';

test('the content of slots is written in their places, and text that looks like a slot stays text', () => {
  const slots = createSlots();
  const first = slots.add(['<b>', Buffer.from('Grüße</b>')]);
  const page = h(
    'main',
    { title: '<!-- 0-->' },
    '<!--0-->',
    first,
    h('i', {}, 'between'),
    slots.add([]),
    h('script', {}, slots.add(['a < b && "c"'])),
  );
  assert.equal(
    joinContent(slots.fill(formatHtml(page))).toString(),
    '<main title="<!-- 0-->">&#x3C;!--0--><b>Grüße</b><i>between</i><script>a < b && "c"</script></main>',
  );
});

test('content is made only when it is written, one chunk after the other', () => {
  const made: number[] = [];
  function* make() {
    for (const number of [1, 2]) {
      made.push(number);
      yield String(number);
    }
  }
  const slots = createSlots();
  const html = formatHtml(h('p', {}, slots.add(make())));
  assert.deepEqual(made, []);
  const counts = Array.from(slots.fill(html), () => made.length);
  assert.deepEqual(counts, [0, 1, 2, 2]);
});

test('a page without one of its slots, or with slots in another order, is an error', () => {
  const slots = createSlots();
  const [first, second] = [slots.add(['1']), slots.add(['2'])];
  for (const page of [h('p', {}, second, first), h('p', {}, second), h('p', {})]) {
    assert.throws(() => joinContent(slots.fill(formatHtml(page))), /Internal error/);
  }
});
