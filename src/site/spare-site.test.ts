/** The spare becomes the new site without a change of the last site, whose files it shares. */
import assert from 'node:assert/strict';
import fs, {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { measure } from '../exports/file-content.ts';
import { planOutput } from './atomic-output.ts';
import { listFolder } from './list-folder.ts';
import { writeManifest } from './site-manifest.ts';
import { claimSpare, completeSpare, linkSpare, releaseSpare, saveLinked, saveSpare } from './spare-site.ts';

const root = mkdtempSync(join(tmpdir(), 'spare-'));
test.after(() => rmSync(root, { recursive: true }));

type Texts = Readonly<Record<string, string>>;

function write(folder: string, texts: Texts): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function read(folder: string): Texts {
  return Object.fromEntries(
    listFolder(folder)
      .toSorted()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

const siteOf = (texts: Texts) => new Map(Object.entries(texts).map(([path, text]) => [path, measure(text)]));

const planOf = (name: string) => planOutput(join(root, name), { content: 'content', out: 'out' }, 1);

const LAST = { 'a/one.txt': 'one', 'a/two.txt': 'two', 'b/c/three.txt': 'three', 'index.html': 'home' };

/** Writes the last site, and makes it the spare of a build of another site. */
async function prepare(name: string, site: Texts) {
  const output = planOf(name);
  const replaced = join(root, name, 'replaced');
  write(replaced, { ...LAST, _headers: 'headers' });
  writeManifest(replaced, siteOf(LAST));
  mkdirSync(output.saved, { recursive: true });
  mkdirSync(output.out, { recursive: true });
  writeManifest(output.out, siteOf(site));
  await saveSpare(output, replaced);
  return { output, replaced };
}

test('the spare has the files that both sites have, and the folders of the others are gone', async () => {
  const { output, replaced } = await prepare('save', { ...LAST, 'b/c/three.txt': 'changed', 'new.txt': 'new' });
  claimSpare(output);
  assert.deepEqual(read(output.spare), { 'a/one.txt': 'one', 'a/two.txt': 'two', 'index.html': 'home' });
  assert.ok(!existsSync(join(output.spare, 'b')));
  assert.ok(!existsSync(replaced));
});

test('new files replace those of the spare, and a file that has another link is not changed', async () => {
  const { output } = await prepare('complete', LAST);
  claimSpare(output);
  const live = join(root, 'complete', 'live.txt');
  linkSync(join(output.spare, 'a/one.txt'), live);
  const site = { 'a/one.txt': 'ONE', 'a/two.txt/four.txt': 'four', 'index.html': 'home' };
  write(output.next, { 'a/one.txt': 'ONE', 'a/two.txt/four.txt': 'four' });
  completeSpare(output, listFolder(output.spare), siteOf(site));
  assert.deepEqual(read(output.next), site);
  assert.equal(readFileSync(live, 'utf8'), 'one');
  assert.ok(!existsSync(output.spare));
});

test('before the first build, there is no spare', () => {
  assert.equal(claimSpare(planOf('none')), false);
});

test('a build that keeps nothing links its files for the spare of the next build', async () => {
  const output = planOf('link');
  write(output.next, { ...LAST, _headers: 'headers', 'manifest-sha256.txt': 'digests' });
  mkdirSync(output.saved, { recursive: true });
  // Another version of the program cannot use the spare that it has taken.
  write(output.spare, { 'old.txt': 'old' });
  linkSpare(output);
  const { ino } = statSync(join(output.next, 'b/c/three.txt'));
  renameSync(output.next, output.out);
  await saveLinked(output);
  assert.equal(claimSpare(output), true);
  assert.deepEqual(read(output.spare), LAST);
  assert.equal(statSync(join(output.spare, 'b/c/three.txt')).ino, ino);
});

test('a site that is a copy on another file system has no spare', async () => {
  const output = planOf('copy');
  write(output.next, LAST);
  mkdirSync(output.saved, { recursive: true });
  linkSpare(output);
  cpSync(output.next, output.out, { recursive: true });
  await saveLinked(output);
  rmSync(output.spare, { recursive: true });
  assert.equal(claimSpare(output), false);
});

test('on a file system without links, a clean build leaves no spare', (t) => {
  const output = planOf('no-links');
  write(output.next, LAST);
  t.mock.method(fs, 'linkSync', () => {
    throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' });
  });
  syncBuiltinESMExports();
  linkSpare(output);
  t.mock.restoreAll();
  syncBuiltinESMExports();
  assert.ok(!existsSync(output.spare));
});

test('a spare that was not used is there for the next build, and only one build can have it', async () => {
  const { output } = await prepare('release', LAST);
  const other = planOutput(join(root, 'release'), { content: 'content', out: 'out' }, 2);
  assert.equal(claimSpare(output), true);
  assert.equal(claimSpare(other), false);
  releaseSpare(output);
  assert.equal(claimSpare(other), true);
  assert.deepEqual(read(other.spare), LAST);
});

test('a site without a manifest is no spare, and a build that linked no spare deletes the last one', async () => {
  const { output, replaced } = await prepare('drop', LAST);
  await saveLinked(output);
  assert.equal(claimSpare(output), false);
  write(replaced, LAST);
  await saveSpare(output, replaced);
  assert.deepEqual(read(replaced), LAST);
});
