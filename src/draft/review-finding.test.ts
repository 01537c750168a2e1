import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlightInParagraph } from './review-finding.ts';

/** Where the words between braces are, with what is shown around them. */
function show(text: string): string {
  const [before = '', words = '', after = ''] = text.split(/[{}]/);
  const shown = highlightInParagraph(before + words + after, before.length, before.length + words.length);
  return `${shown.before}{${shown.words}}${shown.after}`;
}

test('the words are shown with their paragraph, and without the other paragraphs', () => {
  assert.equal(show('Above.\n\nHe said {no}, and left.\n \nBelow.'), 'He said {no}, and left.');
  assert.equal(show('He said\n{no}, and\nleft.'), 'He said\n{no}, and\nleft.');
  assert.equal(show('{no}'), '{no}');
});

test('a long paragraph is cut between two words', () => {
  const shown = show(`${'word '.repeat(100)}{no}${' other'.repeat(100)}`);
  assert.match(shown, /^… (?:word )+\{no\}(?: other)+ …$/);
  assert.ok(shown.length > 400 && shown.length < 500);
});

test('a paragraph without spaces is cut', () => {
  const shown = show(`${'水'.repeat(1000)}{火}${'水'.repeat(1000)}`);
  assert.ok(shown.includes('水{火}水') && shown.length < 500, shown);
});
