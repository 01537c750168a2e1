/** What the page says about the number of passages is true of the passages that were not shown, too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from '../../../tests/bench/memory-index.ts';
import { sourceOf } from '../../../tests/support/search-sample.ts';
import { describeCount } from './search-messages.ts';
import { search } from './search.ts';

const engine = await indexOf(
  sourceOf([
    ['p1', 'The treaty binds both parties.'],
    ['p2', 'The treaty and its conventions bind both states.'],
    ['p3', 'The parties met.'],
  ]),
);

const cases: readonly (readonly [query: string, says: string])[] = [
  ['treaty both', '2 passages have all of these words.'],
  ['treaty both -conventions', '1 passage has all of these words without the excluded words.'],
  ['treaty -conventions', '1 passage has this word without the excluded words.'],
  ['treaty states -conventions', 'No passage has all of these words without the excluded words. 1 passage with some of them is shown.'],
  ['conventions -treaty', 'No passage found.'],
]; // prettier-ignore

for (const [query, says] of cases)
  test(`${query}: ${says}`, async () => {
    assert.equal(describeCount(await search({ text: query }, engine)), says);
  });

test('a passage that was not read may have the word itself', async () => {
  const papers = Array.from({ length: 60 }, (_, n) => [`paper-${n}`, [['p1', 'Treaties and treaties.']]] as const);
  const words = 'The treaty is named at the end of a long passage with many other words of no interest to anybody.';
  const large = await indexOf(sourceOf({ ...Object.fromEntries(papers), last: [['p1', words]] }));
  assert.equal(
    describeCount(await search({ text: 'treaty', limit: 10 }, large)),
    'At least 10 passages have other forms of it.',
  );
});

test('while a number is typed, its other forms are found', async () => {
  const papers = Array.from({ length: 60 }, (_, n) => [`paper-${n}`, [['p1', 'A letter.']]] as const);
  const large = await indexOf(sourceOf({ ...Object.fromEntries(papers), last: [['p1', 'It cost 1.000 marks.']] }));
  for (const text of ['1000', '1,000']) {
    const { hits, notices } = await search({ text, typing: true }, large);
    assert.deepEqual([hits.length, notices.absent], [1, []], text);
  }
});
