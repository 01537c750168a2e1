/** Who speaks, what is counted, and what a narrowed search says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from '../../../tests/bench/memory-index.ts';
import { sourceOf } from '../../../tests/support/search-sample.ts';
import type { SearchPassage } from './search-source.ts';
import { search } from './search.ts';

const said = 'General Burutin said: “missile defense is a strategic matter.” We ask about missile talks.';
const quoted = [{ start: said.indexOf('“'), end: said.indexOf('”'), speaker: 'Burutin' }];
const burutin = [{ name: 'burutin', words: 'Burutin', misspelt: false }];
const editor: Partial<SearchPassage> = { voice: 'editor', locator: 'annotation to para. 1' };
const engine = await indexOf(
  sourceOf(
    {
      letter: [
        ['p1', said, { quoted, mentions: burutin }],
        ['p2', 'No word of defense, but of missiles.'],
        ['note-i', 'Missile defense almost ready.', { voice: 'note' }],
        ['a-one', 'The strategic matter is missile defense, says the editor.', editor],
      ],
      sheet: [['p1', 'Talks on missile defense.', { mentions: burutin }]],
    },
    [{ id: 'burutin', name: 'Alexander Burutin', forms: ['Alexander Burutin'] }],
  ),
);
const summary = async (text: string, filters = {}) =>
  (await search({ text, filters }, engine)).hits
    .map(({ document, passage, voice, speakers }) => [document.id, passage, voice, ...speakers].join(' '))
    .toSorted();

test('words in a quotation are its speaker’s, not the document’s', async () => {
  assert.deepEqual(await summary('“strategic matter”'), ['letter a-one editor', 'letter p1 quoted Burutin']);
});

test('words of which some are quoted name the speaker too', async () => {
  const { hits } = await search({ text: 'strategic talks' }, engine);
  assert.deepEqual([hits[0]?.passage, hits[0]?.voice, hits[0]?.speakers], ['p1', 'document', ['Burutin']]);
});

test('a filter by voice reads the words of that voice alone', async () => {
  assert.deepEqual(await summary('strategic', { voice: ['document'] }), []);
  assert.deepEqual(await summary('strategic', { voice: ['quoted'] }), ['letter p1 quoted Burutin']);
  assert.deepEqual(await summary('missile talks', { voice: ['document'] }), [
    'letter p1 document',
    'sheet p1 document',
  ]);
  assert.deepEqual(await summary('missile', { voice: ['note', 'editor'] }), [
    'letter a-one editor',
    'letter note-i note',
  ]);
});

test('what a filter kept back is not absent', async () => {
  const { absence } = await search({ text: 'strategic', filters: { document: ['sheet'] } }, engine);
  assert.equal(absence?.reason, 'filtered');
});

test('facets count what choosing them would give', async () => {
  const { facets } = await search({ text: 'missile defense' }, engine);
  for (const [facet, values] of Object.entries(facets.values)) {
    for (const { value, count } of values) {
      const { hits } = await search({ text: 'missile defense', filters: { [facet]: [value] } }, engine);
      assert.equal(hits.filter(({ lacks }) => lacks.length === 0).length, count, `${facet} ${value}`);
    }
  }
});

test('where not all is read, counts say so, and every kind of value is offered', async () => {
  const many = await indexOf(
    sourceOf(
      Object.fromEntries(
        Array.from({ length: 60 }, (_, n) => [`paper-${n}`, [['p1', `The treaty, number ${n}.`]] as const]),
      ),
    ),
  );
  const { facets, whole, more } = await search({ text: 'treaty', limit: 10 }, many);
  assert.deepEqual([facets.certain, whole, more], [false, { certain: false, least: 10 }, true]);
  assert.deepEqual(facets.values.voice, [{ value: 'document', label: 'document', count: 10 }]);
  assert.ok(facets.values.year.length > facets.values.year.filter(({ count }) => count > 0).length);
});

test('results can go by date', async () => {
  const dates = async (sort: 'oldest' | 'newest') =>
    (await search({ text: 'missile', sort }, engine)).hits.map(({ document }) => document.date);
  assert.deepEqual(await dates('oldest'), (await dates('oldest')).toSorted());
  assert.deepEqual(await dates('newest'), (await dates('oldest')).toReversed());
});

test('a limit hides no count', async () => {
  const { hits, whole, more } = await search({ text: 'missile', limit: 2 }, engine);
  assert.deepEqual([hits.length, whole, more], [2, { certain: true, passages: 5 }, true]);
});

test('a word that is still being typed finds longer ones, and says nothing of it', async () => {
  const { hits, notices } = await search({ text: 'strat', typing: true }, engine);
  assert.deepEqual([hits.length, notices.begins, notices.absent], [2, [], []]);
});
