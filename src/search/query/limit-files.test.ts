/** No query of a large archive loads more than 20 files, and no answer claims what was not read. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { generateCollection } from '../../../tests/bench/generated-collection.ts';
import { onFetch, serveIndex } from '../../../tests/bench/memory-index.ts';
import { sha256 } from '../../text/digest.ts';
import { buildIndex } from '../index/build-index.ts';
import { searchArchive } from './search-pages.ts';

const { source } = generateCollection(150);
const pages = source.documents.slice(0, 60).map(({ id, title, passages }) => {
  const html = Buffer.from(
    `<body><h1>${title}</h1>${passages.map(({ words: text }) => `<p>${text}</p>`).join('')}</body>`,
  );
  return { path: `/names/${id}/`, digest: sha256(html), html, readHtml: () => html };
});
const files = await buildIndex(source, {}, pages);
const filesOfLarge = await buildIndex(source, { mostForPagefind: 0 }, pages);
const words = source.documents.flatMap(({ passages }) =>
  passages.flatMap(({ words: text }) => text.match(/\p{L}{4,}/gu) ?? []),
);
const pick = (count: number, step: number) =>
  Array.from({ length: count }, (_, index) => words[(index * 7919 + step * 104_729) % words.length]);
const yearOf = (step: number) => source.documents[step * 10]?.date.slice(0, 4) ?? '';
const absent = (count: number) => Array.from({ length: count }, (_, index) => `zq${'xyz'.repeat(index + 1)}`);

const cases: readonly (readonly [name: string, text: (step: number) => string])[] = [
  ['a word', (step) => pick(1, step).join(' ')],
  ['three words', (step) => pick(3, step).join(' ')],
  ['thirty words', (step) => pick(30, step).join(' ')],
  ['an absent word', () => absent(1).join(' ')],
  ['twelve absent words', () => absent(12).join(' ')],
  ['absent words among others', (step) => [...pick(6, step), ...absent(3)].join(' ')],
  ['an absent phrase', (step) => `"${pick(2, step).join(' ')}"`],
  ['a long absent phrase', (step) => `"${pick(10, step).join(' ')}"`],
  ['two phrases and words', (step) => `"${pick(3, step).join(' ')}" ${pick(3, step + 1).join(' ')} "${pick(2, step + 2).join(' ')}"`],
  ['a phrase of stop words', () => '"of the which"'],
  ['a word with stop words in a phrase', (step) => `"the ${pick(1, step).join(' ')} of the"`],
  ['hyphenated words', (step) => pick(5, step).join('-')],
  ['stop words', () => 'the of and'],
]; // prettier-ignore

for (const [name, textOf] of cases) {
  test(`${name}: at most 20 files`, async () => {
    for (const step of [1, 2, 3]) {
      const text = textOf(step);
      for (const index of [files, filesOfLarge]) {
        for (const filters of [{}, { year: [yearOf(step)], kind: ['letter'] }]) {
          const engine = await serveIndex(index);
          // A browser also loads Pagefind's program.
          const loaded = new Set<string>();
          onFetch((path) => loaded.add(path).add(path.startsWith('pagefind/') ? 'pagefind/pagefind.js' : path));
          await searchArchive({ text, filters, limit: 10 }, engine);
          assert.ok(loaded.size > 0 && loaded.size <= 20, `${text}: ${loaded.size}\n${[...loaded].join('\n')}`);
        }
      }
    }
  });
}

test('the first letter of ten thousand words loads at most 20 files, and finds passages', async () => {
  const letters = 'abcdefghij';
  const wordOf = (number: number) => `s${String(number).padStart(4, '0').replace(/\d/g, (digit) => letters.charAt(Number(digit)))}`; // prettier-ignore
  const [first, ...others] = source.documents;
  const [passage] = first?.passages ?? [];
  assert.ok(first && passage);
  const passages = Array.from({ length: 100 }, (_, order) => ({
    ...passage,
    id: `p${order + 1}`,
    words: Array.from({ length: 100 }, (_, offset) => wordOf(order * 100 + offset)).join(' '),
  }));
  const index = await buildIndex({ ...source, documents: [{ ...first, passages }, ...others] }, { mostForPagefind: 0 });
  for (const [text, typing] of [
    ['s', true],
    ['s', false],
    ['sab', true],
    [`${pick(1, 4).join(' ')} s`, true],
  ] as const) {
    const engine = await serveIndex(index);
    const loaded = new Set<string>();
    onFetch((path) => loaded.add(path));
    const { hits } = await searchArchive({ text, typing, limit: 10 }, engine);
    assert.ok(loaded.size <= 20, `${text}: ${loaded.size}`);
    assert.ok(hits.length > 0, text);
  }
  const { hits } = await searchArchive({ text: wordOf(9999), typing: true, limit: 10 }, await serveIndex(index));
  assert.deepEqual(hits.map((hit) => hit.passage), ['p100']); // prettier-ignore
});

test('a long query finds the passage that has all its words, although not all words are looked up', async () => {
  const { id, passages } = source.documents[40] ?? assert.fail();
  const passage = passages[1] ?? assert.fail();
  const text = (passage.words.match(/\p{L}{4,}/gu) ?? []).toSorted().join(' ');
  const { hits } = await searchArchive({ text, limit: 10 }, await serveIndex(files));
  assert.deepEqual([hits[0]?.document.id, hits[0]?.passage], [id, passage.id]);
});

test('a phrase of words that few passages share is looked for without the program of Pagefind', async () => {
  const inDocument = source.documents[40]?.passages[1]?.words.match(/\p{L}{4,} \p{L}{4,} \p{L}{4,}/u)?.[0] ?? '';
  for (const [text, isFound] of [
    [inDocument, true],
    [pick(6, 8).join(' '), false],
  ] as const) {
    const loaded: string[] = [];
    const engine = await serveIndex(files);
    onFetch((path) => loaded.push(path));
    const { hits } = await searchArchive({ text: `"${text}"`, limit: 10 }, engine);
    assert.equal(hits.length > 0, isFound, text);
    assert.deepEqual(loaded.filter((path) => path.startsWith('pagefind/')), [], text); // prettier-ignore
  }
});

test('an absent phrase of words that occur is absent, and is not left unread', async () => {
  const { absence } = await searchArchive({ text: `"${pick(4, 5).join(' ')}"`, limit: 10 }, await serveIndex(files));
  assert.equal(absence?.reason, 'absent');
});

test('if passages that may match were not read, the answer does not say that they do not match', async () => {
  const { absence, more } = await searchArchive({ text: '"of the which"', limit: 10 }, await serveIndex(files));
  assert.deepEqual([absence?.reason, more], ['unread', true]);
});
