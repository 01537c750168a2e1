import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readArchive } from '../load/read-archive.ts';
import { getCrossReferences } from './cross-references.ts';
import { findNote, findPassage, positionOfPassage, quotationsAt } from './document-indexes.ts';
import { getIndexes } from './indexes.ts';
import { getReliances } from './reliances.ts';

const folder = mkdtempSync(join(tmpdir(), 'indexes-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(fileURLToPath(new URL('../../tests/archives/treaty', import.meta.url)), folder, { recursive: true });
const name = (id: string, form: string) => `- id: ${id}
  name: ${form}
  description: A specimen of a name.
  forms: [${form}]
  evidence: [paper]
`;
const annotation = (kind: string, fields: string) => `---
headline: A remark on this
passage: p1
kind: ${kind}
${fields}
---
A remark.
`;
const added = {
  'names/people.yaml': name('first-party', 'first Party') + name('second-party', 'second Party'),
  'names/works.yaml': name('manual', 'Manual of Specimens'),
  'evidence/paper.yaml': `title: A paper
title-short: A paper
kind: report
read: { extent: the whole, form: as printed }
shows: Some words.
`,
  'annotations/treaty/remark.md': annotation('reading', 'sees: ["speech#p2"]'),
  'annotations/treaty/pair.md': annotation(
    'cross-reference',
    'relation: same subject\nsees: ["speech#p1", "speech#p2"]',
  ),
};
for (const [path, text] of Object.entries(added)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const { archive, problems } = await readArchive(folder);
assert.deepEqual(problems, []);
assert.ok(archive);
const indexes = getIndexes(archive);
const passages = archive.documents.flatMap((document) => document.passages.map(({ id }) => ({ document, id })));

test('every item is found by its id', () => {
  for (const document of archive.documents) {
    assert.equal(indexes.document(document.id), document);
    for (const [position, passage] of document.passages.entries()) {
      assert.equal(indexes.passage(document.id, passage.id), passage);
      assert.equal(findPassage(document, passage.id), passage);
      assert.equal(positionOfPassage(document, passage.id), position);
    }
    for (const note of document.notes) assert.equal(findNote(document, note.label), note);
  }
  for (const source of archive.sources) assert.equal(indexes.source(source.id), source);
  for (const named of archive.names) assert.equal(indexes.name(named.id), named);
  assert.equal(indexes.evidence('paper')?.fields.title, 'A paper');
  assert.equal(indexes.annotation('treaty', 'remark')?.fields.kind, 'reading');
  assert.equal(indexes.note('treaty', '12')?.id, 'note-12');
});

test('an unknown id finds nothing', () => {
  assert.equal(indexes.document('no-such-document'), undefined);
  assert.equal(indexes.passage('treaty', 'p9999'), undefined);
  assert.equal(indexes.passage('no-such-document', 'p1'), undefined);
  assert.equal(indexes.annotation('speech', 'remark'), undefined);
  assert.equal(indexes.name(undefined), undefined);
  assert.deepEqual(indexes.mentionsOf('no-such-name'), []);
});

test('the mentions of all names are the mentions of all passages', () => {
  assert.ok(archive.mentions.length > 40);
  assert.deepEqual(
    passages.flatMap(({ document, id }) => indexes.mentionsAt(document.id, id)),
    archive.mentions,
  );
  const counts = ['first-party', 'second-party', 'manual'].map((id) => indexes.mentionsOf(id).length);
  assert.deepEqual(counts, [21, 21, 1]);
  assert.equal(archive.mentions.length, 43);
  for (const { mention, named } of indexes.mentionsOf('second-party')) {
    assert.deepEqual([mention.form, named.name], ['second Party', 'second-party']);
  }
});

test('a source leads to the names that it mentions', () => {
  const [source] = archive.sourceMentions;
  assert.ok(source);
  assert.deepEqual(
    indexes.namesInSource(source.document).map(({ id }) => id),
    ['manual'],
  );
  assert.equal(indexes.sourceMentionsOf('manual')[0]?.mention, source);
});

test('the quotations of all passages are the quotations of all documents', () => {
  assert.deepEqual(
    passages.flatMap(({ document, id }) => quotationsAt(document, id)),
    archive.documents.flatMap(({ quotations }) => quotations),
  );
});

test('cross-references are found from both ends, and apart from remarks', () => {
  const ids = (annotations: readonly { readonly id: string }[]) => annotations.map(({ id }) => id);
  const references = getCrossReferences(archive);
  const at = (document: string, passage: string) =>
    ids(references.at({ document, passage }).map(({ annotation: found }) => found));
  assert.deepEqual([at('treaty', 'p1'), at('speech', 'p1'), at('speech', 'p2')], [['pair'], ['pair'], ['pair']]);
  assert.deepEqual(at('treaty', 'p2'), []);
  assert.deepEqual(ids(references.seenFrom({ document: 'speech', passage: 'p2' })), ['remark']);
  assert.deepEqual(ids(indexes.remarksAt('treaty', 'p1')), ['remark']);
  assert.deepEqual(ids(indexes.annotationsOf('treaty')), ['pair', 'remark']);
});

test('a work of evidence leads to what relies on it', () => {
  assert.deepEqual(
    getReliances(archive)
      .get('paper')
      ?.map((reliance) => reliance.kind === 'name' && reliance.name.id),
    ['first-party', 'second-party', 'manual'],
  );
});

test('the indexes of an archive are built once', () => {
  assert.equal(getIndexes(archive), indexes);
});
