/** A file is read again after each change, and only then. */
import assert from 'node:assert/strict';
import { cpSync, lstatSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { isAuthorError } from '../text/author-error.ts';
import { stampOf } from './known-files.ts';
import { readArchive } from './read-archive.ts';
import { createReadCache } from './read-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'known-files-'));
test.after(() => rmSync(folder, { recursive: true }));
cpSync('tests/archives/bridge', folder, { recursive: true });
/** No document has this received text, so nothing reads it again. */
const UNUSED = 'received/unused.txt';
writeFileSync(join(folder, UNUSED), 'unused');
const LETTER = 'documents/letter.md';

/** Ten seconds later, no file has just changed. */
const later = (t: test.TestContext) => t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 10_000 });

test('a file that has not changed is not read', async (t) => {
  later(t);
  const cache = createReadCache();
  const { archive } = await readArchive(folder, cache);
  const known = cache.files.get(UNUSED);
  assert.equal(known?.sha256, archive?.files.get(UNUSED)?.sha256);
  cache.files.set(UNUSED, { ...known!, sha256: 'not computed again' });
  const again = await readArchive(folder, cache);
  assert.equal(again.archive?.files.get(UNUSED)?.sha256, 'not computed again');
});

test('a change that keeps the size and the time of the last change is found', async (t) => {
  later(t);
  const cache = createReadCache();
  const before = await readArchive(folder, cache);
  const path = join(folder, LETTER);
  const { atime, mtime } = lstatSync(path);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(/(?<=\n\n)[A-Z](?=[a-z]+ )/, (letter) => (letter === 'X' ? 'Y' : 'X'));
  assert.notEqual(changed, text);
  writeFileSync(path, changed);
  utimesSync(path, atime, mtime);
  const after = await readArchive(folder, cache);
  assert.notEqual(after.archive?.files.get(LETTER)?.sha256, before.archive?.files.get(LETTER)?.sha256);
  assert.deepEqual(after.archive, (await readArchive(folder)).archive);
});

test('a file that has just changed is not known', async () => {
  const cache = createReadCache();
  writeFileSync(join(folder, LETTER), readFileSync(join(folder, LETTER)));
  await readArchive(folder, cache);
  assert.equal(cache.files.has(LETTER), false);
});

test('a text in place of a file does not become the known text of the file', async (t) => {
  later(t);
  const cache = createReadCache();
  await readArchive(folder, cache);
  const known = cache.files.get(LETTER);
  const text = readFileSync(join(folder, LETTER), 'utf8').replace('\n\n', '\n\nMore words.\n\n');
  const { archive } = await readArchive(folder, cache, new Map([[LETTER, text]]));
  assert.notEqual(archive?.files.get(LETTER)?.sha256, known?.sha256);
  assert.equal(cache.files.get(LETTER), known);
});

test('the stamp of a file changes with its status, and a file has none at first', () => {
  const stats = lstatSync(join(folder, LETTER), { bigint: true });
  const now = Number(stats.ctimeMs) + 2001;
  assert.ok(stampOf(stats, now));
  assert.equal(stampOf(stats, now - 2), undefined);
  assert.notEqual(stampOf({ ...stats, ctimeNs: stats.ctimeNs + 1n } as typeof stats, now), stampOf(stats, now));
});

test('a received text that changes while it is read ends with a message, and no result is remembered', async () => {
  const cache = createReadCache();
  const path = join(folder, 'received/notice.txt');
  const text = readFileSync(path, 'utf8');
  const change = () => writeFileSync(path, `${text}!`);
  await assert.rejects(readArchive(folder, cache, undefined, { onFile: change }), isAuthorError);
  writeFileSync(path, text);
  const { problems } = await readArchive(folder, cache);
  assert.deepEqual(problems, (await readArchive(folder)).problems);
});

test('settings that change while they are read end with a message that names the file', async (t) => {
  later(t);
  const cache = createReadCache();
  await readArchive(folder, cache);
  const known = cache.files.get('archive.yaml');
  cache.files.set('archive.yaml', { ...known!, sha256: 'of another text' });
  await assert.rejects(readArchive(folder, cache), /archive\.yaml` changed while the program read the archive/);
});
