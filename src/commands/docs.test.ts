/** `npm run docs`: what it writes is committed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { generateDocs } from './docs.ts';

test('the manual and the schemas are up to date', async () => {
  for (const [path, text] of await generateDocs()) {
    assert.equal(readFileSync(path, 'utf8'), text, `${path}: run \`npm run docs\``);
  }
});
