/** Voices, counts, filters, and sort orders in the answers of a search. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from '../../../tests/bench/memory-index.ts';
import { sourceOf } from '../../../tests/support/search-sample.ts';
import type { SearchPassage } from './search-source.ts';
import { search } from './search.ts';

const statement = 'General Vale said: “machine defense is a strategic matter.” We ask about machine talks.';
const quoted = [{ start: statement.indexOf('“'), end: statement.indexOf('”'), speaker: 'Vale' }];
const mentions = [{ name: 'vale', words: 'Vale', misspelt: false }];
const annotation: Partial<SearchPassage> = { voice: 'editor', locator: 'annotation to para. 1' };
const engine = await indexOf(
  sourceOf(
    {
      letter: [
        ['p1', statement, { quoted, mentions }],
        ['p2', 'No word of defense, but of machines.'],
        ['note-i', 'Machine defense almost ready.', { voice: 'note' }],
        ['a-one', 'The strategic matter is machine defense, says the editor.', annotation],
      ],
      sheet: [['p1', 'Talks on machine defense.', { mentions }]],
    },
    [{ id: 'vale', name: 'Edmund Vale', forms: ['Edmund Vale'] }],
  ),
);
const summarize = async (text: string, filters = {}) =>
  (await search({ text, filters }, engine)).hits
    .map(({ document, passage, voice, speakers }) => [document.id, passage, voice, ...speakers].join(' '))
    .toSorted();

test('words in a quotation are in the voice of its speaker, not of the document', async () => {
  assert.deepEqual(await summarize('“strategic matter”'), ['letter a-one editor', 'letter p1 quoted Vale']);
});

test('if only some of the words are quoted, the hit names the speaker too', async () => {
  const { hits } = await search({ text: 'strategic talks' }, engine);
  assert.deepEqual([hits[0]?.passage, hits[0]?.voice, hits[0]?.speakers], ['p1', 'document', ['Vale']]);
});

test('a filter by voice matches only words in that voice', async () => {
  assert.deepEqual(await summarize('strategic', { voice: ['document'] }), []);
  assert.deepEqual(await summarize('strategic', { voice: ['quoted'] }), ['letter p1 quoted Vale']);
  assert.deepEqual(await summarize('machine talks', { voice: ['document'] }), [
    'letter p1 document',
    'sheet p1 document',
  ]);
  assert.deepEqual(await summarize('machine', { voice: ['note', 'editor'] }), [
    'letter a-one editor',
    'letter note-i note',
  ]);
});

test('words that the filters exclude are not absent', async () => {
  const { absence } = await search({ text: 'strategic', filters: { document: ['sheet'] } }, engine);
  assert.equal(absence?.reason, 'filtered');
});

test('the count of a facet value is the number of passages with that filter', async () => {
  const { facets } = await search({ text: 'machine defense' }, engine);
  for (const [facet, values] of Object.entries(facets.values)) {
    for (const { value, count } of values) {
      const { hits } = await search({ text: 'machine defense', filters: { [facet]: [value] } }, engine);
      assert.equal(hits.filter(({ without }) => without.length === 0).length, count, `${facet} ${value}`);
    }
  }
});

test('if not every record was read, counts are minimums, and all values of a facet are listed', async () => {
  const largeEngine = await indexOf(
    sourceOf(
      Object.fromEntries(
        Array.from({ length: 60 }, (_, n) => [`paper-${n}`, [['p1', `The treaty, number ${n}.`]] as const]),
      ),
    ),
  );
  const { facets, fullMatches, more } = await search({ text: 'treaty', limit: 10 }, largeEngine);
  assert.deepEqual([facets.exact, fullMatches, more], [false, { exact: false, atLeast: 10 }, true]);
  assert.deepEqual(facets.values.voice, [{ value: 'document', label: 'document', count: 10 }]);
  assert.ok(facets.values.year.length > facets.values.year.filter(({ count }) => count > 0).length);
});

test('with many records, the oldest and the newest passages come first', async () => {
  const years = Array.from({ length: 60 }, (_, n) => 1950 + n);
  const source = sourceOf(
    Object.fromEntries(years.map((year) => [`paper-${year}`, [['p1', `A treaty of ${year}.`]] as const])),
  );
  const largeEngine = await indexOf({
    ...source,
    documents: source.documents.map((document, n) => ({ ...document, date: String(years[n]) })),
  });
  const datesOf = async (sort: 'oldest' | 'newest') =>
    (await search({ text: 'treaty', sort, limit: 3 }, largeEngine)).hits.map(({ document }) => document.date);
  assert.deepEqual(await datesOf('oldest'), ['1950', '1951', '1952']);
  assert.deepEqual(await datesOf('newest'), ['2009', '2008', '2007']);
});

test('results can be sorted by date', async () => {
  const datesOf = async (sort: 'oldest' | 'newest') =>
    (await search({ text: 'machine', sort }, engine)).hits.map(({ document }) => document.date);
  const oldestFirst = await datesOf('oldest');
  assert.deepEqual(oldestFirst, oldestFirst.toSorted());
  assert.deepEqual(await datesOf('newest'), oldestFirst.toReversed());
});

test('a limit does not change the count', async () => {
  const { hits, fullMatches, more } = await search({ text: 'machine', limit: 2 }, engine);
  assert.deepEqual([hits.length, fullMatches, more], [2, { exact: true, passages: 5 }, true]);
});

test('while a reader types, the beginning of a word finds longer words without a notice', async () => {
  const { hits, notices } = await search({ text: 'strat', typing: true }, engine);
  assert.deepEqual([hits.length, notices.prefixes, notices.absent], [2, [], []]);
});

test('common words in quotation marks are required, and no notice says otherwise', async () => {
  const river = await indexOf(sourceOf({ letter: [['p1', 'There is no ferry on the river.']] }));
  for (const [text, stopWords] of [
    ['"no ferry on the river"', []],
    ['no ferry on the river', ['no', 'on', 'the']],
    ['no "the river"', ['no']],
  ] as const) {
    const { hits, notices } = await search({ text }, river);
    assert.deepEqual([hits.length, notices.stopWords], [1, stopWords], text);
  }
  assert.equal((await search({ text: '"no river"' }, river)).hits.length, 0);
});

test('a name whose form has spaced initials is found by its other words', async () => {
  const mentioned = { name: 'holt', words: 'the surveyor', misspelt: false };
  const withInitials = await indexOf(
    sourceOf({ letter: [['p1', 'We thank the surveyor.', { mentions: [mentioned] }]] }, [
      { id: 'holt', name: 'A. B. Holt', forms: ['A. B. Holt', 'the surveyor'] },
    ]),
  );
  for (const text of ['Holt', 'A. B. Holt', 'A.B. Holt']) {
    const { hits } = await search({ text }, withInitials);
    assert.deepEqual(
      hits.map(({ otherForms }) => otherForms.map(({ form }) => form)),
      [['A. B. Holt']],
      text,
    );
  }
});

test('the beginning of common words is found in a large archive, which has no list of their passages', async () => {
  const others = Array.from({ length: 30 }, (_, n) => [`paper-${n}`, [['p1', 'A letter.']]] as const);
  const large = await indexOf(
    sourceOf({
      first: [['p1', 'Than that, the, their, theirs, them, themselves.']],
      second: [['p1', 'A theory.']],
      third: [['p1', 'At 8 a.m.']],
      ...Object.fromEntries(others),
    }),
  );
  const find = async (text: string) => (await search({ text }, large)).hits.map(({ document }) => document.id);
  assert.deepEqual(await find('th'), ['second']);
  assert.deepEqual(await find('tha'), ['first']);
  assert.deepEqual(await find('a. m.'), ['third']);
});

test('an abbreviation is not said to occur with its periods inside words', async () => {
  const { absence } = await search({ text: 'C.H.I.' }, engine);
  assert.deepEqual(absence?.partsOfWords, [{ word: 'chi', found: ['machine', 'machines'] }]);
});
