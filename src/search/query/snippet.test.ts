import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutSnippet } from './snippet.ts';

const show = (words: string, marks: readonly (readonly [number, number])[], length?: number) =>
  cutSnippet(
    words,
    marks.map(([start, end]) => ({ start, end })),
    length,
  )
    .map(({ text, mark }) => (mark ? `[${text}]` : text))
    .join('');

const long = `${'Words before. '.repeat(20)}Here is the treaty. ${'Words after. '.repeat(20)}`.trim();
const treaty = long.indexOf('treaty');

test('a short passage is shown whole', () => assert.equal(show('A new treaty.', [[6, 12]]), 'A new [treaty].'));
test('a passage without marks is shown too', () => assert.equal(show('A new treaty.', []), 'A new treaty.'));
test('marks with only a sign between them are joined', () =>
  assert.equal(show('Holloway-Aomry met', [[0, 8], [9, 14]]), '[Holloway-Aomry] met')); // prettier-ignore
test('marks with a word between them are separate', () =>
  assert.equal(show('a b c', [[0, 1], [4, 5]]), '[a] b [c]')); // prettier-ignore
test('markup stays text', () => assert.equal(show('<b>x</b>', [[3, 4]]), '<b>[x]</b>'));

test('of a long passage, the part around the mark is shown, with whole words', () => {
  const shown = show(long, [[treaty, treaty + 6]], 80);
  assert.match(shown, /^… [A-Z]?\w+.* \[treaty\]\. .*\w+[.]? …$/);
  assert.ok(shown.length < 120, shown);
});

test('a snippet is a part of the passage', () => {
  const pieces = cutSnippet(long, [{ start: treaty, end: treaty + 6 }], 80);
  assert.ok(
    long.includes(
      pieces
        .slice(1, -1)
        .map(({ text }) => text)
        .join(''),
    ),
  );
});

test('a mark at either end is shown', () => {
  assert.match(show(long, [[0, 5]], 80), /^\[Words\] before/);
  assert.match(show(long, [[long.length - 6, long.length - 1]], 80), /\[after\]\.$/);
});
