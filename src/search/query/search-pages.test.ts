/** The pages about the documents: found after the passages, and part of what the search says about absence. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { buildIndex } from '../index/build-index.ts';
import { sourceOf } from '../../../tests/support/search-sample.ts';
import { serveIndex } from '../../../tests/bench/memory-index.ts';
import { sha256 } from '../../text/digest.ts';
import { describeCount, describeSearched } from './search-messages.ts';
import { searchArchive } from './search-pages.ts';

const source = sourceOf([
  ['p1', 'The committee met in March.'],
  ['p2', 'The committee read the letter.'],
  ['p3', 'The report was read by Holt.'],
]);
const page = (path: string, body: string) => {
  const html = Buffer.from(`<body><main>${body}</main></body>`);
  return { path, digest: sha256(html), readHtml: () => html };
};
const builtPages = [
  page('/names/holt/', '<h1>Anna Holt</h1><p>Signed in Prague; a member of the committee.</p>'),
  page('/about/', '<h1>About</h1><h2 id="rights">Rights</h2><p>Whose rights these are is not known.</p>'),
  page('/documents/paper/', '<h1>Paper</h1><p>The committee met in March.</p><footer>Foot</footer>'),
  page('/sources/', '<h1>Sources</h1><footer>Foot</footer>'),
];
const engine = await serveIndex(await buildIndex(source, {}, builtPages));
const find = (text: string, options = {}) => searchArchive({ text, limit: 10, ...options }, engine);
const placesOf = ({ hits }: Awaited<ReturnType<typeof find>>) =>
  hits.map(({ document, passage }) => `${document.path}#${passage}`);

test('a word that only a page has is found there', async () => {
  const answer = await find('Prague');
  assert.deepEqual(placesOf(answer), ['/names/holt/#']);
  assert.equal(answer.hits[0]?.voice, 'about');
  assert.equal(answer.absence, undefined);
  assert.equal(describeCount(answer), 'No passage has this word. 1 place on the pages about the documents has it.');
});

test('other forms on pages are no places with the word', async () => {
  const counts = await Promise.all(['rightly', 'member', 'members signed'].map((text) => find(text)));
  assert.deepEqual(counts.map(describeCount), [
    'No passage has this word. 2 places on the pages about the documents have other forms of it.',
    'No passage has this word. 1 place on the pages about the documents has it.',
    'No passage has all of these words. 1 place on the pages about the documents has other forms of them.',
  ]);
});

test('a heading and the words below it lead to the heading', async () => {
  assert.deepEqual(placesOf(await find('rights')), ['/about/#rights', '/about/#rights']);
});

test('pages come after the passages that match the query as well', async () => {
  assert.deepEqual(placesOf(await find('committee')), [
    '/documents/paper/#p1',
    '/documents/paper/#p2',
    '/names/holt/#',
  ]);
});

test('a page with all the words comes before passages with some of them', async () => {
  const answer = await find('committee Prague');
  assert.equal(placesOf(answer)[0], '/names/holt/#');
  assert.deepEqual(answer.hits[1]?.without, ['Prague']);
  assert.equal(answer.fullMatches.exact && answer.fullMatches.passages, 0);
  assert.deepEqual(answer.notices.absent, []);
});

test('words of a passage and text that pages repeat are not listed twice', async () => {
  assert.deepEqual(placesOf(await find('March')), ['/documents/paper/#p1']);
  assert.equal((await find('Foot')).hits.length, 1);
});

test('a stop word that only a page has is found', async () => {
  assert.deepEqual(placesOf(await find('whose')), ['/about/#rights']);
});

test('a phrase is found on a page, and only in its order', async () => {
  assert.equal((await find('"signed in Prague"')).hits.length, 1);
  assert.equal((await find('"Prague in signed"')).hits.length, 0);
});

test('a word that is nowhere is absent from the passages and the pages', async () => {
  const answer = await find('zeppelin');
  assert.equal(answer.absence?.reason, 'absent');
  assert.match(describeSearched(answer), /3 passages of 1 document and 4 pages about them/);
  assert.match(describeSearched(answer), /Not searched: the menus, buttons, and forms/);
  assert.doesNotMatch(describeSearched(answer), /Not searched: the pages about/);
});

test('filters choose between passages and pages', async () => {
  const voice = (value: string) => find('committee', { filters: { voice: [value] } });
  assert.deepEqual(placesOf(await voice('about')), ['/names/holt/#']);
  assert.deepEqual(placesOf(await voice('document')), ['/documents/paper/#p1', '/documents/paper/#p2']);
  const byYear = await find('Prague', { filters: { year: ['2010'] } });
  assert.equal(byYear.hits.length, 0);
  assert.match(describeSearched(byYear), /Not searched: the pages about the documents/);
});

test('enough passages are listed without loading the pages', async () => {
  const answer = await find('committee', { limit: 2 });
  assert.equal(answer.searched[0]?.pagesSearched, false);
  assert.deepEqual(
    answer.facets.values.voice.map(({ value, counted }) => [value, counted ?? true]),
    [
      ['document', true],
      ['about', false],
    ],
  );
});

test('an archive without an index of pages says that they were not searched', async () => {
  const answer = await searchArchive({ text: 'zeppelin' }, await serveIndex(await buildIndex(source)));
  assert.match(describeSearched(answer), /Not searched: the pages about the documents/);
});
