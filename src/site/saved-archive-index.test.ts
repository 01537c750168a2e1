/** The index of a large archive is the same as after a clean build, whatever has changed since its runs were saved. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { createRandom, damageFile } from '../../tests/support/random-change.ts';
import { sourceOf } from '../../tests/support/search-sample.ts';
import type { Archive } from '../model/model.ts';
import { buildArchiveIndex } from '../search/index/build-index.ts';
import { createNumberedTexts } from '../search/index/numbered-texts.ts';
import type { SearchName } from '../search/query/search-source.ts';
import { sha256 } from '../text/digest.ts';
import { createSavedParts } from './saved-parts.ts';

const root = mkdtempSync(join(tmpdir(), 'archive-index-'));
test.after(() => rmSync(root, { recursive: true }));

type Sample = Parameters<typeof sourceOf>[0];

const NAMES: readonly SearchName[] = [
  { id: 'curie', name: 'Marie Curie', forms: ['Marie Curie', 'Skłodowska'] },
  { id: 'bohr', name: 'Niels Bohr', forms: ['Niels Bohr'] },
];
const mentions = [{ name: 'curie', words: 'she', misspelt: false }];
const paperOf = (number: number, words: string) => [
  ['p1', `${words} Paper ${number} of ${number % 7}.`],
  ['p2', 'There she was, to the end.', number % 20 === 0 ? { mentions } : {}],
];
const FIRST = Object.fromEntries(
  Array.from({ length: 150 }, (_, number) => [`paper-${number}`, paperOf(number, 'The treaty was signed.')]),
) as Readonly<Record<string, ReturnType<typeof paperOf>>>;

/** Builds an index. @returns the files with their content, and how many runs of documents were read */
async function build(documents: object, names: readonly SearchName[], folder: string | undefined) {
  const sample = sourceOf(documents as Sample, names);
  // The sample dates documents by their order: a new one would change all later ones.
  const dated = sample.documents.map((document) => ({ ...document, date: '2010', dateText: '2010' }));
  const digests = new Map(dated.map((document) => [document.path, sha256(JSON.stringify(document))]));
  const source = { ...sample, documents: dated, digests };
  const saved =
    folder === undefined
      ? undefined
      : createSavedParts({
          folder,
          engine: 'e',
          isClean: false,
          archive: {} as Archive,
          digestInput: () => undefined,
        }).open('index');
  const content = new Map<string, string>();
  let derived = 0;
  await buildArchiveIndex(source, {
    texts: createNumberedTexts(),
    mostForPagefind: 0,
    ...(saved && {
      parts: {
        get: (name, item, make) =>
          saved.get(name, item, (archive) => {
            if (name.startsWith('records ')) derived += 1;
            return make(archive);
          }),
      },
    }),
    write({ path, digest, read }) {
      const text = Buffer.from(read()).toString();
      assert.equal(digest, sha256(text), path);
      content.set(path, text);
    },
  });
  saved?.close(true);
  return { content, derived };
}

const cases: readonly (readonly [what: string, documents: object, derived: number, names?: readonly SearchName[]])[] = [
  ['nothing', FIRST, 0],
  ['a word', { ...FIRST, 'paper-70': paperOf(70, 'The treaty was never signed.') }, 1],
  ['a long text, so that later records have other numbers', { ...FIRST, 'paper-9': paperOf(9, 'Words. '.repeat(900)) }, 1],
  ['a document before all others', { aaa: paperOf(1000, 'A new paper.'), ...FIRST }, 1],
  ['a document that is deleted', Object.fromEntries(Object.entries(FIRST).filter(([id]) => id !== 'paper-33')), 1],
  ['a form of a name', FIRST, Infinity, NAMES.with(0, { id: 'curie', name: 'Marie Curie', forms: ['Marya'] })],
]; // prettier-ignore

for (const [what, documents, derived, names = NAMES] of cases) {
  test(`if the next build differs in ${what}, the index is that of a clean build`, async () => {
    const folder = mkdtempSync(join(root, 'case-'));
    const first = await build(FIRST, NAMES, folder);
    assert.ok(first.derived > 3, `${first.derived} runs`);
    const next = await build(documents, names, folder);
    assert.deepEqual(next.content, (await build(documents, names, undefined)).content);
    assert.ok(next.derived <= derived, `${next.derived} runs were read`);
    assert.equal((await build(documents, names, folder)).derived, 0);
  });
}

test('the index is that of a clean build after any edits, also if what is saved is damaged', async () => {
  const random = createRandom(11);
  const pick = (count: number) => Math.floor(random() * count);
  const folder = mkdtempSync(join(root, 'random-'));
  const documents: Record<string, unknown> = { ...FIRST };
  for (let round = 0; round < 8; round += 1) {
    for (let edit = pick(4); edit >= 0; edit -= 1) {
      const id = `paper-${pick(170)}`;
      if (random() < 0.3) delete documents[id];
      else documents[id] = paperOf(pick(999), random() < 0.5 ? 'The the of.' : `Word${pick(9)} treaties.`);
    }
    if (round % 3 === 2) damageFile(join(folder, 'index'), random);
    const { content } = await build(documents, NAMES, folder);
    assert.deepEqual(content, (await build(documents, NAMES, undefined)).content, `round ${round}`);
  }
});
