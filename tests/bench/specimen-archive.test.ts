/** The specimens are an archive without problems that has the parts of a real one. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { readArchive } from '../../src/load/read-archive.ts';
import { isStopWord } from '../../src/search/query/word-forms.ts';
import { listFiles } from '../support/site-files.ts';
import { writeSpecimens } from './specimen-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'specimens-'));
test.after(() => rmSync(folder, { recursive: true }));

function write(name: string, count: number): string {
  const content = join(folder, name);
  writeSpecimens(content, count);
  return content;
}

test('an archive of any size has no problems', async () => {
  for (const count of [1, 2, 11, 101]) {
    const result = await readArchive(write(String(count), count));
    assert.deepEqual(checkArchive(result), []);
    assert.equal(result.archive?.documents.length, count);
  }
});

test('specimens have words, names, annotations, kinds, and dates as in a real archive', async () => {
  const { archive } = await readArchive(write('real', 200));
  assert.ok(archive);
  const { documents, names, annotations, mentions } = archive;
  for (const { passages } of documents) {
    assert.deepEqual(passages.map(({ id }) => id.replace(/\d+/, '')), [...Array(12).fill('p'), ...Array(5).fill('note-')]); // prettier-ignore
  }
  const words = documents.flatMap(({ passages }) =>
    passages.flatMap((passage) => passage.words.match(/\p{L}+/gu) ?? []),
  );
  const stopWords = words.filter((word) => isStopWord(word.toLowerCase(), 'en')).length;
  assert.ok(stopWords > 0.4 * words.length && stopWords < 0.5 * words.length, `${stopWords} of ${words.length}`);
  // A novel of this length has ten to twenty thousand different words.
  assert.ok(new Set(words).size > 10_000);
  assert.equal(names.length, 20);
  assert.ok(mentions.length > 4 * documents.length);
  assert.equal(annotations.length, 40);
  assert.equal(new Set(documents.map(({ fields }) => fields.kind)).size, 5);
  const withDay = documents.filter(({ fields }) => /^\d{4}-\d\d-\d\d$/.test(fields.date.edtf)).length;
  assert.ok(withDay > 0.75 * documents.length && withDay < documents.length);
});

test('specimens are the same each time', () => {
  const [content, again] = [write('first', 20), write('second', 20)];
  const files = listFiles(content);
  assert.deepEqual(listFiles(again), files);
  for (const file of files) assert.deepEqual(readFileSync(join(again, file)), readFileSync(join(content, file)), file);
});
