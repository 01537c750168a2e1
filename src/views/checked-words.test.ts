import assert from 'node:assert/strict';
import test from 'node:test';
import type { CollationFields } from '../schemas/source.ts';
import { describeCheck } from './checked-words.ts';

const collation = (result: CollationFields['result'], comparedWith: CollationFields['compared-with'] = 'nothing') =>
  ({
    document: 'letter',
    passage: 'p1',
    exact: 'words',
    'compared-with': comparedWith,
    extent: 'a page',
    method: 'none',
    by: 'nobody',
    result,
  }) satisfies CollationFields;

const cases: [CollationFields[], string][] = [
  [[], 'No: nothing was compared.'],
  [[collation('not compared'), collation('not compared')], 'No: there was no text to compare with.'],
  [[collation('same words', 'a report of it')], 'Yes: the words are the same in a report of it.'],
  [
    [collation('different words', 'the work itself'), collation('not in the part read', 'the work itself')],
    'Yes: the words differ in the work itself. No: the words are not in the part of the work that was read.',
  ],
];
for (const [collations, sentence] of cases) {
  test(sentence, () => assert.equal(describeCheck(collations), sentence));
}
