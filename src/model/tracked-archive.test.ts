/** Whatever a page reads from a tracked archive is recorded, so that the page is rendered again when it changes. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readArchive } from '../load/read-archive.ts';
import { getCrossReferences } from './cross-references.ts';
import { getIndexes } from './indexes.ts';
import type { Archive } from './model.ts';
import { defineDerived, readInput, rememberLast, trackArchive, UNKNOWN_INPUT } from './tracked-archive.ts';

const { archive } = await readArchive('tests/archives/bridge');
assert.ok(archive);
const countNames = defineDerived('test: number of names', ({ names }) => names.length);

function inputsOf(read: (tracked: Archive) => unknown): string[] {
  assert.ok(archive);
  const inputs = new Set<string>();
  read(trackArchive(archive, (input) => inputs.add(input)));
  return [...inputs].sort();
}

const cases: readonly (readonly [name: string, read: (tracked: Archive) => unknown, inputs: readonly string[]])[] = [
  ['a list', ({ names }) => names, ['names']],
  ['a copy of the archive', (tracked) => ({ ...tracked }), Object.keys(archive).sort()],
  ['a document', (tracked) => getIndexes(tracked).document('letter'), ['document\tletter']],
  ['a document that does not exist', (tracked) => getIndexes(tracked).document('none'), ['document\tnone']],
  ['a passage', (tracked) => getIndexes(tracked).passage('letter', 'p1'), ['document\tletter']],
  ['the mentions in a passage', (tracked) => getIndexes(tracked).mentionsAt('letter', 'p1'), ['mentionsIn\tletter']],
  ['the annotations at a passage', (tracked) => getIndexes(tracked).remarksAt('letter', 'p1'), ['annotationsOf\tletter']],
  ['the events', (tracked) => getIndexes(tracked).events, ['events']],
  ['a derived value, and not what it is derived from', countNames, ['test: number of names']],
  [
    'cross-references to a passage',
    (tracked) => getCrossReferences(tracked).at({ document: 'notice', passage: 'p1' }),
    ['crossReferencesOf\tnotice'],
  ],
  ['nothing', () => undefined, []],
]; // prettier-ignore

for (const [name, read, inputs] of cases) {
  test(`reading ${name} is recorded`, () => assert.deepEqual(inputsOf(read), inputs));
}

test('every lookup of the indexes is recorded, and gives the same as in the archive itself', () => {
  const indexes = getIndexes(archive);
  for (const [name, lookUp] of Object.entries(indexes)) {
    if (typeof lookUp !== 'function') continue;
    let result: unknown;
    const find = lookUp as (...ids: string[]) => unknown;
    const inputs = inputsOf((tracked) => {
      result = (getIndexes(tracked)[name as keyof typeof indexes] as typeof find)('letter', 'p1');
    });
    assert.equal(inputs.length, 1, name);
    assert.deepEqual(result, find('letter', 'p1'), name);
  }
});

test('an input has the value that was read; an input of another version of the program has none', () => {
  assert.equal(readInput(archive, 'document\tletter'), getIndexes(archive).document('letter'));
  assert.equal(readInput(archive, 'names'), archive.names);
  assert.equal(readInput(archive, 'test: number of names'), archive.names.length);
  assert.equal(readInput(archive, 'no such input\tletter'), UNKNOWN_INPUT);
});

test('a remembered value is made once, and each page that uses it depends on what it was made from', () => {
  let made = 0;
  const nameOf = rememberLast((tracked, id: string) => {
    made += 1;
    return getIndexes(tracked).document(id)?.fields['title-short'];
  });
  const read = (tracked: Archive) => assert.equal(nameOf(tracked, 'letter'), nameOf(archive, 'letter'));
  assert.deepEqual(inputsOf(read), ['document\tletter']);
  assert.deepEqual(inputsOf(read), ['document\tletter']);
  assert.equal(made, 1);
  nameOf({ ...archive }, 'letter');
  assert.equal(made, 2);
});
