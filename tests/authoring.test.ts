/** The commands of docs/authoring.md, run in order, lead from an empty folder to a site. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { limits } from '../src/load/limits.ts';
import { signs } from '../src/dialect/signs.ts';
import { assertSound } from './support/assert-site.ts';

const OUT = 'tests/.out/authoring';
const page = readFileSync('docs/authoring.md', 'utf8');

test('docs/authoring.md: from an empty folder to a published annotated letter', () => {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const blocks = [...page.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, script = '']) => script);
  assert.ok(blocks.length >= 6);
  // The names that the page uses, in a folder that tests may fill.
  const script = ['set -e', ...blocks].join('\n').replace(/\b(my-archive|my-site|letter\.txt)\b/g, `${OUT}/$1`);
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /0 errors, 0 warnings/);
  assert.ok(existsSync(join(OUT, 'my-archive/documents/letter.ledger.json')));
  const html = readFileSync(join(OUT, 'my-site/documents/letter/index.html'), 'utf8');
  for (const words of [
    /It says it twice\./,
    /Twice, by count/,
    /Once in the sentence before/,
    /href="\/letters\/sources\/book-of-nothing\/"/,
  ])
    assert.match(html, words);
  assertSound(join(OUT, 'my-site'), '/letters/');
});

test('docs/authoring.md states the limits and the signs that there are', () => {
  for (const limit of [limits.files, limits.blocks, limits.inline, limits.indent, limits.backticks, limits.signs])
    assert.match(page, new RegExp(`\\| ${limit.toLocaleString('en-US')} *\\|`));
  for (const sign of Object.keys(signs).filter((name) => name !== 'withheld'))
    assert.match(page, new RegExp(`\\[\\[${sign}`));
});
