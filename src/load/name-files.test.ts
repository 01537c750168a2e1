import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { readArchive } from './read-archive.ts';

const TREATY = join(import.meta.dirname, '../../tests/archives/treaty');
const folder = mkdtempSync(join(tmpdir(), 'name-files-'));
test.after(() => rmSync(folder, { recursive: true }));

const nameFile = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const name = `Specimen ${first + index}`;
    return `- id: specimen-${first + index}\n  name: ${name}\n  description: A name of a test.\n  forms:\n    - ${name}\n`;
  }).join('');

/** Reads the treaty with other files of names. */
async function read(files: Readonly<Record<string, string>>) {
  const content = mkdtempSync(join(folder, 'a-'));
  cpSync(TREATY, content, { recursive: true });
  mkdirSync(join(content, 'names'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(content, 'names', file), text);
  const { archive, problems } = await readArchive(content);
  const added = archive?.names.filter(({ id }) => id.startsWith('specimen-')) ?? [];
  return { added, problems: problems.map(({ message, fix }) => `${message} ${fix}`) };
}

test('10,000 places in two files are read as one list', async () => {
  const { added, problems } = await read({ 'places-a.yaml': nameFile(0, 5000), 'places-b.yaml': nameFile(5000, 5000) });
  assert.deepEqual(problems, []);
  assert.equal(added.length, 10_000);
  assert.ok(added.every(({ kind }) => kind === 'places'));
});

test('a file with too many names is not read, and the message says how to divide it', async () => {
  const { added, problems } = await read({ 'places.yaml': nameFile(0, 15_000) });
  assert.equal(added.length, 0);
  assert.match(problems.join(), /names\/places-a\.yaml/);
  assert.doesNotMatch(problems.join(), /relations/);
});

test('the name of a file must begin with a kind', async () => {
  const { problems } = await read({ 'peoples.yaml': nameFile(0, 1) });
  assert.match(problems.join(), /Unexpected kind of name `peoples`.* did you mean `people`\?/);
});
