import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from '../../../tests/bench/memory-index.ts';
import { sourceOf } from '../../../tests/support/search-sample.ts';
import { EngineFault } from './engine-fault.ts';
import type { SearchEngine } from './search-engine.ts';
import { searchArchives } from './federated-search.ts';

const home = await indexOf(sourceOf({ letter: [['p1', 'The treaty on machine defense.']] }));
const otherEngine = await indexOf({
  ...sourceOf({ cable: [['p1', 'A treaty of 1972.'], ['p2', 'The embassy reports on cooperation.']] }),
  title: 'Elsewhere',
}); // prettier-ignore
const elsewhere = { title: 'Elsewhere', url: 'https://elsewhere.example/archive/', engine: otherEngine };
const places = async (text: string) =>
  (await searchArchives({ text }, home, [elsewhere])).hits.map((hit) =>
    [hit.archive, hit.document.path, hit.passage].join(' '),
  );

test('a hit has the name of its archive, and leads there', async () => {
  assert.deepEqual((await places('treaty')).toSorted(), [
    'Elsewhere https://elsewhere.example/documents/cable/ p1',
    'Sample /documents/letter/ p1',
  ]);
});

test('a word is absent only if no archive has it', async () => {
  const { notices } = await searchArchives({ text: 'embassy zeppelin' }, home, [elsewhere]);
  assert.deepEqual(
    notices.absent.map(({ word }) => word),
    ['zeppelin'],
  );
});

test('a notice about other forms appears only if no archive has the word itself', async () => {
  const formsOf = async (text: string) => (await searchArchives({ text }, home, [elsewhere])).notices.forms;
  assert.deepEqual(await formsOf('reports'), []);
  assert.deepEqual(await formsOf('report'), [{ word: 'report', found: ['reports'] }]);
});

test('a statement of absence says what was searched', async () => {
  const { absence, searched } = await searchArchives({ text: 'zeppelin' }, home, [elsewhere]);
  assert.equal(absence?.reason, 'absent');
  const counts = searched.map(({ archive, passages }) => `${archive} ${passages}`);
  assert.deepEqual(counts, ['Sample 1', 'Elsewhere 2']);
});

test('a word is not absent if the filters exclude it in another archive', async () => {
  const request = { text: 'embassy', filters: { year: ['1066'] } };
  assert.equal((await searchArchives(request, home, [elsewhere])).absence?.reason, 'filtered');
});

const silent: SearchEngine = { ...otherEngine, manifest: () => new Promise(() => {}) };
const broken: SearchEngine = { ...otherEngine, manifest: () => Promise.reject(new EngineFault('index', 'gone')) };

for (const [name, engine] of Object.entries({ silent, broken })) {
  test(`an archive that is ${name} does not affect the others, and is listed`, async () => {
    const { hits, unreachable, searched } = await searchArchives(
      { text: 'treaty' },
      home,
      [{ ...elsewhere, engine }, elsewhere],
      200,
    );
    assert.equal(hits.length, 2);
    assert.equal(searched.length, 2);
    assert.deepEqual(unreachable, ['Elsewhere']);
  });
}

test('if this archive cannot be searched, the search fails', async () => {
  await assert.rejects(searchArchives({ text: 'treaty' }, broken, [elsewhere]), EngineFault);
});
