import assert from 'node:assert/strict';
import test from 'node:test';
import { placeOf } from './places.ts';

const places = new Map([
  ['', { file: 'letter.md', line: 1, column: 1 }],
  ['witnesses', { file: 'letter.md', line: 4, column: 1 }],
  ['witnesses.0', { file: 'letter.md', line: 5, column: 3 }],
]);

const cases: [path: string, line: number][] = [
  ['witnesses.0', 5],
  ['witnesses.0.sha256', 5],
  ['witnesses.1.sha256', 4],
  ['title', 1],
  ['', 1],
];
for (const [path, line] of cases) {
  test(`the field \`${path}\` is reported on line ${line}`, () => assert.equal(placeOf(places, path).line, line));
}
