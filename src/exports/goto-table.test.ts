/** The table of addresses of a small archive, and of a large one. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, letter, paths } from '../../tests/support/bridge-archive.ts';
import { candidateNames } from '../search/goto/candidate-names.ts';
import type { DividedGotoTable, GotoDocuments, GotoNames, WholeGotoTable } from '../search/goto/place-syntax.ts';
import { bucketOf } from '../text/bucket.ts';
import { gotoTable, listGotoFiles } from './goto-table.ts';

const many = {
  paths,
  archive: {
    ...archive,
    documents: Array.from({ length: 400 }, (_, index) => ({
      ...letter,
      id: `letter-${index}`,
      fields: { ...letter.fields, 'title-short': index === 7 ? 'Memorandum of the Mayor' : 'Letter' },
    })),
  },
};
const files = new Map(listGotoFiles(many).map(({ path, content }) => [path, content]));

test('the table of a small archive has its documents, and there are no other files', () => {
  const table = JSON.parse(String(gotoTable.write(archive, { archive, paths }))) as WholeGotoTable;
  assert.deepEqual(
    table.documents.map(({ id }) => id),
    ['letter', 'notice'],
  );
  assert.deepEqual(listGotoFiles({ archive, paths }), []);
});

test('the table of a large archive has a hundred bytes, and each of its files at most 20 kB', () => {
  assert.ok(String(gotoTable.write(many.archive, many)).length < 100);
  for (const [path, content] of files) assert.ok(JSON.stringify(content).length < 20_000, path);
});

test('a document is found by its name, through one file of names and one file of documents', () => {
  const table = JSON.parse(String(gotoTable.write(many.archive, many))) as DividedGotoTable;
  const found = candidateNames('memorandum of the mayor, para. 4').flatMap((name) => {
    const names = files.get(`goto/names/${bucketOf(name, table.nameFiles)}.json`) as GotoNames;
    return names[name] ?? [];
  });
  assert.deepEqual(found, ['letter-7']);
  const documents = files.get(`goto/documents/${bucketOf('letter-7', table.documentFiles)}.json`) as GotoDocuments;
  assert.ok(documents.some(({ id, passages }) => id === 'letter-7' && passages.length > 0));
});

test('a name of hundreds of documents has only the first ones', () => {
  const lists = [...files.values()].flatMap((content) => ('letter' in content ? [content['letter']] : []));
  assert.deepEqual(lists, [['letter-0', 'letter-1', 'letter-2', 'letter-3', 'letter-4', 'letter-5', 'letter-6']]);
});
