/** The thread of a build reports what it reads, writes files, and reports its errors. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { createSearchSource } from '../search/index/archive-source.ts';
import { buildIndex, MANIFEST_PATH } from '../search/index/build-index.ts';
import { readEnvironment } from '../load/environment.ts';
import { sha256 } from '../text/digest.ts';
import { startThread } from './archive-thread.ts';
import { planOutput } from './atomic-output.ts';
import { claimLate } from './late-files.ts';
import { loadChecked } from './read-checked.ts';

const TREATY = join(import.meta.dirname, '../../tests/archives/treaty');
const folder = mkdtempSync(join(tmpdir(), 'archive-thread-'));
test.after(() => rmSync(folder, { recursive: true }));

function prepare(name: string) {
  const content = join(folder, name, 'content');
  cpSync(TREATY, content, { recursive: true });
  const environment = readEnvironment({ ARCHIVE_CONTENT: content, ARCHIVE_OUT: join(folder, name, 'site') });
  const output = planOutput(join(folder, name), environment, 1);
  mkdirSync(output.next, { recursive: true });
  const saved = { folder: output.saved, engine: 'e', isClean: false };
  return { environment, output, content, saved };
}

test('the thread writes the index and the exported files, and measures each of them', async () => {
  const { environment, output, saved } = prepare('written');
  const thread = startThread({ environment, saved });
  assert.deepEqual(await thread.checked, []);
  thread.write(output);
  thread.index(new Map());
  // The thread lists the exported files first if it has not written the bag yet.
  const exported = await thread.finish(false);
  const { files: others, manifest } = await thread.complete();
  const measured = new Map([...exported, ...others]);
  assert.ok(measured.size > 20 && measured.has('archive-bag.zip') && measured.has('documents/treaty.txt'));
  for (const [path, { bytes, sha256: digest }] of measured) {
    const content = readFileSync(join(output.next, path));
    assert.deepEqual([content.length, sha256(content)], [bytes, digest], path);
  }
  const { shared } = await loadChecked(environment);
  assert.ok(shared);
  const search = createSearchSource(shared.archive, shared.paths);
  for (const { path, content } of await buildIndex(search, {}, [])) {
    if (path === MANIFEST_PATH) assert.deepEqual(manifest, JSON.parse(Buffer.from(content).toString()));
    assert.ok(readFileSync(join(output.next, path)).equals(content), path);
  }
  assert.equal(existsSync(join(output.saved, 'files.json')), false);
  await thread.record();
  assert.ok(existsSync(join(output.saved, 'files.json')));
});

test('the thread reports errors of the archive, and writes nothing', async () => {
  const { environment, content, saved } = prepare('wrong');
  writeFileSync(join(content, 'archive.yaml'), 'title: [');
  const thread = startThread({ environment, saved });
  assert.equal(await thread.read, undefined);
  const problems = await thread.checked;
  assert.ok(problems.some(({ file }) => file.endsWith('archive.yaml')));
});

test('an error in the thread reaches the main thread', async () => {
  const { environment, output, saved } = prepare('failed');
  const thread = startThread({ environment, saved });
  await thread.checked;
  thread.write(output);
  thread.index(new Map([['about/', { file: join(output.next, 'about/index.html') }]]));
  const all = thread.finish(false).then(() => thread.complete());
  await assert.rejects(all, /the page about\/ is missing/);
});

test('files that are written before the main thread waits for them are not waited for again', async () => {
  const { environment, output, saved } = prepare('early');
  const thread = startThread({ environment, saved });
  await thread.checked;
  thread.write(output);
  thread.index(new Map());
  // The manifest of the index is written last.
  for (let looks = 0; looks < 200 && !existsSync(join(output.next, MANIFEST_PATH)); looks += 1) await setTimeout(50);
  await setTimeout(500);
  assert.ok(existsSync(join(output.next, MANIFEST_PATH)));
  await thread.finish(false);
  assert.ok((await thread.complete()).files.has('archive-bag.zip'));
});

test('the thread does not write a bag that the main thread has claimed', async () => {
  const { environment, output, saved } = prepare('claimed');
  const thread = startThread({ environment, saved });
  await thread.checked;
  assert.ok(claimLate(thread.lateClaims, 'bag'));
  thread.write(output);
  thread.index(new Map());
  const exported = await thread.finish(false);
  const { files: others } = await thread.complete();
  assert.ok(exported.has('documents/treaty.txt') && !others.has('documents/treaty.txt'));
  assert.ok(!exported.has('archive-bag.zip') && !others.has('archive-bag.zip'));
  assert.ok(!existsSync(join(output.next, 'archive-bag.zip')));
});

test('an error that comes before the main thread waits is reported when it waits', async () => {
  const { environment, output, saved } = prepare('early-error');
  const thread = startThread({ environment, saved });
  await thread.checked;
  const next = join(folder, 'early-error/file');
  writeFileSync(next, '');
  thread.write({ ...output, next });
  await setTimeout(1500);
  await assert.rejects(thread.finish(false), /EEXIST|ENOTDIR/);
});
