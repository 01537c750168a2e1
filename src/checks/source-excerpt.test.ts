import assert from 'node:assert/strict';
import test from 'node:test';
import { formatExcerpt } from './source-excerpt.ts';

/** The range is marked by « and » in the source. */
const cases: readonly [name: string, source: string, expected: readonly string[]][] = [
  ['a word', 'Some «words» here.', ['   1 | Some words here.', '     |      ^^^^^']],
  ['the second line', 'One.\n«Two».', ['   2 | Two.', '     | ^^^']],
  ['a range of two lines is shown to the end of the first', 'A «long  \nrange» here.', ['   1 | A long', '     |   ^^^^']],
  ['a tab before the range', '\ta: «b»', ['   1 |     a: b', '     |        ^']],
  ['a tab in the range', 'a«\t»b', ['   1 | a    b', '     |  ^^^^']],
  ['wide letters', '条約«条約»', ['   1 | 条約条約', '     |     ^^^^']],
  ['an emoji of several code points is one wide character', '👩‍🏫 «x»', ['   1 | 👩‍🏫 x', '     |    ^']],
  ['a letter with a combining accent', 'cafe\u0301 «e\u0301»', ['   1 | cafe\u0301 e\u0301', '     |      ^']],
  ['an invisible character is written out', 'a«\u200B»b', ['   1 | a⟨U+200B⟩b', '     |  ^^^^^^^^']],
  ['an override does not reorder the line', '«\u202E»abc', ['   1 | ⟨U+202E⟩abc', '     | ^^^^^^^^']],
  ['a line with right-to-left letters quotes the range', 'See «שלום» there', ['   1 | See שלום there', '     | at “שלום”']],
  ['a Windows line end is not shown', '«a» b\r\nc', ['   1 | a b', '     | ^']],
  ['an empty range', '«»', []],
]; // prettier-ignore

for (const [name, source, expected] of cases) {
  test(`an excerpt: ${name}`, () => {
    assert.deepEqual(excerptOf(source), expected);
  });
}

/** Both excerpts have 88 columns of source and the marks of the cut. */
test('a long line is cut around the range', () => {
  const [line = '', below = ''] = excerptOf(`${'a'.repeat(500)}«${'b'.repeat(9)}»${'c'.repeat(500)}`);
  assert.equal(line, `   1 | …${'a'.repeat(24)}${'b'.repeat(9)}${'c'.repeat(55)}…`);
  assert.equal(below, `     | ${' '.repeat(25)}${'^'.repeat(9)}`);
});

test('at the end of a long line the excerpt shows more of the text before the range', () => {
  const [line = ''] = excerptOf(`${'a'.repeat(500)}«bb»`);
  assert.equal(line, `   1 | …${'a'.repeat(86)}bb`);
});

test('a range longer than the excerpt is underlined to the end of the excerpt', () => {
  const [line = '', below = ''] = excerptOf(`«${'a'.repeat(5000)}»`);
  assert.equal(line, `   1 | ${'a'.repeat(88)}…`);
  assert.equal(below, `     | ${'^'.repeat(88)}`);
});

test('a place without an end and a place outside the file have no excerpt', () => {
  assert.deepEqual(formatExcerpt({ file: 'a.md', line: 1, column: 1 }, ['a']), []);
  assert.deepEqual(formatExcerpt({ file: 'a.md', line: 9, column: 1, endLine: 9, endColumn: 2 }, ['a']), []);
  assert.deepEqual(formatExcerpt({ file: 'a.md', line: 1, column: 9, endLine: 1, endColumn: 12 }, ['a']), []);
});

function excerptOf(source: string): string[] {
  const positionOf = (before: string) => ({
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  });
  const start = positionOf(source.slice(0, source.indexOf('«')));
  const end = positionOf(source.slice(0, source.indexOf('»')).replace('«', ''));
  const place = { file: 'a.md', ...start, endLine: end.line, endColumn: end.column };
  return formatExcerpt(place, source.replace(/[«»]/g, '').split('\n'));
}
