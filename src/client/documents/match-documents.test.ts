/** Documents with selected values: kinds 0 and 1, years 2 to 4, correspondents 5 and 6. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { countMatches, matchDocuments } from './match-documents.ts';

const GROUPS = [
  [0, 1],
  [2, 3, 4],
  [5, 6],
];
const DOCUMENTS = [
  [0, 2, 5, 6],
  [0, 3, 6],
  [1, 3],
  [1, 4, 5],
].map((values) => new Set(values));

const ANY = undefined;
for (const [what, selected, matching, impossible] of [
  ['any', [ANY, ANY, ANY], [0, 1, 2, 3], []],
  ['one value', [0, ANY, ANY], [0, 1], [4]],
  ['a value that a document has with another one', [ANY, ANY, 6], [0, 1], [1, 4]],
  ['two values', [1, 3, ANY], [2], [2, 5, 6]],
  ['values that no document has together', [1, 3, 6], [], [1, 2, 3, 4, 5, 6]],
] as const) {
  test(`documents with ${what}`, () => {
    const { matches, possible } = matchDocuments(DOCUMENTS, GROUPS, selected);
    assert.deepEqual(
      matches.flatMap((match, index) => (match ? index : [])),
      matching,
    );
    assert.deepEqual(
      GROUPS.flat().filter((number) => !possible.has(number)),
      impossible,
    );
  });
}

test('the number of documents', () => {
  assert.deepEqual(
    [countMatches(45, 45), countMatches(1, 45), countMatches(0, 45)],
    ['45 documents', '1 of 45 documents', 'No document has all these values'],
  );
});
