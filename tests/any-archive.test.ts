/** The engine is not specific to the papers in `content/`. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

/** Unit tests may use the papers as samples of text. */
const TESTS = /\.(?:test\.ts|golden\.txt)$/;

test('no module of src names the papers in content/', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const naming = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !TESTS.test(file))
    .filter((file) => /rybakov|burutin|senate-letter|fact-sheet|missile/i.test(readFileSync(file, 'utf8')));
  assert.deepEqual(naming, []);
});
