import assert from 'node:assert/strict';
import test from 'node:test';
import { timeOf } from '../../../tests/support/processor-time.ts';
import { readPageBlocks } from './page-blocks.ts';

const wordsOf = (body: string) =>
  readPageBlocks(`<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`).blocks.map(
    ({ words }) => words,
  );

const cases: readonly (readonly [name: string, body: string, words: readonly string[]])[] = [
  ['inline elements are parts of a paragraph', '<p>A <em>b</em>c <a href="/x/">d</a>.</p>', ['A bc d.']],
  ['paragraphs and list items are blocks', '<div>a<p>b</p>c<ul><li>d</li><li>e</li></ul></div>', ['a', 'b', 'c', 'd', 'e']],
  ['the cells of a row are one block', '<table><tr><th>a</th><td>b</td><td></td><td>c</td></tr><tr><td>d</td></tr></table>', ['a · b · c', 'd']],
  ['a term and its definition are one block', '<dl><dt>Date</dt><dd>May</dd><dd>June</dd></dl>', ['Date: May', 'June']],
  ['a line break separates words', '<p>a<br>b</p>', ['a b']],
  ['the text and the titles of a picture are text', '<svg><a href="#x"><title>May: x</title><path d="M0 0"/></a><text x="0">May</text></svg>', ['May: x', 'May']],
  ['a closed details is read', '<details><summary>a</summary><div>b</div></details>', ['a', 'b']],
  ['buttons, menus, and forms are interface', '<nav>a</nav><form>b</form><button>c</button><p>d</p>', ['d']],
  ['scripts, styles, and hidden elements have no text', '<script>if (1 < 2) "<p>a</p>"</script><style>p > a {}</style><p hidden>b</p><p>c</p>', ['c']],
  ['a picture of other text is not read again', '<div aria-hidden="true"><p>a</p></div><p><span aria-hidden="true">J</span>June</p>', ['June']],
  ['a passage is in the index already', '<p id="p1" data-locator="para. 1">a <b>b</b></p><p>c</p>', ['c']],
  ['a sentence of a passage in a row is in the index already', '<table><tr><th>para. 1</th><td><q data-locator="para. 1">a b.</q><br>Claim</td></tr></table>', ['para. 1 · Claim']],
  ['a sign in a passage is not one of its words', '<p data-locator="x">a <span class="gap">2 words illegible</span> b</p>', ['2 words illegible']],
  ['an extract of a passage is in the index already', '<blockquote class="extract"><p>a</p><footer>Letter, para. 1</footer></blockquote>', ['Letter, para. 1']],
  ['entities are decoded', '<p>a&amp;b &lt;c&gt; &#39;d&#x27; &quot;e&quot;&nbsp;f</p>', ['a&b <c> \'d\' "e" f']],
  ['a sign in an attribute does not end the tag', '<p title="a > b">c</p>', ['c']],
  ['words in an attribute are not attributes', '<p title="a hidden id ">b</p><p class="gap" title="of class ">c</p>', ['b', 'c']],
  ['a sign that begins no tag is text', '<p>a < b <1 c</p>', ['a < b <1 c']],
  ['attributes may be on several lines, or have no value', '<p\n  id="x"\n  hidden\n>a</p><p data-x>b</p>', ['b']],
  ['an element that ends with a slash has no content', '<svg><path d="M0"/><use href="#a" /></svg><nav/>b<p>c</p>', ['b', 'c']],
  ['a comment is not text', '<p>a<!-- <p>b</p> -->c</p>', ['ac']],
  ['signs alone are not a block', '<p>—</p><p>…</p>', []],
]; // prettier-ignore

for (const [name, body, words] of cases) test(name, () => assert.deepEqual(wordsOf(body), words));

test('a block leads to the element around it with an id, or to the heading before it', () => {
  const { title, blocks } = readPageBlocks(
    '<body><main id="text"><h1>T</h1><p>a</p><section><h2 id="rights">Rights</h2><p>b</p><ul><li id="x"><p>c</p></li></ul></section></main></body>',
  );
  assert.equal(title, 'T');
  assert.deepEqual(
    blocks.map(({ anchor, heading, words }) => [anchor, heading, words]),
    [
      ['', '', 'T'],
      ['', '', 'a'],
      ['rights', '', 'Rights'],
      ['rights', 'Rights', 'b'],
      ['x', 'Rights', 'c'],
    ],
  );
});

test('a page without a heading has the title of its window', () => {
  assert.equal(readPageBlocks('<title>A &amp; b</title><body><p>c</p></body>').title, 'A & b');
});

test('a page of 10,000 paragraphs is read in two seconds', () => {
  const seconds = timeOf(() => {
    const { blocks } = readPageBlocks(`<body>${'<div><p title="x">a <b>b</b></p></div>'.repeat(10_000)}</body>`);
    assert.equal(blocks.length, 10_000);
  });
  assert.ok(seconds < 2, `${seconds} s`);
});
