/** Results of reading files are the same after they were saved; damaged results and those of other versions are not used. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { readArchive } from './read-archive.ts';
import { createReadCache } from './read-cache.ts';
import { openReads, saveReads } from './saved-reads.ts';

const folder = mkdtempSync(join(tmpdir(), 'reads-'));
test.after(() => rmSync(folder, { recursive: true, force: true }));

const ARCHIVE = 'tests/archives/treaty';
const cache = createReadCache();
const read = await readArchive(ARCHIVE, cache);
await saveReads(folder, 'v1', cache, createReadCache());
const loadReads = (engine: string) => openReads(folder, engine)();

test('an archive that is read with saved results is the same archive', async () => {
  const loaded = await loadReads('v1');
  assert.equal(loaded.results.size, cache.results.size);
  const before = new Map(loaded.results);
  assert.deepStrictEqual(await readArchive(ARCHIVE, loaded), read);
  for (const [path, result] of before) assert.equal(loaded.results.get(path), result, `${path} was read again`);
});

test('results of another version of the program are not used', async () => {
  assert.equal((await loadReads('v2')).results.size, 0);
  assert.equal((await loadReads('v2')).files.size, 0);
});

test('a file with one wrong byte, or without its end, is not used', async () => {
  const names = readdirSync(folder);
  const [first = '', second = ''] = names.filter(
    (name) => name.startsWith('reads') && statSync(join(folder, name)).size > 1000,
  );
  for (const [name, damage] of [
    [first, (bytes: Buffer) => bytes.fill(0x41, 900, 901)],
    [second, (bytes: Buffer) => bytes.subarray(0, -1)],
  ] as const) {
    const file = join(folder, name);
    const bytes = readFileSync(file);
    writeFileSync(file, damage(Buffer.from(bytes)));
    const loaded = await loadReads('v1');
    assert.ok(loaded.results.size < cache.results.size, name);
    writeFileSync(file, bytes);
  }
});

test('a changed or removed result changes one file', async () => {
  const before = await loadReads('v1');
  const after = createReadCache(before);
  const [path = ''] = after.results.keys();
  after.results.delete(path);
  const times = () => new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
  const old = times();
  await saveReads(folder, 'v1', after, before);
  const changed = [...times()].filter(([name, content]) => old.get(name) !== content);
  assert.equal(changed.length, 1);
  assert.deepEqual([...(await loadReads('v1')).results.keys()].sort(), [...after.results.keys()].sort());
});

test('a second call loads what was saved since the first, and nothing else', async () => {
  const load = openReads(folder, 'v1');
  const first = await load();
  const [path = ''] = first.results.keys();
  const changed = createReadCache(first);
  changed.results.set(path, { key: 'changed', received: [], result: { value: 1, problems: [] } });
  await saveReads(folder, 'v1', changed, first);
  const second = await load();
  assert.equal(second.results.get(path)?.key, 'changed');
  const same = [...first.results].filter(([name, result]) => second.results.get(name) === result);
  assert.ok(same.length > 0 && same.length < first.results.size);
  rmSync(folder, { recursive: true });
  assert.equal((await load()).results.size, 0);
});
