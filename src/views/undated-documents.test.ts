/** An archive with an undated document, and with dates that are not plain. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { createSearchSource } from '../search/index/archive-source.ts';
import { createChronologyPage } from './chronology-page.ts';
import { listDocuments } from './documents-list.ts';

const folder = await mkdtemp(join(tmpdir(), 'undated-'));
after(() => rm(folder, { recursive: true }));
const paths = createPaths('https://archive.example/');

/** The bridge papers with other dates: `date` replaces the lines of the field in the front matter of the letter. */
async function readWith(date: string) {
  await cp('tests/archives/bridge', folder, { recursive: true });
  const path = join(folder, 'documents/letter.md');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/date:\n {2}edtf:.*\n {2}printed:.*\n/, date));
  const { archive, problems } = await readArchive(folder);
  assert(archive, JSON.stringify(problems));
  return archive;
}

const undated: readonly [name: string, field: string][] = [
  ['without the field', ''],
  ['with `unknown`', 'date:\n  edtf: unknown\n  printed: none\n'],
  ['with `undated`', 'date:\n  edtf: undated\n  printed: none\n'],
];
for (const [name, field] of undated) {
  test(`a document ${name} is undated and last`, async () => {
    const archive = await readWith(field);
    const documents = listDocuments(archive, paths);
    assert.deepEqual(
      documents.map(({ date, summary }) => [date.text, date.edtf, summary.split(' · ')[1]]),
      [
        ['July 3, 1911', '1911-07-03', 'July 3, 1911'],
        ['undated', undefined, 'undated'],
      ],
    );
    const { entries, timeline } = createChronologyPage(archive, paths);
    assert.equal(entries.at(-1)?.id, 'document-letter');
    assert.equal(
      timeline.marks.some(({ id }) => id === 'document-letter'),
      false,
    );
    const [, letter] = createSearchSource(archive, paths).documents;
    assert.deepEqual([letter?.date, letter?.dateText], ['unknown', 'undated']);
  });
}

test('a year before 1000 needs no quotation marks, and the drawing has readable years', async () => {
  const archive = await readWith('date:\n  edtf: 453 BCE\n  printed: none\n');
  assert.equal(archive.documents[0]?.fields.date.edtf, '-0452');
  const { entries, timeline } = createChronologyPage(archive, paths);
  assert.deepEqual([entries[0]?.id, entries[0]?.date.text], ['document-letter', '453 BCE']);
  assert.deepEqual(
    timeline.ticks.filter(({ label }) => !/^\d+(?: B?CE)?$/.test(label)),
    [],
  );
});
