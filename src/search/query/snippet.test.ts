import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutExcerpt } from './snippet.ts';

const show = (words: string, marks: readonly (readonly [number, number])[], length?: number) =>
  cutExcerpt(
    words,
    marks.map(([start, end]) => ({ start, end })),
    length,
  )
    .map(({ text, mark }) => (mark ? `[${text}]` : text))
    .join('');

const long = `${'Words before. '.repeat(20)}Here is the treaty. ${'Words after. '.repeat(20)}`.trim();
const at = long.indexOf('treaty');

test('short words are shown whole', () => assert.equal(show('A new treaty.', [[6, 12]]), 'A new [treaty].'));
test('no mark is no fault', () => assert.equal(show('A new treaty.', []), 'A new treaty.'));
test('marks with a sign between them are one', () =>
  assert.equal(show('Tauscher-Rybakov met', [[0, 8], [9, 16]]), '[Tauscher-Rybakov] met')); // prettier-ignore
test('a word between them parts them', () => assert.equal(show('a b c', [[0, 1], [4, 5]]), '[a] b [c]')); // prettier-ignore
test('markup stays text', () => assert.equal(show('<b>x</b>', [[3, 4]]), '<b>[x]</b>'));

test('of long words a stretch is shown that has the mark, between whole words', () => {
  const shown = show(long, [[at, at + 6]], 80);
  assert.match(shown, /^… [A-Z]?\w+.* \[treaty\]\. .*\w+[.]? …$/);
  assert.ok(shown.length < 120, shown);
});

test('what is shown stands so in the words', () => {
  const pieces = cutExcerpt(long, [{ start: at, end: at + 6 }], 80);
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
