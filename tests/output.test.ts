/** Atomic output: readers have a complete site however a build ends, and parallel builds do not mix. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { assertSound } from './support/assert-site.ts';
import { assertLastGood, buildArchive, environmentOf, writeLastGood } from './support/run-build.ts';
import { listFiles } from './support/site-files.ts';

const OUT = 'tests/.out/output';
const BUILDS = '.astro/builds';

/** Copies an archive, and writes a site as an earlier build left it. */
function prepare(name: string, archive = 'one-letter'): { content: string; out: string } {
  const folder = join(OUT, name);
  rmSync(folder, { recursive: true, force: true });
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  cpSync(`tests/archives/${archive}`, content, { recursive: true });
  writeLastGood(out);
  return { content, out };
}

/** Starts a build that the test can kill. */
function startBuild(content: string, out: string) {
  const child = spawn('node', ['src/commands/run.mjs', 'build'], { env: environmentOf(content, out), stdio: 'ignore' });
  const ended = new Promise<number | null>((end) => child.once('exit', (code) => end(code)));
  return { child, ended };
}

const workOf = (pid: number | undefined) =>
  existsSync(BUILDS) ? readdirSync(BUILDS).find((name) => name.endsWith(`-${pid}`)) : undefined;

test('a killed build leaves the last good site, and the next build deletes its work folder', async () => {
  const { content, out } = prepare('killed');
  const { child, ended } = startBuild(content, out);
  let pages = 0;
  while (pages < 3 && child.exitCode === null) {
    await new Promise((later) => setTimeout(later, 5));
    const work = workOf(child.pid);
    const next = work === undefined ? '' : join(BUILDS, work, 'next');
    if (existsSync(next)) pages = listFiles(next).length;
  }
  child.kill('SIGKILL');
  await ended;
  assert.ok(workOf(child.pid), 'the build ended before it was killed');
  assertLastGood(out);
  const { status, stderr } = buildArchive(content, out);
  assert.equal(status, 0, stderr);
  assertSound(out, '/');
  assert.equal(workOf(child.pid), undefined);
});

test('a build restores the site that a killed build was replacing, even if it fails itself', () => {
  const { content, out } = prepare('replaced');
  renameSync(out, `${out}.prev`);
  writeFileSync(join(content, 'documents/letter.md'), 'no front matter');
  assert.equal(buildArchive(content, out).status, 1);
  assertLastGood(out);
  assert.ok(!existsSync(`${out}.prev`));
});

test('a build that fails leaves the last good site', () => {
  const { content, out } = prepare('failed');
  rmSync(join(content, 'received/letter.txt'));
  const { status, stderr } = buildArchive(content, out);
  assert.equal(status, 1);
  assert.match(stderr, /received-missing/);
  assertLastGood(out);
});

test('two parallel builds of different content in one checkout do not mix', async () => {
  const [first, second] = [prepare('at-once-a'), prepare('at-once-b', 'two-languages')];
  const builds = [startBuild(first.content, first.out), startBuild(second.content, second.out)];
  assert.deepEqual(await Promise.all(builds.map(({ ended }) => ended)), [0, 0]);
  const documents = (out: string) => readdirSync(join(out, 'documents')).filter((name) => !name.includes('.'));
  assert.deepEqual(documents(first.out), ['letter']);
  assert.deepEqual(documents(second.out).sort(), ['arabic', 'chinese', 'hebrew', 'japanese']);
  for (const { out } of [first, second]) assertSound(out, '/');
  assert.doesNotMatch(readFileSync(join(first.out, 'index.html'), 'utf8'), /Two directions/);
  assert.doesNotMatch(readFileSync(join(second.out, 'index.html'), 'utf8'), /One letter/);
});
