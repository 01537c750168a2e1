/** A large archive has no index of Pagefind. Its answers are those of the same archive with one. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { generateCollection } from '../../../tests/bench/generated-collection.ts';
import { indexOf, serveIndex } from '../../../tests/bench/memory-index.ts';
import { sourceOf } from '../../../tests/support/search-sample.ts';
import type { Answer } from '../query/answer.ts';
import { search } from '../query/search.ts';
import { searchArchive } from '../query/search-pages.ts';
import type { Facet } from '../query/search-engine.ts';
import { buildIndex } from './build-index.ts';

const { source: generated, queries } = generateCollection(120);
const names = [
  { id: 'curie', name: 'Marie Curie', forms: ['Marie Curie', 'Curie', 'Skłodowska'] },
  { id: 'bohr', name: 'Niels Bohr', forms: ['Niels Bohr'] },
];
const KINDS = ['letter', 'memorandum', 'speech'];
const source = {
  ...generated,
  names,
  documents: generated.documents.map((document, number) => ({
    ...document,
    kind: KINDS[number % KINDS.length] ?? '',
    passages: document.passages.map((passage, index) =>
      (number * 5 + index) % 40 === 0
        ? { ...passage, mentions: [{ name: 'curie', words: passage.words.split(' ')[0] ?? '', misspelt: false }] }
        : passage,
    ),
  })),
};
const withPagefind = await indexOf(source);
const large = await indexOf(source, { mostForPagefind: 0 });

const placesOf = ({ hits }: Answer) => hits.map(({ document, passage }) => `${document.id}#${passage}`);

test('the archive of the test has more records than a search reads', async () => {
  const [{ readsEveryRecord, stemsOnly }, other] = [await large.manifest(), await withPagefind.manifest()];
  assert.deepEqual([readsEveryRecord, stemsOnly], [false, true]);
  assert.deepEqual([other.readsEveryRecord, other.stemsOnly], [false, false]);
});

test('words find the same passages in the same order', async () => {
  for (const { text } of [...queries.slice(0, 80), { text: 'Curie' }, { text: 'Skłodowska' }, { text: 'zqxv' }]) {
    const [found, expected] = [await search({ text }, large), await search({ text }, withPagefind)];
    assert.deepEqual(placesOf(found), placesOf(expected), text);
    assert.deepEqual([found.absence?.reason, found.notices], [expected.absence?.reason, expected.notices], text);
  }
});

test('a form of a name whose passages a filter excludes is not said to be absent', async () => {
  for (const engine of [withPagefind, large]) {
    const { absence, notices } = await search({ text: 'Skłodowska', filters: { year: ['1066'] } }, engine);
    assert.deepEqual([absence?.reason, notices.absent], ['filtered', []]);
  }
});

test('an archive without a word answers too', async () => {
  for (const options of [{}, { mostForPagefind: 0 }]) {
    const engine = await indexOf(sourceOf([['p1', '§ —']]), options);
    assert.equal((await search({ text: 'treaty' }, engine)).absence?.reason, 'absent');
  }
});

test('a form of a name that no passage mentions is not in the vocabulary', async () => {
  assert.deepEqual((await search({ text: 'Bohr' }, large)).absence?.reason, 'absent');
  assert.ok((await search({ text: 'Curie' }, large)).hits.length > 0);
});

for (const [kind, engine] of [
  ['with Pagefind', withPagefind],
  ['without Pagefind', large],
] as const) {
  test(`${kind}, a filter leaves the passages that have its value`, async () => {
    const text = source.documents[3]?.passages[0]?.words.match(/\p{L}{4,}/u)?.[0] ?? '';
    const all = (await search({ text, limit: 1000 }, engine)).hits;
    assert.ok(all.length > 3, text);
    const valuesOf: Record<Exclude<Facet, 'voice'>, (hit: Answer['hits'][number]) => string> = {
      document: ({ document }) => document.id,
      kind: ({ document }) => document.kind,
      year: ({ document }) => document.date.slice(0, 4),
      name: ({ document, passage }) =>
        source.documents
          .find(({ id }) => id === document.id)
          ?.passages.find(({ id }) => id === passage)
          ?.mentions.map(() => 'Marie Curie')
          .join() ?? '',
    };
    for (const facet of ['document', 'kind', 'year', 'name'] as const) {
      for (const [value, hits] of Map.groupBy(all, valuesOf[facet])) {
        if (value === '') continue;
        const answer = await search({ text, limit: 1000, filters: { [facet]: [value] } }, engine);
        assert.deepEqual(placesOf(answer), placesOf({ ...answer, hits }), `${facet} ${value}`);
      }
    }
    const none = await search({ text, filters: { year: ['1066'] } }, engine);
    assert.deepEqual([none.hits, none.absence?.reason], [[], 'filtered']);
  });
}

test('several values of a facet, and several facets', async () => {
  const text = queries[0]?.text ?? '';
  for (const filters of [{ kind: ['letter', 'speech'] }, { kind: ['letter'], name: ['Marie Curie'] }]) {
    const [found, expected] = [
      await search({ text, filters, limit: 100 }, large),
      await search({ text, filters, limit: 100 }, withPagefind),
    ];
    assert.deepEqual(placesOf(found), placesOf(expected));
  }
});

test('words that are all frequent are found, and a quoted phrase before passages with its words elsewhere', async () => {
  const fillers = Array.from(
    { length: 40 },
    (_, n) => [`filler-${n}`, [['p1', `Or not to go, and to be ${n}.`]]] as const,
  );
  const engine = await indexOf(
    sourceOf({
      ...Object.fromEntries(fillers),
      play: [['p1', 'To be, or not to be.']],
      other: [['p1', 'The treaty.']],
    }),
    { mostForPagefind: 0 },
  );
  assert.deepEqual(placesOf(await search({ text: 'to be or not to be', limit: 1 }, engine)), ['play#p1']);
  assert.deepEqual(placesOf(await search({ text: '"to be or not to be"', limit: 50 }, engine)), ['play#p1']);
  assert.deepEqual(placesOf(await search({ text: 'the' }, engine)), ['other#p1']);
});

test('an absent word with a stop word is absent', async () => {
  for (const engine of [large, withPagefind]) {
    assert.equal((await search({ text: 'the zqxv' }, engine)).absence?.reason, 'absent');
  }
});

test('of two names with the same preferred form, only the forms of the name that a passage mentions are found', async () => {
  const smiths = ['Smythe', 'Schmidt'].map((form) => ({ id: form, name: 'Smith', forms: ['Smith', form] }));
  const mentions = [{ name: 'Smythe', words: 'he', misspelt: false }];
  const engine = await indexOf(sourceOf([['p1', 'There he was.', { mentions }]], smiths), { mostForPagefind: 0 });
  assert.equal((await search({ text: 'Smythe' }, engine)).hits.length, 1);
  assert.equal((await search({ text: 'Schmidt' }, engine)).absence?.reason, 'absent');
});

test('a phrase that a filter excludes is not absent if no file is left to read the passages that can have it', async () => {
  const wordsFar = `alpha filler beta ${'x '.repeat(50)}`;
  const others = Array.from({ length: 60 }, (_, n) => [`d-${n}`, [['p1', `${wordsFar} alpha then beta`]]] as const);
  const sample = sourceOf({ ...Object.fromEntries(others), last: [['p1', `${wordsFar} again alpha beta`]] });
  const documents = sample.documents.map((document, n) => ({ ...document, kind: n < 10 ? 'letter' : 'speech' }));
  const engine = await indexOf({ ...sample, documents }, { mostForPagefind: 0 });
  const request = { text: '"alpha beta"', limit: 10, filters: { kind: ['letter'] } };
  assert.equal((await searchArchive(request, engine)).absence?.reason, 'unread');
  assert.equal((await searchArchive({ ...request, limit: 100 }, engine)).absence?.reason, 'filtered');
});

test('an archive that searches other archives has the program of Pagefind, and no index', async () => {
  const federates = [{ title: 'Elsewhere', url: 'https://elsewhere.example/' }];
  const files = await buildIndex({ ...source, federates }, { mostForPagefind: 0 });
  const paths = files.map(({ path }) => path).filter((path) => path.startsWith('pagefind/'));
  assert.deepEqual(paths, ['pagefind/pagefind.js']);
});

test('the index has no file of Pagefind, and is the same in two builds', async () => {
  const [first, second] = [
    await buildIndex(source, { mostForPagefind: 0 }),
    await buildIndex(source, { mostForPagefind: 0 }),
  ];
  assert.deepEqual(first, second);
  assert.deepEqual(first.filter(({ path }) => path.startsWith('pagefind/')), []); // prettier-ignore
  assert.ok((await serveIndex(first)) !== undefined);
});
