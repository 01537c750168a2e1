/** The engine knows nothing of the papers in content/. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

test('nothing under src/ names this archive’s papers', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /rybakov|burutin|senate-letter|fact-sheet|missile/i.test(readFileSync(file, 'utf8')));
  assert.deepEqual(named, []);
});
