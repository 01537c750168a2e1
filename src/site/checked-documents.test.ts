/** A document that was checked is checked again when it has changed. */
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { readEnvironment } from '../load/environment.ts';
import { problem } from '../text/problem.ts';
import { openChecked } from './checked-documents.ts';
import { loadWithSaved } from './read-checked.ts';

const root = mkdtempSync(join(tmpdir(), 'checked-'));
test.after(() => rmSync(root, { recursive: true }));
const content = join(root, 'content');
const folder = join(root, 'saved');
cpSync('tests/archives/bridge', content, { recursive: true });

/** The messages about the documents. */
async function check(): Promise<string[]> {
  const environment = readEnvironment({ ARCHIVE_CONTENT: content });
  const { loaded } = await loadWithSaved(environment, { folder, engine: 'e', isClean: false });
  return loaded.listProblems().map(({ message }) => message);
}

const readSaved = () => readFileSync(join(folder, 'checked.json'), 'utf8').split('\n')[1];

test('a change of a checked document or of its received text is found, and so is its end', async () => {
  assert.deepEqual(await check(), []);
  const saved = readSaved();
  for (const file of ['received/letter.txt', 'documents/letter.md']) {
    const before = readFileSync(join(content, file));
    appendFileSync(join(content, file), '\n\nMore words.\n');
    const found = await check();
    assert.notDeepEqual(found, [], file);
    assert.deepEqual(await check(), found, `${file}, a second time`);
    writeFileSync(join(content, file), before);
    assert.deepEqual(await check(), []);
  }
  assert.equal(readSaved(), saved);
});

const PROBLEM = problem('document-empty', { file: 'documents/d.md', line: 1, column: 1 }, 'Unexpected end', 'Write');

test('problems are known in the next build, until a build does not ask for them', () => {
  const first = openChecked(folder, 'v1', true);
  first.set('d', [PROBLEM]);
  first.set('other', []);
  first.save();
  const second = openChecked(folder, 'v1', false);
  assert.deepEqual(second.get('d'), [PROBLEM]);
  second.save();
  const third = openChecked(folder, 'v1', false);
  assert.deepEqual([third.get('d'), third.get('other')], [[PROBLEM], undefined]);
});

test('the problems of another version of the program, of a clean build, or of no build are not known', () => {
  for (const [name, engine, isClean] of [
    [folder, 'v2', false],
    [folder, 'v1', true],
    [join(folder, 'none'), 'v1', false],
  ] as const) {
    assert.equal(openChecked(name, engine, isClean).get('d'), undefined);
  }
  const file = join(folder, 'checked.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Unexpected', 'Expected'));
  assert.equal(openChecked(folder, 'v1', false).get('d'), undefined);
});
