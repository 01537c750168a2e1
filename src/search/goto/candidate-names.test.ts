/** The names and ids that a query may mean. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { candidateIds, candidateNames } from './candidate-names.ts';

for (const [query, name] of [
  ['letter ¶4', 'letter'],
  ['Letter, para. 4', 'letter'],
  ['para. 4 of the Letter', 'letter'],
  ['the letter#p4', 'letter'],
  ['letter: note iv', 'letter'],
  ['Doe et al., 2010, para. 4', 'doe et al. 2010'],
  ['Letter from three councillors to Surveyor Ruth Amory, June 12, 1911', 'letter from three councillors to surveyor ruth amory june 12 1911'], // prettier-ignore
  ['письмо ¶4', 'письмо'],
] as const) {
  test(`“${query}” may name “${name}”`, () => assert.ok(candidateNames(query).includes(name)));
}

test('a long query has few candidates', () => {
  assert.ok(candidateNames('word '.repeat(800)).length <= 25);
});

for (const [query, ids] of [
  ['https://archive.example/documents/doe-letter/#p4.k7f2q).', ['doe-letter']],
  ['see /documents/a/ and /documents/b', ['a', 'b']],
  ['doe-letter#p4', ['doe-letter']],
  // A word processor has replaced the hyphen by one at which no line ends.
  ['doe\u2011letter#p4', ['doe-letter']],
  ['(documents/doe-letter/#p4)', ['doe-letter']],
  ['letter ¶4', []],
] as const) {
  test(`the ids in “${query}”`, () => assert.deepEqual(candidateIds(query), ids));
}
