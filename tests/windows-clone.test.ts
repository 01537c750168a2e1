/** A clone made by Git for Windows: archives pass the check, and received texts keep their bytes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { checkArchive } from '../src/checks/check-archive.ts';
import { countProblems, formatReport } from '../src/checks/problem-report.ts';
import { readArchive } from '../src/load/read-archive.ts';

const skip = existsSync('.git') ? false : 'this checkout is not a Git repository';

test('in a clone with core.autocrlf=true, every archive passes the check', { skip }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'clone-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const clone = spawnSync('git', ['clone', '--quiet', '--config', 'core.autocrlf=true', '.', folder], {
    encoding: 'utf8',
  });
  assert.equal(clone.status, 0, clone.stderr);
  const archives = readdirSync('tests/archives').map((name) => `tests/archives/${name}`);
  for (const archive of ['content', ...archives].filter((path) => existsSync(join(folder, path)))) {
    const problems = checkArchive(await readArchive(join(folder, archive)));
    assert.equal(countProblems(problems).errors, 0, formatReport(problems));
  }
  const received = 'tests/archives/treaty/received/speech.txt';
  assert.deepEqual(readFileSync(join(folder, received)), readFileSync(received));
});
