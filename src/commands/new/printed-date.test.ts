import assert from 'node:assert/strict';
import test from 'node:test';
import { describeMonthOrSpan, findPrintedDate } from './printed-date.ts';

const paragraph = 'The report of March 14, 1931, was read to the board, and the board asked for the accounts.';

/** Texts, and the date of each as the author writes it, with the date as the text prints it. */
const cases: readonly [text: string, date: string, printed: string | undefined][] = [
  ['THE HARBOR OFFICE\n14 March 1931\n\nDear Sir:', '1931-03-14', '14 March 1931'],
  ['Saturday, March 14, 1931.\r\n\r\nDear Sir:', 'March 14, 1931', 'Saturday, March 14, 1931'],
  ['THE HARBOR OFFICE, March 14, 1931\n\nDear Sir:', '1931-03-14', 'March 14, 1931'],
  ['14 de marzo de 1931\n\nA la Junta:', '1931-03-14', '14 de marzo de 1931'],
  [`Dear Sir:\n\n${paragraph}\n\nThe Clerk\n*March 14, 1931*`, '1931-03-14', 'March 14, 1931'],
  ['REPORT\n\n1931', '1931', '1931'],
  ['PHILADELPHIA, June 20th. 1777\n\nMy Dear Sir', '1777-06-20', 'June 20th. 1777'],
  ['Von Hause, d. 2 Jenner, 1765.\n\ngehorsamsten Diener', '1765-01-02', 'd. 2 Jenner, 1765'],
  ['Baden, June 12.\n\nMy good friend,', '1824-06-12', 'June 12'],
  ['Fort-Louis, den 28. Juni.\n\nGütigster Herr Aktuarius!', '1772-06-28', 'den 28. Juni'],
  ['June 12.\n\nMy good friend,\n\nJune 12, 1824', '1824-06-12', 'June 12, 1824'],
  ['世界人权宣言\n一九四八年十二月十日\n\n第一条', '1948-12-10', '一九四八年十二月十日'],
  // No date of the document, or the date of another paper.
  ['March 15, 1931\n\nDear Sir:', '1931-03-14', undefined],
  [`Dear Sir:\n\n${paragraph}`, '1931-03-14', undefined],
  ['Dear Sir:\n\n^1 Letter to the Board, March 14, 1931.', '1931-03-14', undefined],
  ['REPORT\n\nThe harbor in 1931', '1931', undefined],
  // A day of another year, and one of several days.
  ['March 14, 1930\n\nDear Sir:', '1931-03-14', undefined],
  ['March 14,\n1930\n\nDear Sir:', '1931-03-14', undefined],
  ['Baden, June 12, 1823.\n\nMy good friend,', '1824-06-12', undefined],
  ['June 12, 1924\n\nMy good friend,', '1824-06-12', undefined],
  ['一九四七年十二月十日', '1948-12-10', undefined],
  ['June 12 and 13\n\nMy good friend,', '1824-06-12', undefined],
  ['12 and 13 June\n\nMy good friend,', '1824-06-13', undefined],
  ['June 12–13\n\nMy good friend,', '1824-06-12', undefined],
  ['March 14, 1931', 'unknown', undefined],
  ['June 12.\n\nMy good friend,', '1824-06-13', undefined],
  ['Page 12\n\nMy good friend,', '1824-06-12', undefined],
  ['March 14, 1931', 'no date at all', undefined],
  ['', '1931-03-14', undefined],
];

for (const [text, date, printed] of cases) {
  test(`the printed date ${date} of ${JSON.stringify(text.slice(0, 40))}`, () => {
    assert.equal(findPrintedDate(text, date), printed);
  });
}

test('a date that could be a month or a span of years is not read silently', () => {
  assert.deepEqual(describeMonthOrSpan('1900-13'), ['The date 1900-13 is read as 1900–1913.']);
  assert.deepEqual(describeMonthOrSpan('1914-18'), ['The date 1914-18 is read as 1914–1918.']);
  assert.deepEqual(describeMonthOrSpan('1909-11'), [
    'The date 1909-11 is read as November 1909. If it means 1909–1911, write `1909/1911`.',
  ]);
  assert.deepEqual(describeMonthOrSpan('1902-24'), [
    'The date 1902-24 is read as winter 1902. If it means 1902–1924, write `1902/1924`.',
  ]);
  for (const date of ['1911-07', '1900–13', '1900/1913', '1900-1913', '1900', '1909-11-03', '1918-41', ''])
    assert.deepEqual(describeMonthOrSpan(date), [], date);
});
