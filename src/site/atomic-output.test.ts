import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { checkOutput } from './atomic-output.ts';

const project = '/project';

for (const [out, content, what] of [
  ['.', 'content', 'the project'],
  ['..', 'content', 'a folder that contains the project'],
  ['/', 'content', 'the root of the file system'],
  ['content', 'content', 'the content'],
  ['content/documents', 'content', 'a folder of the content'],
  ['content/site', 'content', 'a new folder in the content'],
  ['/papers', '/papers/letters', 'a folder that contains the content'],
] as const) {
  test(`a build does not replace ${what}`, () => {
    assert.throws(() => checkOutput(project, { content, out }), {
      message: /^Unexpected ARCHIVE_OUT .* a separate folder outside the content/,
    });
  });
}

test('a build replaces an empty folder and a site, and no other folder', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'out-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const check = () => checkOutput(project, { content: 'content', out: folder });
  assert.doesNotThrow(check);
  writeFileSync(join(folder, 'thesis.txt'), 'Years of work');
  assert.throws(check, { message: /would delete the files in it/ });
  mkdirSync(join(folder, 'search-index'));
  writeFileSync(join(folder, 'search-index/manifest.json'), '{}');
  assert.doesNotThrow(check);
  rmSync(folder, { recursive: true });
  assert.doesNotThrow(check);
});
