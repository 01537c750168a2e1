/** The index of records that are divided into runs is that of all records. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive } from '../../../tests/support/bridge-archive.ts';
import { createPaths } from '../../paths.ts';
import { parsePostings, PASSAGES_PER_RECORD } from '../query/postings.ts';
import { createSearchSource } from './archive-source.ts';
import { divideRecords } from './divide-records.ts';
import { collectPostings, collectStems, joinRuns } from './stem-postings.ts';
import { combineCounts, countWords } from './word-counts.ts';

const source = { ...createSearchSource(archive, createPaths('https://archive.example/')), names: [] };
const records = divideRecords(source, { words: 40, passages: 3 });
const passages = source.documents.flatMap((document) => document.passages);
const vocabulary = combineCounts([countWords(passages)]);

test('the archive of the test has enough records to divide', () => assert.ok(records.length > 8));

for (const sizes of [[1], [2, 5], [0, 3, 0], [records.length]]) {
  test(`records in runs of ${sizes.join(', ')}, and the rest`, () => {
    let start = 0;
    const runs = [...sizes, records.length].map((size) => {
      const run = records.slice(start, (start += size));
      // What a build saves is JSON.
      const postings = collectPostings(run, vocabulary.meanLength, 'en', true);
      return {
        places: run.length * PASSAGES_PER_RECORD,
        postings: JSON.parse(JSON.stringify(postings)) as typeof postings,
      };
    });
    assert.deepEqual(joinRuns(runs, vocabulary, 'en', true), collectStems(records, vocabulary, 'en', true));
  });
}

test('the words of passages that are counted separately', () => {
  const counts = passages.map((passage) => countWords([passage]));
  const read = JSON.parse(JSON.stringify(counts)) as typeof counts;
  assert.deepEqual(combineCounts(read), vocabulary);
});

test('a stem in two runs has the places of both', () => {
  const record = (words: string) => ({ document: records[0]!.document, names: [], passages: [{ id: 'p1', locator: '', words }] }); // prettier-ignore
  const runs = ['bridge', 'toll bridge', 'bridge'].map((words) => ({
    places: 2 * PASSAGES_PER_RECORD,
    postings: collectPostings([record('nothing'), record(words)], 1, 'en', true),
  }));
  const [, , text = ''] =
    joinRuns(runs, { entries: [], passages: 6, meanLength: 1 }, 'en', true).find(([stem]) => stem === 'bridg') ?? [];
  // The second record of each run, at 32 places for a record.
  assert.deepEqual(parsePostings(text).places, [32, 96, 160]);
  assert.deepEqual(parsePostings(text).positions, [0, 1, 0]);
});
