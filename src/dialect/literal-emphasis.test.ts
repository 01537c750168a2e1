import assert from 'node:assert/strict';
import test from 'node:test';
import { readSample, frontMatter } from '../../tests/support/sample-document.ts';

/** The columns of the asterisks that are reported in a paragraph. */
function columnsOf(paragraph: string): number[] {
  const { problems } = readSample(`${frontMatter}${paragraph}\n`);
  return problems.filter(({ rule }) => rule === 'emphasis-literal').map(({ column }) => column);
}

const reported: readonly [paragraph: string, columns: number[]][] = [
  ['In 1870*,* p. 3', [8]],
  ['**Note:**text', [1]],
  ['He wrote *Id.*at 3.', [10]],
  ['word*"quoted"*', [5]],
];
for (const [paragraph, columns] of reported) {
  test(`reports the asterisks of ${paragraph}`, () => assert.deepEqual(columnsOf(paragraph), columns));
}

const accepted = [
  'In 1870\\*,\\* p. 3',
  'wages*, hours*',
  'wages* and hours* (all).*',
  'wages*/hours*',
  '5 * 3 * 2',
  '* in print',
  'an asterisk (*) and another (*)',
  'an asterisk “*” and another “*”',
  'a *word*, and **two words**.',
  'a row \\*-*-*-*',
  '`1870*,* p. 3`',
];
for (const paragraph of accepted) {
  test(`accepts ${paragraph}`, () => assert.deepEqual(columnsOf(paragraph), []));
}
