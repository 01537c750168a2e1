/** What can be searched in a document is derived when it is read, and its digest can be saved. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, paths } from '../../../tests/support/bridge-archive.ts';
import type { FileParts } from '../../model/file-parts.ts';
import { trackArchive } from '../../model/tracked-archive.ts';
import { createSearchSource } from './archive-source.ts';

const source = createSearchSource(archive, paths);

test('with saved digests, the source is the same', () => {
  const saved: FileParts = { get: (name) => Buffer.from(source.digests.get(paths.document(name)) ?? '') };
  const restored = createSearchSource(archive, paths, saved);
  assert.equal(restored.digest, source.digest);
  assert.deepEqual(JSON.parse(JSON.stringify(restored.documents)), JSON.parse(JSON.stringify(source.documents)));
});

test('the digest of a document depends on its annotations, its mentions, and the speakers in it', () => {
  const inputs = new Set<string>();
  const tracked: FileParts = {
    get: (_name, _item, make) => make(trackArchive(archive, (input) => inputs.add(input))),
  };
  createSearchSource(archive, paths, tracked);
  for (const { id } of archive.documents) {
    assert.ok(inputs.has(`annotationsOf\t${id}`));
    assert.ok(inputs.has(`mentionsIn\t${id}`));
  }
  const speakers = archive.documents.flatMap(({ quotations }) => quotations.flatMap(({ speaker }) => speaker ?? []));
  assert.ok(speakers.length > 0);
  for (const speaker of speakers) assert.ok(inputs.has(`name\t${speaker}`), speaker);
});

test('a document with other words has another digest', () => {
  const [first, ...others] = archive.documents;
  assert.ok(first);
  const [passage, ...passages] = first.passages;
  assert.ok(passage);
  const changed = { ...first, passages: [{ ...passage, words: `${passage.words} more` }, ...passages] };
  const other = createSearchSource({ ...archive, documents: [changed, ...others] }, paths);
  assert.notEqual(other.digest, source.digest);
  const path = paths.document(first.id);
  assert.notEqual(other.digests.get(path), source.digests.get(path));
});
