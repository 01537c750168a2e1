import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from '../../../tests/bench/memory-index.ts';
import { sourceOf } from '../../../tests/support/search-sample.ts';
import { EngineFault, type SearchEngine } from './search-engine.ts';
import { searchAll } from './federated-search.ts';

const own = await indexOf(sourceOf({ letter: [['p1', 'The treaty on missile defense.']] }));
const other = await indexOf({
  ...sourceOf({ cable: [['p1', 'A treaty of 1972.'], ['p2', 'The embassy reports on cooperation.']] }),
  title: 'Elsewhere',
}); // prettier-ignore
const elsewhere = { title: 'Elsewhere', url: 'https://elsewhere.example/archive/', engine: other };
const places = async (text: string) =>
  (await searchAll({ text }, own, [elsewhere])).hits.map((hit) =>
    [hit.archive, hit.document.path, hit.passage].join(' '),
  );

test('a hit names its archive, and leads there', async () => {
  assert.deepEqual((await places('treaty')).toSorted(), [
    'Elsewhere https://elsewhere.example/documents/cable/ p1',
    'Sample /documents/letter/ p1',
  ]);
});

test('a word is absent only where no archive has it', async () => {
  const { notices } = await searchAll({ text: 'embassy zeppelin' }, own, [elsewhere]);
  assert.deepEqual(
    notices.absent.map(({ word }) => word),
    ['zeppelin'],
  );
});

test('a form is spoken of only where no archive has the word itself', async () => {
  const about = async (text: string) => (await searchAll({ text }, own, [elsewhere])).notices.forms;
  assert.deepEqual(await about('reports'), []);
  assert.deepEqual(await about('report'), [{ word: 'report', found: ['reports'] }]);
});

test('an absence says what was searched', async () => {
  const { absence, searched } = await searchAll({ text: 'zeppelin' }, own, [elsewhere]);
  assert.equal(absence?.reason, 'absent');
  assert.deepEqual(searched.map(({ archive, passages }) => [archive, passages]), [['Sample', 1], ['Elsewhere', 2]]); // prettier-ignore
});

const silent: SearchEngine = { ...other, manifest: () => new Promise(() => {}) };
const broken: SearchEngine = { ...other, manifest: () => Promise.reject(new EngineFault('index', 'gone')) };

for (const [name, engine] of Object.entries({ silent, broken })) {
  test(`an archive that is ${name} takes nothing from the others, and is named`, async () => {
    const { hits, unreached, searched } = await searchAll(
      { text: 'treaty' },
      own,
      [{ ...elsewhere, engine }, elsewhere],
      200,
    );
    assert.equal(hits.length, 2);
    assert.equal(searched.length, 2);
    assert.deepEqual(unreached, ['Elsewhere']);
  });
}

test('where this archive cannot be asked, nothing is said', async () => {
  await assert.rejects(searchAll({ text: 'treaty' }, broken, [elsewhere]), EngineFault);
});
