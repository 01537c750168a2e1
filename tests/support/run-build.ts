/** Builds the site of a content folder, as `npm run build` does. */
import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from './site-files.ts';

/** What a build printed, and its exit code. */
export interface Built {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment variables of a build. */
export function environmentOf(content: string, out: string, url?: string): Record<string, string | undefined> {
  return {
    ...process.env,
    ARCHIVE_CONTENT: content,
    ARCHIVE_OUT: out,
    ...(url === undefined ? {} : { ARCHIVE_URL: url }),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/** The longest time that a build may take, in milliseconds. Those of the tests take seconds. */
const LONGEST = 300_000;

/**
 * Builds a site. It does not throw if the build fails.
 *
 * @throws Error if it does not end, and does not end if it is tried again
 */
export function buildArchive(content: string, out: string, url?: string): Built {
  const built = runBuild(content, out, url);
  if (!isTimeout(built.error)) return built;
  // Node.js can wait forever at its end, on rare occasions (nodejs/node#54918).
  console.error(`The build of ${content} did not end. It printed:\n${built.stdout}${built.stderr}\nIt is tried again.`);
  const second = runBuild(content, out, url);
  if (second.error !== undefined) throw second.error;
  return second;
}

function isTimeout(error: NodeJS.ErrnoException | undefined): boolean {
  return error?.code === 'ETIMEDOUT';
}

function runBuild(content: string, out: string, url?: string): SpawnSyncReturns<string> {
  return spawnSync('node', ['src/commands/run.mjs', 'build'], {
    encoding: 'utf8',
    env: environmentOf(content, out, url),
    timeout: LONGEST,
    killSignal: 'SIGKILL',
  });
}

const LAST_GOOD = new Map([
  ['index.html', 'the last good site'],
  ['search-index/manifest.json', '{}'],
]);

/** Writes a site in place of the result of an earlier build. */
export function writeLastGood(out: string): void {
  for (const [file, text] of LAST_GOOD) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), text);
  }
}

/** Asserts that the folder contains that earlier site and nothing else. */
export function assertLastGood(out: string): void {
  assert.deepEqual(new Map(listFiles(out).map((file) => [file, readFileSync(join(out, file), 'utf8')])), LAST_GOOD);
}
