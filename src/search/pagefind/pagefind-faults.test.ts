/** The known faults of Pagefind 1.6 that must not reach a reader, one row each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildIndex } from '../index/build-index.ts';
import type { Answer } from '../query/answer.ts';
import { search } from '../query/search.ts';
import { EngineFault } from '../query/engine-fault.ts';
import { indexOf, serveIndex } from '../../../tests/bench/memory-index.ts';
import { sourceOf } from '../../../tests/support/search-sample.ts';

const source = sourceOf({
  letter: [
    ['p1', 'They looked for peace—then for war; there was freedom from want and … silence...afterwards.'],
    ['p2', 'It cost $40,000, or more. The ﬁnance of machines was a matter for officials.'],
    ['p3', 'An agreement on cooperation, which the Department of State proposed.'],
    ['p4', 'Under Secretary Holloway and Deputy Foreign Minister Aomry met.', {
      mentions: [{ name: 'amory', words: 'Aomry', misspelt: true }],
    }],
    ['p5', 'He said that the <b>treaty</b> &amp; the “separate treaty” are one.'],
  ],
  sheet: [
    ['p1', 'The end of this passage is machine'],
    ['p2', 'defense is how the next one begins.'],
    ['p3', 'Freedom of the seas; want of evidence. To be or not to be.'],
  ],
}, [{ id: 'amory', name: 'Ruth A. Amory', forms: ['Amory'] }]); // prettier-ignore

const engine = await indexOf(source);
const placesOf = ({ hits }: Answer) => hits.map(({ document, passage }) => `${document.id}#${passage}`);
const assertPlaces =
  (...places: string[]) =>
  (answer: Answer) =>
    assert.deepEqual(placesOf(answer), places);

const rows: readonly (readonly [fault: string, query: string, check: (answer: Answer) => void])[] = [
  ['words joined by a dash are lost', 'then', assertPlaces('letter#p1')],
  ['words joined by an ellipsis are lost', 'afterwards', assertPlaces('letter#p1')],
  ['symbols are removed from the index but not from the query', '$40,000', assertPlaces('letter#p2')],
  ['a phrase works only as the whole query', 'freedom "from want"', assertPlaces('letter#p1')],
  ['curly quotation marks do not make a phrase', '“from want”', assertPlaces('letter#p1')],
  ['phrases cross the ends of blocks', '"machine defense"', (answer) => {
    assert.deepEqual(placesOf(answer), []);
    assert.equal(answer.absence?.reason, 'absent');
  }],
  ['all words are required: a question finds nothing', 'What did the Department of State say about seas?', (answer) => {
    assert.deepEqual(placesOf(answer).toSorted(), ['letter#p3', 'sheet#p3']);
    assert.equal(answer.notices.partialOnly, true);
    assert.deepEqual(answer.notices.absent.map(({ word }) => word), ['say']);
  }],
  ['an unknown word is replaced by its longest known prefix', 'Aomrysky', (answer) => {
    assert.deepEqual(placesOf(answer), []);
    assert.equal(answer.absence?.reason, 'absent');
  }],
  ['an unknown word next to known words is dropped silently', 'cooperation zeppelins', (answer) => {
    assert.deepEqual(placesOf(answer), ['letter#p3']);
    assert.deepEqual(answer.notices.absent.map(({ word }) => word), ['zeppelins']);
  }],
  ['a misspelling finds nothing', 'Holoway', (answer) =>
    assert.deepEqual(answer.notices.absent, [{ word: 'Holoway', suggestions: ['Holloway'] }])],
  ['ligatures are not folded in the text', 'finance', assertPlaces('letter#p2')],
  ['ligatures are not folded in the query', 'ﬁnance', assertPlaces('letter#p2')],
  ['markup in a text comes back as markup', 'treaty', (answer) => {
    const text = answer.hits[0]?.snippet.map((piece) => piece.text).join('');
    assert.equal(text, 'He said that the <b>treaty</b> &amp; the “separate treaty” are one.');
  }],
  ['another form of a name is unknown', 'Amory', (answer) => {
    const [hit] = answer.hits;
    assert.deepEqual(placesOf(answer), ['letter#p4']);
    assert.deepEqual(hit?.snippet.filter(({ mark }) => mark).map(({ text }) => text), ['Aomry']);
    assert.match(hit?.otherForms[0]?.reason ?? '', /“Aomry” is how the text spells the name of Ruth A. Amory/);
  }],
  ['longer words are shown as if they were the word', 'agree', (answer) => {
    assert.deepEqual(placesOf(answer), ['letter#p3']);
    assert.deepEqual(answer.notices.prefixes.concat(answer.notices.forms).map(({ found }) => found), [['agreement']]);
  }],
  ['other forms are shown as if they were the word', 'cooperating', (answer) => {
    assert.deepEqual(placesOf(answer), ['letter#p3']);
    assert.deepEqual(answer.notices.forms, [{ word: 'cooperating', found: ['cooperation'] }]);
  }],
  ['a query of stop words alone finds nothing', 'to be or not to be', (answer) =>
    assert.deepEqual(placesOf(answer).slice(0, 1), ['sheet#p3'])],
  ['a query of signs alone looks like a query without results', '§ — $', (answer) =>
    assert.equal(answer.absence?.reason, 'empty query')],
  ['a word cannot be excluded', 'freedom -seas', assertPlaces('letter#p1')],
]; // prettier-ignore

for (const [fault, query, check] of rows) {
  test(`${fault}: ${query}`, async () => check(await search({ text: query, limit: 50 }, engine)));
}

for (const [name, extension] of [
  ['words', '.pf_index'],
  ['metadata', '.pf_meta'],
] as const) {
  test(`a search without the file of ${name} fails, and does not look like a search without results`, async () => {
    const files = (await buildIndex(source)).filter(({ path }) => !path.endsWith(extension));
    const incomplete = await serveIndex(files);
    await assert.rejects(
      search({ text: 'treaty' }, incomplete),
      (error) => error instanceof EngineFault && error.kind === 'index',
    );
  });
}

test('the search fails if the engine does not find a word that is in the vocabulary', async () => {
  const incomplete = { ...engine, find: async () => [] };
  await assert.rejects(
    search({ text: 'treaty' }, incomplete),
    (error) => error instanceof EngineFault && error.kind === 'index',
  );
});

test('two builds of one source are the same, byte for byte', async () => {
  const [first, second] = [await buildIndex(source), await buildIndex(source)];
  assert.deepEqual(
    first.map(({ path }) => path),
    second.map(({ path }) => path),
  );
  for (const [index, { path, content }] of first.entries()) {
    assert.ok(Buffer.from(content).equals(second[index]?.content ?? new Uint8Array()), path);
  }
});
