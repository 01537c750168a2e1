/** An incremental build gives the same site as a clean build, byte for byte, after any edit. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { writeSpecimens } from './bench/specimen-archive.ts';
import { isFull } from './support/full-run.ts';
import { createRandom } from './support/random-change.ts';
import { edits, type Edit } from './support/random-edits.ts';
import { buildArchive, type Built } from './support/run-build.ts';
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
