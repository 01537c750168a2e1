/** The main thread has the archive that the thread has read, also if files change while both read. */
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { writeSpecimens } from '../../tests/bench/specimen-archive.ts';
import { readEnvironment } from '../load/environment.ts';
import { createDivision, type Division } from './divided-reading.ts';
import { readEarly } from './early-archive.ts';
import { digestFiles, loadWithSaved } from './read-checked.ts';

const root = mkdtempSync(join(tmpdir(), 'early-'));
test.after(() => rmSync(root, { recursive: true }));

function prepare(name: string) {
  const content = join(root, name, 'content');
  cpSync('tests/archives/bridge', content, { recursive: true });
  const environment = readEnvironment({ ARCHIVE_CONTENT: content });
  const saved = { folder: join(root, name, 'saved'), engine: 'e', isClean: false };
  /** Reads and saves, as the thread of a build does. */
  const readInThread = async (division?: Division) => {
    const { shared } = (await loadWithSaved(environment, saved, division)).loaded;
    assert.ok(shared);
    return { archive: shared.archive, digest: digestFiles(shared.archive) };
  };
  return { content, environment, saved, readInThread };
}

const change = (content: string) => {
  appendFileSync(join(content, 'documents/letter.md'), '\nAnother paragraph.\n');
};

test('the archive is read before the thread has read it, with files that have changed', async () => {
  const { content, environment, saved, readInThread } = prepare('early');
  await readInThread();
  change(content);
  const early = readEarly(environment, saved, createDivision()[1]);
  const { archive, digest } = await readInThread();
  await early.attempt;
  // `take` finds no file. The comparison reads received texts again.
  renameSync(content, `${content}-moved`);
  const taken = await early.take(Promise.resolve(digest));
  renameSync(`${content}-moved`, content);
  assert.deepEqual(taken?.archive, archive);
});

test('a file that changes after it was read early is read again', async () => {
  const { content, environment, saved, readInThread } = prepare('again');
  await readInThread();
  const early = readEarly(environment, saved, createDivision()[1]);
  await early.attempt;
  change(content);
  const { archive, digest } = await readInThread();
  assert.deepEqual((await early.take(Promise.resolve(digest)))?.archive, archive);
});

test('a file that changes after the thread has read it is found', async () => {
  const { content, environment, saved, readInThread } = prepare('late');
  const { digest } = await readInThread();
  change(content);
  assert.equal(await readEarly(environment, saved, createDivision()[1]).take(Promise.resolve(digest)), undefined);
});

test('without saved results, in a clean build, and after many changes, results are taken from the thread', async () => {
  const { content, environment, saved, readInThread } = prepare('many');
  const first = readEarly(environment, saved, createDivision()[1]);
  const { archive, digest } = await readInThread();
  assert.deepEqual((await first.take(Promise.resolve(digest)))?.archive, archive);
  assert.deepEqual(
    (await readEarly(environment, { ...saved, isClean: true }, createDivision()[1]).take(Promise.resolve(digest)))
      ?.archive,
    archive,
  );

  writeSpecimens(content, 120);
  cpSync('tests/archives/bridge', content, { recursive: true });
  const early = readEarly(environment, saved, createDivision()[1]);
  const many = await readInThread();
  assert.ok(many.archive.documents.length > 120);
  assert.deepEqual((await early.take(Promise.resolve(many.digest)))?.archive, many.archive);
});

test('both threads read an archive at the same time', async () => {
  const { content, environment, saved, readInThread } = prepare('both');
  writeSpecimens(content, 120);
  cpSync('tests/archives/bridge', content, { recursive: true });
  const [reader, helper] = createDivision();
  const reading = readInThread(reader);
  const taken = await readEarly(environment, saved, helper).take(reading.then(({ digest }) => digest));
  assert.deepEqual(taken?.archive, (await reading).archive);
});
