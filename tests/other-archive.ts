/**
 * Runs the tests in a copy of the project whose `content/` is another archive: nothing may depend on this archive's
 * papers.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const OTHER = 'tests/archives/treaty';

/** @returns the exit code of `npm test` in the copy */
export function testOtherArchive(): number {
  const folder = mkdtempSync(join(tmpdir(), 'other-archive-'));
  try {
    const listing = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    });
    if (listing.status !== 0) throw new Error(`git ls-files failed: ${listing.stderr}`);
    const files = listing.stdout.split('\0').filter((file) => file !== '' && !file.startsWith('content/'));
    for (const file of files) cpSync(file, join(folder, file));
    cpSync(OTHER, join(folder, 'content'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:TEST_|ARCHIVE_)/.test(name)));
    return spawnSync('node', ['src/commands/run.mjs', 'test'], { cwd: folder, env, stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
