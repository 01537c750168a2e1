/** The mentions in a document are found once, also after they were saved, until the names change. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive } from '../../tests/support/bridge-archive.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { getMentions, hasNewMentions, restoreMentions, saveMentions } from './known-mentions.ts';
import { findDocumentMentions, indexForms } from './mentions.ts';

const names = indexForms(archive.names);
const fewer = indexForms(archive.names.slice(1));
const copyOf = (id: string): ArchiveDocument => {
  const document = archive.documents.find((found) => found.id === id);
  assert.ok(document);
  return { ...document };
};
const fail = () => assert.fail('The mentions were looked for again');

test('saved mentions are the same, and are not looked for again', () => {
  for (const { id } of archive.documents) {
    const document = copyOf(id);
    assert.equal(saveMentions(document), undefined);
    const found = findDocumentMentions(document, names);
    assert.ok(hasNewMentions(document));
    const saved = saveMentions(document);
    assert.ok(saved);
    assert.equal(hasNewMentions(document), false);
    const restored = copyOf(id);
    restoreMentions(restored, JSON.parse(JSON.stringify(saved)) as typeof saved);
    assert.deepEqual(getMentions(restored, names.fingerprint, fail), found);
    assert.equal(hasNewMentions(restored), false);
    assert.deepEqual(saveMentions(restored), saved);
  }
});

test('with other names, mentions are found and saved again', () => {
  const document = copyOf('letter');
  const before = findDocumentMentions(document, names);
  saveMentions(document);
  const after = findDocumentMentions(document, fewer);
  assert.ok(after.length < before.length);
  assert.ok(hasNewMentions(document));
  assert.equal(saveMentions(document)?.[0], fewer.fingerprint);
});

test('other values have no new mentions', () => {
  for (const value of [undefined, null, 'text', {}, []]) assert.equal(hasNewMentions(value), false);
});
