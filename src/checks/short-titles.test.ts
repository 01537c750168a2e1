/** A document without a short title gets one, and the check reports titles that are equal. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { writeSpecimens } from '../../tests/bench/specimen-archive.ts';
import { readArchive } from '../load/read-archive.ts';
import { checkArchive } from './check-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'short-titles-'));
test.after(() => rmSync(folder, { recursive: true }));
writeSpecimens(join(folder, 'specimens'), 3);

/** The short titles of three letters of one kind, whose front matter is changed, and the messages about them. */
async function read(name: string, change: (text: string, number: number) => string) {
  const content = join(folder, name);
  cpSync(join(folder, 'specimens'), content, { recursive: true });
  for (const number of [1, 2, 3]) {
    const file = join(content, `documents/specimen-0000${number}.md`);
    writeFileSync(file, change(readFileSync(file, 'utf8').replace(/^title-short: .*\n/m, ''), number));
  }
  const result = await readArchive(content);
  assert.ok(result.archive);
  const problems = checkArchive(result).filter(({ rule }) => rule === 'title-short-repeated');
  return {
    titles: result.archive.documents.map(({ fields }) => fields['title-short']),
    reports: problems.map(({ message, fix }) => [message.replaceAll(`${content}/`, ''), fix]),
  };
}

const dated = (text: string, date: string) =>
  text.replace(/^date:\n(?: +.*\n)+/m, `date:\n  edtf: ${date}\n  printed: none\n`);
const addressed = (text: string, to: string) =>
  text.replace(/^(?:from|to):\n(?: +.*\n)+/gm, '').replace(/^date:/m, `${to}date:`);

test('the kind, the addressee or the author, and the date make a short title', async () => {
  const fronts = ['to:\n  - Jane Doe\n', 'from:\n  - given: Ann\n    family: Lee\n', ''];
  const { titles, reports } = await read('titles', (text, number) =>
    dated(addressed(text, fronts[number - 1] ?? ''), `190${number}-05-02`).replace(/^kind: .*/m, 'kind: cable'),
  );
  assert.deepEqual(titles.toSorted(), [
    'Cable by Ann Lee, May 2, 1902',
    'Cable to Jane Doe, May 2, 1901',
    'Cable, May 2, 1903',
  ]);
  assert.deepEqual(reports, []);
});

test('titles that are equal are reported, without an example that is not unique either', async () => {
  const { reports } = await read('equal', (text) =>
    dated(addressed(text, 'to:\n  - Jane Doe\n'), '1901-05-02').replace(/^kind: .*/m, 'kind: cable'),
  );
  const message = (file: string) =>
    `Unexpected short title \`Cable to Jane Doe, May 2, 1901\`, which \`${file}\` also has`;
  const fix = 'Write in `title-short` a title that no other document has';
  assert.deepEqual(reports, [
    [message('documents/specimen-00001.md'), fix],
    [message('documents/specimen-00001.md'), fix],
  ]);
});
