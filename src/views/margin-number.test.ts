import assert from 'node:assert/strict';
import test from 'node:test';
import type { Passage } from '../model/model.ts';
import { marginNumber } from './margin-number.ts';

const numbers: readonly [kind: Passage['kind'], printed: string | undefined, number: string][] = [
  ['paragraph', undefined, '152'],
  ['paragraph', '§ 101.', '§ 101'],
  ['paragraph', 'Art. IV', 'Art. IV'],
  ['paragraph', 'SECTION 7.', 'sec. 7'],
  ['paragraph', 'Sec. 6.', 'Sec. 6'],
  ['paragraph', '(aa)', '(aa)'],
  ['paragraph', 'VI.', 'VI.'],
  ['paragraph', '8A.', '8A.'],
  ['item', '3.', '3.'],
  ['item', 'A.', 'A.'],
  ['heading', undefined, '¶'],
];

for (const [kind, printed, number] of numbers) {
  test(`the margin shows ${number} at a ${kind} with the number ${printed ?? 'of its id'}`, () => {
    assert.equal(marginNumber({ id: 'p152', kind, printed }), number);
  });
}
