/** The faults of Pagefind 1.6 that must not reach a reader, a row each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf, serveIndex } from './bench/memory-index.ts';
import type { Answer } from '../src/search/query/answer.ts';
import { buildIndex } from '../src/search/index/build-index.ts';
import { EngineFault } from '../src/search/query/search-engine.ts';
import { search } from '../src/search/query/search.ts';
import { sourceOf } from './support/search-sample.ts';

const source = sourceOf({
  letter: [
    ['p1', 'They looked for peace—then for war; there was freedom from want and … silence...afterwards.'],
    ['p2', 'It cost $40,000, or more. The ﬁnance of missiles was a matter for officials.'],
    ['p3', 'An agreement on cooperation, which the Department of State proposed.'],
    ['p4', 'Under Secretary Tauscher and Deputy Foreign Minister Rybakov met.', {
      mentions: [{ name: 'ryabkov', words: 'Rybakov', misspelt: true }],
    }],
    ['p5', 'He said that the <b>treaty</b> &amp; the “separate treaty” are one.'],
  ],
  sheet: [
    ['p1', 'The end of this passage is missile'],
    ['p2', 'defense is how the next one begins.'],
    ['p3', 'Freedom of the seas; want of evidence. To be or not to be.'],
  ],
}, [{ id: 'ryabkov', name: 'Sergei A. Ryabkov', forms: ['Ryabkov'] }]); // prettier-ignore

const engine = await indexOf(source);
const places = ({ hits }: Answer) => hits.map(({ document, passage }) => `${document.id}#${passage}`);
const ask = (text: string, typing = false) => search({ text, typing, limit: 50 }, engine);

const rows: readonly (readonly [fault: string, query: string, check: (answer: Answer) => void])[] = [
  ['words joined by a dash are lost', 'then', (answer) => assert.deepEqual(places(answer), ['letter#p1'])],
  ['words joined by an ellipsis are lost', 'afterwards', (answer) => assert.deepEqual(places(answer), ['letter#p1'])],
  ['symbols are stripped from the index but not from the query', '$40,000', (answer) =>
    assert.deepEqual(places(answer), ['letter#p2'])],
  ['a phrase counts only when it is the whole query', 'freedom "from want"', (answer) =>
    assert.deepEqual(places(answer), ['letter#p1'])],
  ['curly quotation marks are no phrase', '“from want”', (answer) => assert.deepEqual(places(answer), ['letter#p1'])],
  ['phrases cross the ends of blocks', '"missile defense"', (answer) => {
    assert.deepEqual(places(answer), []);
    assert.equal(answer.absence?.reason, 'absent');
  }],
  ['all words or nothing: a question finds nothing', 'What did the Department of State say about seas?', (answer) => {
    assert.deepEqual(places(answer).toSorted(), ['letter#p3', 'sheet#p3']);
    assert.equal(answer.notices.parted, true);
    assert.deepEqual(answer.notices.absent.map(({ word }) => word), ['say']);
  }],
  ['an unknown word is replaced by its longest known beginning', 'Rybakovsky', (answer) => {
    assert.deepEqual(places(answer), []);
    assert.equal(answer.absence?.reason, 'absent');
  }],
  ['an unknown word beside known ones is dropped in silence', 'cooperation zeppelins', (answer) => {
    assert.deepEqual(places(answer), ['letter#p3']);
    assert.deepEqual(answer.notices.absent.map(({ word }) => word), ['zeppelins']);
  }],
  ['a misspelling finds nothing', 'Tausher', (answer) =>
    assert.deepEqual(answer.notices.absent, [{ word: 'Tausher', like: ['Tauscher'] }])],
  ['ligatures are not folded', 'finance', (answer) => assert.deepEqual(places(answer), ['letter#p2'])],
  ['nor in the query', 'ﬁnance', (answer) => assert.deepEqual(places(answer), ['letter#p2'])],
  ['markup in a text comes back as markup', 'treaty', (answer) => {
    const text = answer.hits[0]?.excerpt.map((piece) => piece.text).join('');
    assert.equal(text, 'He said that the <b>treaty</b> &amp; the “separate treaty” are one.');
  }],
  ['another form of a name is unknown', 'Ryabkov', (answer) => {
    assert.deepEqual(places(answer), ['letter#p4']);
    assert.deepEqual(answer.hits[0]?.excerpt.filter(({ mark }) => mark).map(({ text }) => text), ['Rybakov']);
    assert.match(answer.hits[0]?.via[0]?.reason ?? '', /“Rybakov” is how the text spells the name of Sergei A. Ryabkov/);
  }],
  ['longer words are passed off as the word', 'agree', (answer) => {
    assert.deepEqual(places(answer), ['letter#p3']);
    assert.deepEqual(answer.notices.begins.concat(answer.notices.forms).map(({ found }) => found), [['agreement']]);
  }],
  ['other forms are passed off as the word', 'cooperating', (answer) => {
    assert.deepEqual(places(answer), ['letter#p3']);
    assert.deepEqual(answer.notices.forms, [{ word: 'cooperating', found: ['cooperation'] }]);
  }],
  ['words that are all common are a query too', 'to be or not to be', (answer) =>
    assert.deepEqual(places(answer).slice(0, 1), ['sheet#p3'])],
  ['nothing but signs is no query that found nothing', '§ — $', (answer) =>
    assert.equal(answer.absence?.reason, 'nothing asked')],
  ['a word can be kept out', 'freedom -seas', (answer) => assert.deepEqual(places(answer), ['letter#p1'])],
]; // prettier-ignore

for (const [fault, query, check] of rows) {
  test(`${fault}: ${query}`, async () => check(await ask(query)));
}

test('a file of the index that is missing gives no results, and no error', async () => {
  const files = await buildIndex(source);
  const without = await serveIndex(files.filter(({ path }) => !path.endsWith('.pf_index')));
  await assert.rejects(
    search({ text: 'treaty' }, without),
    (error) => error instanceof EngineFault && error.kind === 'index',
  );
});

test('metadata that is missing throws something', async () => {
  const files = await buildIndex(source);
  const without = await serveIndex(files.filter(({ path }) => !path.endsWith('.pf_meta')));
  await assert.rejects(
    search({ text: 'treaty' }, without),
    (error) => error instanceof EngineFault && error.kind === 'index',
  );
});

test('an index that lacks a word which its list has is not believed', async () => {
  const lacking = { ...engine, find: async () => [] };
  await assert.rejects(
    search({ text: 'treaty' }, lacking),
    (error) => error instanceof EngineFault && error.kind === 'index',
  );
});

test('the ready-made interfaces are not in the output', async () => {
  const paths = (await buildIndex(source)).map(({ path }) => path);
  assert.deepEqual(
    paths.filter((path) => path.startsWith('pagefind/pagefind')).filter((path) => /\.(?:js|css)$/.test(path)),
    ['pagefind/pagefind.js'],
  );
});

test('two builds of one source are the same, byte for byte', async () => {
  const [a, b] = [await buildIndex(source), await buildIndex(source)];
  assert.deepEqual(
    a.map(({ path }) => path),
    b.map(({ path }) => path),
  );
  for (const [index, { path, content }] of a.entries())
    assert.ok(Buffer.from(content).equals(b[index]?.content ?? new Uint8Array()), path);
});
