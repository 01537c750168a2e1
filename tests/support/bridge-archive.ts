/** The invented archive with a full apparatus, read once for the unit tests of views. */
import assert from 'node:assert/strict';
import { readArchive } from '../../src/load/read-archive.ts';
import { getIndexes } from '../../src/model/indexes.ts';
import type { Archive, ArchiveDocument } from '../../src/model/model.ts';
import { createPaths } from '../../src/paths.ts';

async function read(): Promise<Archive> {
  const { archive, problems } = await readArchive('tests/archives/bridge');
  assert.deepEqual(problems, []);
  assert.ok(archive);
  return archive;
}

export const archive = await read();
export const paths = createPaths('https://archive.example/');
export const letter = getDocument('letter');
export const notice = getDocument('notice');

function getDocument(id: string): ArchiveDocument {
  const document = getIndexes(archive).document(id);
  assert.ok(document);
  return document;
}
