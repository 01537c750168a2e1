import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dividePassages } from './passages.ts';
import { formatLines } from './line-text.ts';
import { parseMarkdown } from './markdown.ts';

for (const [name, markdown, lines] of [
  ['a paragraph', 'One two\nthree.', 'One two three.'],
  ['lines of a part', ':::address\nMr. Doe\\\nHigh Street\n:::', 'Mr. Doe\nHigh Street'],
  ['a break in emphasis', 'One *two\\\nthree* four', 'One two\nthree four'],
  ['stanzas', ':::verse\nOne\\\ntwo\n\nthree\n:::', 'One\ntwo\nthree'],
  ['a table', '| a | b |\n|---|---|\n| c *d* | e |', 'a\tb\nc d\te'],
  ['preformatted text', '```\na  b\n  c\n```', 'a  b\n  c'],
  ['a note with blocks', 'x[^1]\n\n[^1]: One\n\n    two', 'One\ntwo'],
  ['no words', '[[signed]]', ''],
] as const) {
  test(`${name} as lines`, () => {
    const { passages } = dividePassages(parseMarkdown(markdown), markdown, 'x.md');
    const passage = passages.at(-1);
    assert.ok(passage);
    assert.equal(formatLines(passage), lines);
    assert.equal(formatLines(passage).length, passage.words.length);
  });
}
