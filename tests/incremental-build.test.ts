/** An incremental build gives the same site as a clean build, byte for byte, after any edit. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { planOutput } from '../src/site/atomic-output.ts';
import { writeSpecimens } from './bench/specimen-archive.ts';
import { isFull } from './support/full-run.ts';
import { createRandom } from './support/random-change.ts';
import { edits, type Edit } from './support/random-edits.ts';
import { buildArchive, environmentOf, type Built } from './support/run-build.ts';
import { listFiles } from './support/site-files.ts';

const OUT = 'tests/.out/incremental';
/** The first archive is edited by each edit alone in a full run. Elsewhere, several edits are made together. */
const ARCHIVES = isFull ? ['bridge', 'treaty', 'two-languages', 'one-letter', 'passages'] : ['bridge'];
const SHORT = [
  ['a word is changed', 'a document is added', 'an annotation is edited', 'a name is described'],
  ['a title is changed', 'a document is removed', 'a source is edited', 'a name gets a form'],
  // The index of the documents does not have this field.
  ['a headnote is changed'],
];

/** Copies an archive, and adds specimens: documents without a ledger, which can be changed. */
function prepare(name: string): { content: string; out: string; clean: string } {
  const folder = join(OUT, name);
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  writeSpecimens(content, 6);
  cpSync(`tests/archives/${name}`, content, { recursive: true });
  return { content, out: join(folder, 'site'), clean: join(folder, 'clean') };
}

/** Builds without what earlier builds saved. */
function buildClean(content: string, out: string): Built {
  process.env['ARCHIVE_CLEAN'] = '1';
  try {
    return buildArchive(content, out);
  } finally {
    delete process.env['ARCHIVE_CLEAN'];
  }
}

function assertSameSites(out: string, clean: string, after: string): void {
  const files = listFiles(clean);
  assert.deepEqual(listFiles(out), files, after);
  const differing = files.filter((file) => !readFileSync(join(out, file)).equals(readFileSync(join(clean, file))));
  assert.deepEqual(differing, [], after);
}

/** The inode of each file: a build links what it keeps. */
function readNodes(folder: string): Map<string, number> {
  return new Map(listFiles(folder).map((file) => [file, statSync(join(folder, file)).ino]));
}

for (const name of ARCHIVES) {
  test(`the site of ${name} is the same as after a clean build, after each edit`, () => {
    const { content, out, clean } = prepare(name);
    const random = createRandom(Number(process.env['TEST_SEED'] ?? 1));
    const first = buildArchive(content, out);
    assert.equal(first.status, 0, first.stderr);
    const rounds = isFull && name === 'bridge' ? Object.keys(edits).map((edit) => [edit]) : SHORT;
    let tried = 0;
    for (const round of rounds) {
      const edited = applyEdits(content, round, random);
      if (edited.length === 0) continue;
      const after = edited.join(', ');
      const before = readNodes(out);
      const built = buildArchive(content, out);
      const builtClean = buildClean(content, clean);
      assert.equal(built.status, builtClean.status, `${after}: ${built.stderr}`);
      if (!isFull) assert.equal(built.status, 0, `${after}: ${built.stderr}`);
      if (built.status === 0) {
        tried += 1;
        assertSameSites(out, clean, after);
        const kept = [...readNodes(out)].filter(([file, node]) => before.get(file) === node).length;
        assert.ok(kept > 0, `no file was kept after: ${after}`);
      } else {
        rmSync(content, { recursive: true });
        cpSync(`${content}.before`, content, { recursive: true });
      }
    }
    assert.ok(tried > rounds.length / 3, `${tried} of ${rounds.length} edits could be built`);
  });
}

test('the site is the same as after a clean build, after changes of the site by hand and a killed build', async () => {
  const { content, out, clean } = prepare('treaty');
  const random = createRandom(2);
  const { saved } = planOutput(process.cwd(), { content, out }, process.pid);
  const buildAfter = (edit: string) => {
    const edited = applyEdits(content, [edit], random);
    assert.equal(edited.length, 1);
    const before = readNodes(out);
    const built = buildArchive(content, out);
    assert.equal(built.status, 0, built.stderr);
    assert.equal(buildClean(content, clean).status, 0);
    assertSameSites(out, clean, edited.join());
    assert.ok([...readNodes(out)].some(([file, node]) => before.get(file) === node));
    assert.ok(existsSync(join(saved, 'spare')));
  };
  assert.equal(buildArchive(content, out).status, 0);
  buildAfter('a headnote is changed');
  buildAfter('a word is changed');

  const [first = '', second = '', third = '', fourth = ''] = listFiles(out).filter((file) => file.endsWith('.txt'));
  // The spare has a link to the file that is changed in place.
  writeFileSync(join(out, first), 'changed');
  rmSync(join(out, second));
  rmSync(join(out, third));
  writeFileSync(join(out, third), 'replaced');
  writeFileSync(join(out, 'added.txt'), 'added');
  cpSync(join(out, fourth), join(out, 'documents/added/index.html'));
  buildAfter('a document is removed');
  buildAfter('a headnote is changed');

  await killBuild(content, out);
  assertSameSites(out, clean, 'a killed build');
  assert.ok(!existsSync(join(saved, 'spare')));
  buildAfter('a title is changed');
  buildAfter('a word is changed');
});

/** Kills a build when it has taken the spare. */
async function killBuild(content: string, out: string): Promise<void> {
  const child = spawn('node', ['src/commands/run.mjs', 'build'], { env: environmentOf(content, out), stdio: 'ignore' });
  const { spare } = planOutput(process.cwd(), { content, out }, child.pid ?? 0);
  const ended = new Promise((end) => child.once('exit', end));
  while (!existsSync(spare) && child.exitCode === null) await new Promise((later) => setTimeout(later, 5));
  child.kill('SIGKILL');
  await ended;
  assert.ok(existsSync(spare), 'the build ended before it was killed');
}

/** @returns a description of each edit that was made */
function applyEdits(content: string, names: readonly string[], random: () => number): string[] {
  rmSync(`${content}.before`, { recursive: true, force: true });
  cpSync(content, `${content}.before`, { recursive: true });
  return names.flatMap((name) => {
    const edit: Edit | undefined = edits[name];
    const file = edit?.(content, random);
    return file === undefined ? [] : [`${name} (${file})`];
  });
}
