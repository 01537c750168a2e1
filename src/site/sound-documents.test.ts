/** A document that was checked is checked again when it has changed. */
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { readEnvironment } from '../load/environment.ts';
import { loadWithSaved } from './read-checked.ts';
import { openSound } from './sound-documents.ts';

const root = mkdtempSync(join(tmpdir(), 'sound-'));
test.after(() => rmSync(root, { recursive: true }));
const content = join(root, 'content');
const folder = join(root, 'saved');
cpSync('tests/archives/bridge', content, { recursive: true });

/** The rules that the documents break. */
async function check(engine = 'e'): Promise<string[]> {
  const environment = readEnvironment({ ARCHIVE_CONTENT: content });
  const { loaded } = await loadWithSaved(environment, { folder, engine, isClean: false });
  return loaded.listProblems().map(({ rule }) => rule);
}

const readSaved = () => readFileSync(join(folder, 'sound.txt'), 'utf8').trimEnd().split('\n');

test('a change of a checked document or of its received text is found, and so is its end', async () => {
  assert.deepEqual(await check(), []);
  const sound = readSaved();
  assert.equal(sound.length, 3);
  for (const file of ['received/letter.txt', 'documents/letter.md']) {
    const before = readFileSync(join(content, file));
    appendFileSync(join(content, file), '\n\nMore words.\n');
    assert.notDeepEqual(await check(), [], file);
    assert.equal(readSaved().length, 2);
    assert.notDeepEqual(await check(), [], `${file}, a second time`);
    writeFileSync(join(content, file), before);
    assert.deepEqual(await check(), []);
  }
  assert.deepEqual(readSaved(), sound);
});

test('documents of another version of the program, of a clean build, or of no build are not known', () => {
  const saved = openSound(folder, 'v1', true);
  saved.add('d');
  saved.save();
  assert.ok(openSound(folder, 'v1', false).has('d'));
  assert.ok(!openSound(folder, 'v2', false).has('d'));
  assert.ok(!openSound(folder, 'v1', true).has('d'));
  assert.ok(!openSound(join(folder, 'none'), 'v1', false).has('d'));
});
