/** The filters of a list of documents, for an archive of many copies of a document. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { notice } from '../../tests/support/bridge-archive.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { createDocumentFilter } from './filter-properties.ts';

/** The notice with other fields, 20 times unless the test says otherwise. */
function copies(fieldsOf: (index: number) => Partial<ArchiveDocument['fields']>, count = 20): ArchiveDocument[] {
  const same = { from: [], to: [], cc: [], 'issued-by': undefined, place: undefined, archive_collection: undefined };
  return Array.from({ length: count }, (_, index) => ({
    ...notice,
    id: `notice-${index}`,
    fields: { ...notice.fields, ...same, ...fieldsOf(index) },
  }));
}

const date = (edtf: string) => ({ edtf, printed: 'none' });

test('fewer than 20 documents, or documents that have everything in common, have no filter', () => {
  assert.equal(createDocumentFilter(copies((index) => ({ place: `Town ${index}` }), 19)), undefined);
  assert.equal(createDocumentFilter(copies(() => ({ place: 'Harbor' }))), undefined);
});

test('a filter has the properties in which documents differ: years in order, other values in alphabetical order', () => {
  const filter = createDocumentFilter(
    copies((index) => ({
      date: date(['undated', '1911', '-0043', '1899-05'][index % 4] ?? ''),
      from: [['Zoe Ash', 'Émile Berg', 'Adam Zorn'][index % 3] ?? ''],
      place: 'Harbor',
    })),
  );
  assert.deepEqual(
    filter?.properties.map(({ id, options }) => `${id}: ${options.map(({ label }) => label).join(', ')}`),
    ['year: 44 BCE, 1899, 1911, Undated', 'correspondent: Zoe Ash, Émile Berg, Adam Zorn'],
  );
});

test('each document has the numbers of all its values, in the order of the options', () => {
  const filter = createDocumentFilter(
    copies((index) => ({
      kind: index === 0 ? 'letter' : 'report',
      to: index < 2 ? ['Ann Ash', 'Bob Birk'] : ['Bob Birk'],
      place: index === 2 ? 'Harbor' : undefined,
    })),
  );
  assert.deepEqual(
    filter?.properties.map(({ id }) => id),
    ['kind', 'correspondent'],
  );
  // 0 Letter, 1 Report; 2 Ann Ash, 3 Bob Birk. A single place does not distinguish documents.
  assert.deepEqual(filter?.values.slice(0, 3), ['0 2 3', '1 2 3', '1 3']);
});

test('properties with equal values are kept apart', () => {
  const filter = createDocumentFilter(
    copies((index) => ({
      place: index % 2 === 0 ? 'Harbor' : 'Quay',
      archive_collection: index % 2 === 0 ? 'Quay' : 'Harbor',
    })),
  );
  assert.deepEqual(filter?.values.slice(0, 2), ['0 3', '1 2']);
});
