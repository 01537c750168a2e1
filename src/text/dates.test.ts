/** Dates in words, their order, and their validity. The package `edtf` is independent of the parser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import edtf from 'edtf';
import { compareDates, compareNewestFirst, extentOf, formatDate, formatYear, isDate, plainDate } from './dates.ts';

// Written by hand from the specification of EDTF (levels 0 and 1) and from the words that readers expect.
const dates: readonly [date: string, words: string, year: string, plain: string | undefined][] = [
  ['2010-10-18', 'October 18, 2010', '2010', '2010-10-18'],
  ['2010-05', 'May 2010', '2010', '2010-05'],
  ['2004', '2004', '2004', '2004'],
  ['2012-02-29', 'February 29, 2012', '2012', '2012-02-29'],
  ['1902~', 'ca. 1902', '1902', undefined],
  ['1902-05~', 'ca. May 1902', '1902', undefined],
  ['1902?', 'probably 1902', '1902', undefined],
  ['1902-05-03?', 'probably May 3, 1902', '1902', undefined],
  ['1902%', 'probably ca. 1902', '1902', undefined],
  ['190X', '1900s', '1900s', undefined],
  ['187X~', 'ca. 1870s', '1870s', undefined],
  ['19XX', '20th century', '20th century', undefined],
  ['20XX', '21st century', '21st century', undefined],
  ['1902-XX', '1902', '1902', undefined],
  ['1902-XX-XX', '1902', '1902', undefined],
  ['1902-05-XX', 'May 1902', '1902', undefined],
  ['../1776', 'before 1776', 'before 1776', undefined],
  ['../1776-07-04', 'before July 4, 1776', 'before 1776', undefined],
  ['1900/..', 'after 1900', '1900', undefined],
  ['1900/', '1900 to unknown date', '1900', undefined],
  ['/1776', 'unknown date to 1776', 'unknown date to 1776', undefined],
  ['1908-21', 'spring 1908', '1908', undefined],
  ['1908-22', 'summer 1908', '1908', undefined],
  ['1908-23', 'fall 1908', '1908', undefined],
  ['1908-24~', 'ca. winter 1908', '1908', undefined],
  ['2010-11-19/2010-11-20', 'November 19–20, 2010', '2010', undefined],
  ['1901-02-03/1901-02-04', 'February 3–4, 1901', '1901', undefined],
  ['2010-09-30/2010-10-01', 'September 30 – October 1, 2010', '2010', undefined],
  ['1901-12-31/1902-01-01', 'December 31, 1901 – January 1, 1902', '1901', undefined],
  ['2009/2010-05', '2009 – May 2010', '2009', undefined],
  ['1902-05/1902-06', 'May–June 1902', '1902', undefined],
  ['1902/1905', '1902–1905', '1902', undefined],
  ['1902~/1905?', 'ca. 1902 – probably 1905', '1902', undefined],
  ['1902/1902', '1902', '1902', undefined],
  ['1902-05-03/1902-05-03', 'May 3, 1902', '1902', undefined],
  ['1902-05/1902', 'May 1902 – 1902', '1902', undefined],
  ['1902-05/1902-05', 'May 1902', '1902', undefined],
  ['190X/191X', '1900s–1910s', '1900s', undefined],
  ['0453', '453 CE', '453 CE', '0453'],
  ['0793-06-08', 'June 8, 793 CE', '793 CE', '0793-06-08'],
  ['0998/1004', '998 CE – 1004', '998 CE', undefined],
  ['0000', '1 BCE', '1 BCE', undefined],
  ['-0452', '453 BCE', '453 BCE', undefined],
  ['-0043-03-15', 'March 15, 44 BCE', '44 BCE', undefined],
  ['-0043/-0042', '44–43 BCE', '44 BCE', undefined],
  ['-0043/0014', '44 BCE – 14 CE', '44 BCE', undefined],
  ['-0452~', 'ca. 453 BCE', '453 BCE', undefined],
  ['-045X', '460–451 BCE', '460–451 BCE', undefined],
  ['-04XX', '5th century BCE', '5th century BCE', undefined],
  ['00XX', '1st century CE', '1st century CE', undefined],
  ['Y-16999', '17,000 BCE', '17,000 BCE', undefined],
  ['Y12026', '12,026', '12,026', undefined],
  ['unknown', 'undated', 'undated', undefined],
];
for (const [date, words, year, plain] of dates) {
  test(`${date} is ${words}`, () => {
    assert.equal(isDate(date), true);
    assert.equal(formatDate(date), words);
    assert.equal(formatYear(date), year);
    assert.equal(plainDate(date), plain);
  });
  // The package does not know that a decade or a season can be approximate.
  if (['unknown', '187X~', '1908-24~'].includes(date)) continue;
  // The package rejects an interval that begins and ends in the same year, month, or day.
  if (['1902/1902', '1902-05-03/1902-05-03', '1902-05/1902', '1902-05/1902-05'].includes(date)) continue;
  test(`${date} has the extent that the package edtf computes`, () => {
    const { min, max } = edtf(date);
    assert.deepEqual(extentOf(date), { first: min ?? -Infinity, last: max ?? Infinity });
  });
}

test('rejects what is not a date, does not exist in the calendar, or ends before it begins', () => {
  const invalid = [
    '2010-02-30', '2011-02-29', '1900-02-29', '2010-13', '2010-00', '2010-01-00', '2010-20', '2010-25', '2010-21-01',
    '2010-1-1', '10-18-2010', '2010-11-20/2010-11-19', '2010/2011/2012', '../..', '/', '../', '-0000', '1XXX',
    '190X-05', '1902-XX-05', '1902~~', '~1902', '1902-05?-03', 'Y1902', 'Y9999999', '453', '', ' ', '19O2',
    '2010-10-18T12:00:00Z', '{1902,1903}', 'constructor',
  ]; // prettier-ignore
  assert.deepEqual(invalid.filter(isDate), []);
});

test('dates are in the order of their first day, a less precise one first, an undated one last', () => {
  const order = [
    '-04XX', '-0452', '0453', '../1776', '1776', '1776-07-04', '189X', '1900/..', '190X', '1900', '1902~', '1902-01-01',
    '1902-21', '1902-02', '1902-02-03/1902-02-05', '1902-02-03', '1902-22', 'unknown',
  ]; // prettier-ignore
  const moved = ['1902-21', '1902~'];
  // A year and a season that begin on the same day as another date.
  assert.deepEqual(
    order
      .filter((date) => !moved.includes(date))
      .toReversed()
      .sort(compareDates),
    order.filter((date) => !moved.includes(date)),
  );
  assert.deepEqual(['1902-01-01', '1902-21', '1902', 'unknown', '../1902'].sort(compareDates), [
    '../1902', '1902', '1902-21', '1902-01-01', 'unknown',
  ]); // prettier-ignore
  assert.deepEqual(['1902', 'unknown', '2010', '../1776'].sort(compareNewestFirst), [
    '2010', '1902', '../1776', 'unknown',
  ]); // prettier-ignore
});
