import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareDates, formatDate, isDate } from './dates.ts';

test('a date of EDTF level 0 exists in the calendar', () => {
  const valid = ['2010', '2010-05', '2010-10-18', '2012-02-29', '2010-11-19/2010-11-20', '2009/2010-05'];
  const invalid = [
    '2010-02-30',
    '2011-02-29',
    '2010-13',
    '2010-1-1',
    '10-18-2010',
    '2010-11-20/2010-11-19',
    '2010~',
    '',
  ];
  assert.deepEqual(
    valid.filter((date) => !isDate(date)),
    [],
  );
  assert.deepEqual(invalid.filter(isDate), []);
});

const formatted: readonly [date: string, text: string][] = [
  ['2010-10-18', 'October 18, 2010'],
  ['2010-05', 'May 2010'],
  ['2004', '2004'],
  ['2010-11-19/2010-11-20', 'November 19–20, 2010'],
  ['2010-09-30/2010-10-01', 'September 30 – October 1, 2010'],
  ['2009/2010-05', '2009 – May 2010'],
];
for (const [date, text] of formatted) test(`${date} is ${text}`, () => assert.equal(formatDate(date), text));

test('a less precise date comes before a more precise date that begins on the same day', () => {
  assert.deepEqual(['2010-01-01', '2009-12-31', '2010', '2010-01'].sort(compareDates), [
    '2009-12-31',
    '2010',
    '2010-01',
    '2010-01-01',
  ]);
});
