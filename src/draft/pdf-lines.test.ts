/** Lines of pieces of text, from left to right and from right to left. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLines, removeHeaders, type Piece } from './pdf-lines.ts';

const piece = (text: string, x: number, y = 100, size = 10): Piece => ({ text, x, y, width: 5 * text.length, size, href: undefined }); // prettier-ignore

const cases: readonly [what: string, pieces: readonly Piece[], ...lines: string[]][] = [
  ['a gap is a space', [piece('one', 0), piece('two', 20)], 'one two'],
  ['no gap is no space', [piece('one', 0), piece('two', 15)], 'onetwo'],
  ['a lower piece is in another line', [piece('one', 0), piece('two', 0, 88)], 'one', 'two'],
  ['a piece far left is in another column', [piece('one', 200), piece('two', 0)], 'one', 'two'],
  ['Hebrew from left to right of the page', [piece('.', 0), piece('שלישי', 5), piece(' ', 30), piece('שני', 35), piece(' ', 50), piece('ראשון', 55)], 'ראשון שני שלישי.'],
  ['Hebrew in the order of reading', [piece('ראשון', 60), piece('שני', 40), piece('שלישי', 10)], 'ראשון שני שלישי'],
  ['a number and Latin words in Hebrew', [piece('סוף', 0), piece('May', 20), piece(' ', 35), piece('1911', 40), piece('בשנת', 65)], 'בשנת May 1911 סוף'],
]; // prettier-ignore
for (const [what, pieces, ...lines] of cases) {
  test(what, () => assert.deepEqual(readLines(pieces).map(({ text }) => text), lines)); // prettier-ignore
}

test('a raised small number is the call of a footnote, and an exponent in words is not', () => {
  const calls = readLines([piece('word', 0), piece('2', 20, 104, 7), piece('th', 25, 104, 7)]).flatMap(({ runs }) => runs.map(({ isCall }) => isCall)); // prettier-ignore
  assert.deepEqual(calls, [false, true, false]);
});

test('headers that pages share and page numbers are left out, and the first words of a page remain', () => {
  const page = (number: number, words: string) => [piece('The Tolls', 0, 300), piece(words, 0, 280), piece('text', 0, 268), piece(`${words} end`, 0, 256), piece(`- ${number} -`, 0, 20)]; // prettier-ignore
  const pages = removeHeaders([readLines(page(1, 'one')), readLines(page(2, 'two'))]);
  assert.deepEqual(pages.map((lines) => lines.map(({ text }) => text)), [['one', 'text', 'one end'], ['two', 'text', 'two end']]); // prettier-ignore
});
