/** What is known about the text of a document, and its relations to other documents. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { printData } from '../../tests/support/print-data.ts';
import { readArchive } from '../load/read-archive.ts';
import { getIndexes } from '../model/indexes.ts';
import { createPaths } from '../paths.ts';
import { createProvenance } from './provenance.ts';

const { archive } = await readArchive('tests/archives/treaty');
assert.ok(archive);
const treaties = archive;
const provenanceOf = (id: string) => {
  const document = getIndexes(treaties).document(id);
  assert.ok(document);
  return createProvenance(treaties, document, createPaths('https://archive.example/'));
};

test('a document without a recorded publication is not said to have been looked for', () => {
  assert.deepEqual(provenanceOf('cable').published, [{ where: 'Not recorded', url: undefined, note: undefined }]);
});

test('a document with a second received text', () => {
  const { base, witnesses } = provenanceOf('cable');
  assert.equal(
    printData([base, ...witnesses].map((witness) => ({ ...witness, sha256: witness.sha256.slice(0, 5) }))),
    `- siglum: A
  origin: the maker of the specimen
  transcriber: the maker of the specimen
  sha256: 15a3e
- siglum: B
  origin: not recorded
  transcriber: not recorded
  signs:
    - It has the stamp, and lacks the second page
  sha256: c12d6`,
  );
});

test('relations, from the document that declares them and from the other one', () => {
  const print = (id: string) => provenanceOf(id).relations.map(({ phrase, other }) => `${phrase} ${other.label}`);
  assert.deepEqual(print('memorandum'), ['Enclosure of Treaty on Specimens']);
  assert.deepEqual(print('speech'), ['Part of Treaty on Specimens']);
  assert.deepEqual(print('treaty'), [
    'Enclosure: Memorandum on the Treaty on Specimens',
    'Part: A speech about nothing',
  ]);
  assert.deepEqual(print('cable'), []);
});
