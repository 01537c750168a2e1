import assert from 'node:assert/strict';
import test from 'node:test';
import { checkReceivedLimits } from './received-limits.ts';

const marks = '\u0301\u0316';

const cases: readonly [name: string, text: string, expected: string[]][] = [
  ['a letter with 100 marks', `a${marks.repeat(50)} b`, []],
  ['a letter with 102 marks', `a${marks.repeat(51)} b`, ['limit-run 1']],
  ['a letter with marks on the second line', `a\na${marks.repeat(3000)}`, ['limit-run 2']],
  ['marks between invisible characters', `a${`${marks}\u200b`.repeat(60)}`, ['limit-run 1']],
  ['marks of many letters', `a${marks}`.repeat(1000), []],
  ['a million lines', 'a\n'.repeat(999_999), []],
  ['more than a million lines', 'a\n'.repeat(1_000_000), ['limit-blocks 1000001']],
  ['more than a million pages', 'a\f'.repeat(1_000_000), ['limit-blocks 1000001']],
];

for (const [name, text, expected] of cases) {
  test(`the limits of a received text: ${name}`, () => {
    const found = checkReceivedLimits(text, 'received/a.txt').map(({ rule, line }) => `${rule} ${line}`);
    assert.deepEqual(found, expected);
  });
}
