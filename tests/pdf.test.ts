/** `npm run pdf` prints every document as a tagged PDF with its annotations, and the same bytes each time. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { isFull } from './support/full-run.ts';
import { environmentOf } from './support/run-build.ts';

const OUT = 'tests/.out/pdf';
const skip = isFull ? false : 'it builds a site twice: only in a full run';

function printSite(): string {
  const env = environmentOf('tests/archives/bridge', OUT);
  const { status, stdout, stderr } = spawnSync('node', ['src/commands/run.mjs', 'pdf'], { env, encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  return readFileSync(join(OUT, 'documents/letter.pdf'), 'latin1');
}

test('a PDF is tagged, has canonical links, is linked and listed, and is the same each time', { skip }, () => {
  rmSync(OUT, { recursive: true, force: true });
  const pdf = printSite();
  assert.match(pdf, /^%PDF-1/);
  assert.match(pdf, /\/MarkInfo\s*<<\s*\/Type\s*\/MarkInfo\s*\/Marked true|\/Marked true/);
  assert.match(pdf, /\/StructTreeRoot/);
  assert.match(pdf, /\/CreationDate \(D:19800101/);
  const links = Array.from(pdf.matchAll(/\/URI \((.*?)\)/g), ([, uri = '']) => uri);
  assert.ok(links.length > 0);
  assert.deepEqual(links.filter((link) => /127\.0\.0\.1|localhost/.test(link)), []); // prettier-ignore
  assert.match(readFileSync(join(OUT, 'documents/letter/index.html'), 'utf8'), /href="[^"]*letter\.pdf"/);
  const { stdout } = spawnSync('sha256sum', ['--check', 'manifest-sha256.txt'], { cwd: OUT, encoding: 'utf8' });
  assert.match(stdout, /^documents\/letter\.pdf: OK$/m);
  assert.doesNotMatch(stdout, /FAILED/);
  assert.equal(printSite(), pdf);
});
