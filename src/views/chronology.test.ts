import assert from 'node:assert/strict';
import test from 'node:test';
import { compareChronologically } from './chronology.ts';

test('a partial date comes after the days and months that it may include, a span at its first day', () => {
  const dates = [
    '2010-06-01',
    '2010',
    '2010-05',
    '2010-05-31',
    '2010-12-31',
    '2010-05-26/2010-05-27',
    '2010-05-27',
    '2011-01-01',
  ];
  assert.deepEqual(dates.sort(compareChronologically), [
    '2010-05-26/2010-05-27', '2010-05-27', '2010-05-31', '2010-05', '2010-06-01', '2010-12-31', '2010', '2011-01-01',
  ]); // prettier-ignore
});
