/** The manifest of every site, as `sha256sum` reads it, names each file that a server sends, and a changed byte. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { getSite, siteNames } from './support/built-sites.ts';
import { listFiles } from './support/site-files.ts';

/** Lists the files of which `sha256sum` says that they differ from the manifest. */
function findDifferences(folder: string): string[] {
  const { stdout } = spawnSync('sha256sum', ['--check', '--quiet', '--strict', 'manifest-sha256.txt'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((line) => line !== '');
}

for (const name of siteNames) {
  test(`the manifest of ${name} lists every file that a server sends`, () => {
    const { folder } = getSite(name);
    const lines = readFileSync(join(folder, 'manifest-sha256.txt'), 'utf8').trimEnd().split('\n');
    const listed = lines.map((line) => line.slice('0'.repeat(64).length + 2));
    assert.deepEqual(
      listed,
      listFiles(folder).filter((path) => path !== 'manifest-sha256.txt' && path !== '_headers'),
    );
    assert.deepEqual(findDifferences(folder), []);
  });
}

test('the manifest names the file in which a byte was changed', () => {
  const copy = 'tests/.out/manifest-copy';
  rmSync(copy, { recursive: true, force: true });
  cpSync(getSite('one-letter').folder, copy, { recursive: true });
  const file = join(copy, 'documents/letter.txt');
  const bytes = readFileSync(file);
  bytes[10] = (bytes[10] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  assert.deepEqual(findDifferences(copy), ['documents/letter.txt: FAILED']);
});
