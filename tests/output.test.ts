/** Atomic output: whatever ends a build, readers have a whole site; builds side by side don’t mix. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import test from 'node:test';
import { readEnvironment } from '../src/site/read-checked.ts';
import { guardOutput } from '../src/site/atomic-output.ts';
import { assertLastGood, assertSound, buildArchive, environmentOf, writeLastGood } from './support/build.ts';
import { listFiles } from './support/site.ts';

const OUT = 'tests/.out/output';
const BUILDS = '.astro/builds';

/** A copy of an archive, and a good site that was built before. */
function prepare(name: string, archive = 'one-letter'): { content: string; out: string } {
  const folder = join(OUT, name);
  rmSync(folder, { recursive: true, force: true });
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  cpSync(`tests/archives/${archive}`, content, { recursive: true });
  writeLastGood(out);
  return { content, out };
}

/** Builds, and says how to end it. */
function begin(content: string, out: string) {
  const child = spawn('node', ['src/commands/run.mjs', 'build'], { env: environmentOf(content, out), stdio: 'ignore' });
  const ended = new Promise<number | null>((end) => child.once('exit', (code) => end(code)));
  return { child, ended };
}

const workOf = (pid: number | undefined) =>
  existsSync(BUILDS) ? readdirSync(BUILDS).find((name) => name.endsWith(`-${pid}`)) : undefined;

test('a build that is killed leaves the last good site, and the next one clears up after it', async () => {
  const { content, out } = prepare('killed');
  const { child, ended } = begin(content, out);
  let pages = 0;
  while (pages < 3 && child.exitCode === null) {
    await new Promise((later) => setTimeout(later, 5));
    const work = workOf(child.pid);
    const next = work === undefined ? '' : join(BUILDS, work, 'next');
    if (existsSync(next)) pages = listFiles(next).length;
  }
  child.kill('SIGKILL');
  await ended;
  assert.ok(workOf(child.pid), 'the build had ended before it was killed');
  assertLastGood(out);
  const { status, stderr } = buildArchive(content, out);
  assert.equal(status, 0, stderr);
  assertSound(out, '/');
  assert.equal(workOf(child.pid), undefined);
});

test('a build killed while the sites change places: the next one, even a failing one, puts the good one back', () => {
  const { content, out } = prepare('exchanged');
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

test('two builds of one checkout at once, of different content, don’t mix', async () => {
  const [one, other] = [prepare('at-once-a'), prepare('at-once-b', 'two-languages')];
  const builds = [begin(one.content, one.out), begin(other.content, other.out)];
  assert.deepEqual(await Promise.all(builds.map(({ ended }) => ended)), [0, 0]);
  const documents = (out: string) => readdirSync(join(out, 'documents')).filter((name) => !name.includes('.'));
  assert.deepEqual(documents(one.out), ['letter']);
  assert.deepEqual(documents(other.out).sort(), ['arabic', 'chinese', 'hebrew', 'japanese']);
  for (const { out } of [one, other]) assertSound(out, '/');
  assert.doesNotMatch(readFileSync(join(one.out, 'index.html'), 'utf8'), /Two directions/);
  assert.doesNotMatch(readFileSync(join(other.out, 'index.html'), 'utf8'), /One letter/);
});

const project = '/project';
for (const [out, content, whose] of [
  ['.', 'content', 'the project'],
  ['..', 'content', 'what the project is in'],
  ['/', 'content', 'everything'],
  ['content', 'content', 'the content'],
  ['content/documents', 'content', 'a part of the content'],
  ['content/site', 'content', 'a folder in the content'],
  ['/papers', '/papers/letters', 'what the content is in'],
] as const) {
  test(`a build does not take the place of ${whose}`, () => {
    assert.throws(() => guardOutput(project, { content, out }), { message: /^Unexpected ARCHIVE_OUT .* a folder of its own/ }); // prettier-ignore
  });
}

test('a build takes the place of nothing, of an empty folder, and of a site, and of no other folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'out-'));
  const guard = () => guardOutput(project, { content: 'content', out: folder });
  guard();
  writeFileSync(join(folder, 'thesis.txt'), 'Years of work');
  assert.throws(guard, { message: /it holds would be lost/ });
  mkdirSync(join(folder, 'search-index'));
  writeFileSync(join(folder, 'search-index/manifest.json'), '{}');
  guard();
  rmSync(folder, { recursive: true });
  guard();
});

test('an empty variable is as good as none, and an address that is none is named', () => {
  assert.deepEqual(readEnvironment({ ARCHIVE_CONTENT: '', ARCHIVE_URL: '', ARCHIVE_OUT: '' }), {
    content: 'content',
    url: undefined,
    out: 'dist',
  });
  for (const url of [
    'foo',
    'javascript:alert(1)',
    'ftp://x.example/',
    'https://[x',
    'https://x.example/?a',
    'https://x.example/#a',
  ]) {
    assert.throws(() => readEnvironment({ ARCHIVE_URL: url }), { message: /^Unexpected ARCHIVE_URL/ }, url);
  }
});
