import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNearestAddresses } from './nearest-addresses.ts';

const published = ['letterhead', 'dateline', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'note-i', 'note-ii', 'note-viii'];

const cases: [unknown: string, nearest: string[]][] = [
  ['p7', ['p6', 'p5', 'p4']],
  ['p100', ['p6', 'p5', 'p4']],
  ['P1', ['p1', 'p2', 'p3']],
  ['p0', ['p1', 'p2', 'p3']],
  ['p4a', ['p4']],
  ['note-iii', ['note-ii', 'note-viii', 'note-i']],
  ['datline', ['dateline']],
  ['constructor', []],
  ['', []],
];

for (const [unknown, nearest] of cases) {
  test(`nearest to “${unknown}”: ${nearest.join(', ') || 'nothing'}`, () =>
    assert.deepEqual(findNearestAddresses(unknown, published), nearest));
}
