/** An archive can have more files than a process may open at a time. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { writeSpecimens } from '../../tests/bench/specimen-archive.ts';
import { ignoreMissing } from './open-files.ts';
import { readArchive } from './read-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-'));
test.after(() => rmSync(folder, { recursive: true }));

const DOCUMENTS = 400;
const MOST_OPEN = 256;

test('more files are read than may be open', { skip: process.platform === 'win32' }, () => {
  const content = join(folder, 'specimens');
  writeSpecimens(content, DOCUMENTS);
  const script = `
    import { readArchive } from ${JSON.stringify(join(import.meta.dirname, 'read-archive.ts'))};
    const { archive, problems } = await readArchive(${JSON.stringify(content)});
    console.log(archive.documents.length, archive.annotations.length > 0, problems.length);`;
  const args = ['-c', `ulimit -n ${MOST_OPEN} && exec "$0" "$@"`, process.execPath];
  const { stdout, stderr } = spawnSync('sh', [...args, '--input-type=module', '--eval', script], { encoding: 'utf8' });
  assert.equal(stdout.trim(), `${DOCUMENTS} true 0`, stderr);
});

test('only what does not exist is left out', () => {
  const fail = (code: string) => ignoreMissing(Object.assign(new Error(code), { code, path: 'annotations' }));
  assert.deepEqual(['ENOENT', 'ENOTDIR'].map(fail), [undefined, undefined]);
  for (const code of ['EACCES', 'EMFILE', 'EIO']) {
    assert.throws(() => fail(code), {
      message: `Cannot read \`annotations\` (${code}). Allow this program to read it, or remove it`,
    });
  }
});

test('a symbolic link to itself is reported', { skip: process.platform === 'win32' }, async () => {
  const content = join(folder, 'loop');
  cpSync('tests/archives/bridge', content, { recursive: true });
  rmSync(join(content, 'annotations'), { recursive: true });
  symlinkSync('annotations', join(content, 'annotations'));
  const { problems } = await readArchive(content);
  assert.ok(problems.some(({ rule, file }) => rule === 'file-link' && file.endsWith('annotations')));
});
