/** A packed document has the same content as before, also after many others were read, and when it is copied. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { deserialize, serialize } from 'node:v8';
import { digestContent } from '../model/content-digest.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { placeOf } from '../text/places.ts';
import { readDocument } from './document-file.ts';
import { restoreDocument, saveDocument, type SavedDocument } from './packed-document.ts';

const text = 'A line as it was received.';
const received = { file: 'content/received/letter.txt', text, sha256: 'a'.repeat(64) };
const source = readFileSync('tests/archives/one-letter/documents/letter.md', 'utf8');
const header = source.slice(0, source.indexOf('\n---\n', 4) + 5);

function read(body: string): ArchiveDocument {
  const { value } = readDocument(header + body, 'documents/letter.md', 'letter', () => received);
  assert.ok(value);
  return value;
}

const save = (document: ArchiveDocument) => deserialize(serialize(saveDocument(document))) as SavedDocument;

test('places are those of the file', () => {
  const [first] = read('\nWords.\n').passages;
  const line = header.split('\n').length + 1;
  assert.deepEqual(first?.place, { file: 'documents/letter.md', line, column: 1, endLine: line, endColumn: 7 });
  const { places } = read('\nWords.\n');
  const fieldLine = header.split('\n').findIndex((text) => text.startsWith('kind:')) + 1;
  assert.equal(placeOf(places, 'kind').line, fieldLine);
});

test('the nodes of a passage are those of its tree, and stay the same while other documents are read', () => {
  const documents = Array.from({ length: 40 }, (_, index) =>
    read(`\nWords *${index}* and a call[^1].\n\n[^1]: Note.\n`),
  );
  const read40 = () => documents.map(({ passages: [first] }) => first?.tree.map((node) => ({ ...node })));
  const first = read40();
  assert.deepEqual(read40(), first);
  assert.equal(new Set(first.map((tree) => JSON.stringify(tree))).size, 40);
  const [passage] = documents[0]?.passages ?? [];
  assert.ok(passage);
  assert.equal(passage.leaves[0]?.node, passage.tree[0]);
  assert.ok(passage.tree.includes(passage.callNodes[0] as never));
  assert.equal(passage.tree, passage.tree);
});

test('a copy and the digest of a passage have the parts that are packed', () => {
  const [plain, emphasized] = [read('\nSome words.\n'), read('\nSome *words*.\n')].map(({ passages }) => passages[0]);
  assert.ok(plain && emphasized);
  assert.deepEqual({ ...plain }.tree, plain.tree);
  const likePlain = { ...emphasized, place: plain.place };
  assert.equal(digestContent(plain), digestContent({ ...plain }));
  assert.notEqual(digestContent(plain), digestContent(likePlain));
});

test('a saved document is the same, but does not repeat the text that it was made from', () => {
  const document = read('\nSome *words*.[^1]\n\n- an item\n\n[^1]: Note.\n');
  const saved = save(document);
  assert.ok(!JSON.stringify(saved).includes(text));
  const restored = restoreDocument(saved);
  assert.notDeepEqual(restored, document);
  Object.assign(restored, { received, witnesses: document.witnesses });
  assert.deepEqual(restored, document);
  assert.equal(digestContent(restored.passages), digestContent(document.passages));
  assert.equal(restored.notes[0]?.calls[0], restored.passages[0]?.calls[0]);
  assert.deepEqual(save(restored), saved);
});

test('equal texts of passages are shared where the caller shares them', () => {
  const shared: string[] = [];
  restoreDocument(save(read('\nSome words.\n')), (value) => (shared.push(value), value));
  assert.deepEqual(shared, ['p1', 'paragraph', 'para. 1', '1']);
});

test('other values are not saved as documents', () => {
  for (const value of [undefined, null, 'text', {}, [], { id: 'letter', passages: [] }])
    assert.equal(saveDocument(value), undefined);
});
