import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test, { type TestContext } from 'node:test';
import { readEnvironment } from '../load/environment.ts';
import { createReadCache } from '../load/read-cache.ts';
import { loadChecked } from './read-checked.ts';
import { getShared } from './shared-archive.ts';
import { ignoreTests, watchArchive } from './watch.ts';

/** Starts to watch a copy of a test archive, with a server whose watcher reports nothing. */
async function watch(t: TestContext, breakArchive?: (content: string) => void) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const content = mkdtempSync(join(tmpdir(), 'watch-'));
  t.after(() => rmSync(content, { recursive: true }));
  cpSync('tests/archives/one-letter', content, { recursive: true });
  breakArchive?.(content);
  const environment = readEnvironment({ ARCHIVE_CONTENT: content });
  const cache = createReadCache();
  const loaded = await loadChecked(environment, cache);
  const sent: string[] = [];
  const watcher = { add() {}, on() {} };
  const ws = { on() {}, send: ({ type }: { type: string }) => sent.push(type) };
  const server = { config: { base: '/' }, environments: {}, middlewares: { use() {} }, watcher, ws };
  const logged: string[] = [];
  const logger = { info: (text: string) => logged.push(text), error: (text: string) => logged.push(text) };
  watchArchive(server as never, logger as never, environment, { loaded, cache });
  /** Lets the server look for a change and report it: until something is so, or for some milliseconds. */
  const wait = async (milliseconds: number, isDone = () => false) => {
    t.mock.timers.tick(3000);
    for (const end = performance.now() + milliseconds; performance.now() < end && !isDone();) {
      await new Promise(setImmediate);
      t.mock.timers.tick(40);
    }
  };
  return { content, loaded, sent, logged, wait };
}

test('the archive that the server has read when it starts is not read again for the first page', async (t) => {
  const { loaded, sent, wait } = await watch(t);
  assert.equal(await getShared(), loaded.shared);
  await wait(300);
  assert.equal(await getShared(), loaded.shared);
  assert.deepEqual(sent, []);
});

test('a file that is saved while the server starts is shown', async (t) => {
  const { content, sent, wait } = await watch(t);
  const file = join(content, 'archive.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^title: .*$/m, 'title: A changed title'));
  await wait(10_000, () => sent.length > 0);
  assert.equal((await getShared()).archive.settings.title, 'A changed title');
  assert.deepEqual(sent, ['full-reload']);
});

test('the problems of an archive that cannot be read are not reported twice', async (t) => {
  const { logged, sent, wait } = await watch(t, (folder) => writeFileSync(join(folder, 'archive.yaml'), '"'));
  await wait(300);
  assert.deepEqual([logged, sent], [[], []]);
});

test('files of tests are not watched, except for an archive among them', () => {
  const root = resolve('/project');
  for (const [content, path, expected] of [
    ['/project/content', 'tests', true],
    ['/project/content', 'tests/.out', true],
    ['/project/content', 'content/documents', false],
    ['/project/content', 'src/tests', false],
    ['/project/tests/archives/held', 'tests/archives', false],
    ['/project/tests/archives/held', 'tests/archives/held/documents/letter.md', false],
    ['/project/tests/archives/held', 'tests/archives/held-back', true],
  ] as const) {
    assert.equal(ignoreTests(root, { content })(join(root, path)), expected, path);
  }
});
