import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from '../../../tests/bench/memory-index.ts';
import { sourceOf } from '../../../tests/support/search-sample.ts';
import { findEarlyAnswer } from './early-answer.ts';
import { EngineFault } from './engine-fault.ts';
import { searchArchive } from './search-pages.ts';

const source = sourceOf(
  {
    letter: [
      ['p1', 'The parties agreed on inspections of the bridge, and on tolls.'],
      ['p2', 'Under Secretary Aomry asked for a new bridge.', { mentions: [{ name: 'amory', words: 'Aomry', misspelt: true }] }],
    ],
    sheet: [['p1', 'A toll is due at each inspection.'], ['note-i', 'See the agreement.', { voice: 'note' }]],
  },
  [{ id: 'amory', name: 'Ruth A. Amory', forms: ['Amory'] }],
); // prettier-ignore
const engine = await indexOf(source);
/** Pagefind cannot be loaded. */
const blocked = { ...engine, find: () => Promise.reject(new EngineFault('program', 'blocked')) };

for (const text of [
  'bridge',
  'toll inspection',
  '"new bridge"',
  'bridge -tolls',
  'Amory',
  'the',
  'brid',
  'zeppelin bridge',
]) {
  test(`without the engine, the answer is the same: ${text}`, async () => {
    const request = { text, limit: 20 };
    const answer = await findEarlyAnswer(request, blocked);
    assert.ok(answer !== undefined && answer.hits.length > 0);
    assert.deepEqual(answer, await searchArchive(request, engine));
  });
}

test('without the engine, nothing is said to be absent', async () => {
  assert.equal(await findEarlyAnswer({ text: 'zeppelin' }, blocked), undefined);
});

test('a large archive, and one that is searched together with others, waits for the engine', async () => {
  const passages = Array.from({ length: 30 }, (_, index) => [`p${index}`, 'The bridge. '.repeat(200)] as const);
  assert.equal(await findEarlyAnswer({ text: 'bridge' }, await indexOf(sourceOf(passages))), undefined);
  const federates = [{ title: 'Elsewhere', url: 'https://elsewhere.example/' }];
  assert.equal(await findEarlyAnswer({ text: 'bridge' }, await indexOf({ ...source, federates })), undefined);
});
