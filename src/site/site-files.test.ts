/** The files of a site are listed, however they came into its folder. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { createSiteFiles } from './site-files.ts';
import type { WrittenFile } from '../exports/export-format.ts';
import { measure } from '../exports/file-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-files-'));
test.after(() => rmSync(folder, { recursive: true }));

function readText(file: WrittenFile | undefined): string {
  return Buffer.from(file?.read() ?? 'no file').toString();
}

test('pages, written files, and kept files are listed, also those that follow the first listing', () => {
  mkdirSync(join(folder, 'documents/letter'), { recursive: true });
  writeFileSync(join(folder, 'documents/letter/index.html'), 'page');
  const kept = new Map([['kept.txt', measure(Buffer.from('kept'))]]);
  writeFileSync(join(folder, 'kept.txt'), 'kept');
  const files = createSiteFiles(folder, kept);
  files.write('sources.bib', 'written');
  const first = ['documents/letter/index.html', 'kept.txt', 'sources.bib'];
  assert.deepEqual([...files.list().keys()].sort(), first);

  writeFileSync(join(folder, 'later.txt'), 'kept later');
  kept.set('later.txt', measure(Buffer.from('kept later')));
  files.write('a/b.json', '{}');
  assert.deepEqual([...files.list().keys()].sort(), ['a/b.json', ...first, 'later.txt'].sort());
  // sha256sum of `page`.
  assert.deepEqual(files.list().get('documents/letter/index.html'), {
    bytes: 4,
    sha256: '3660315a9af3df255d8f19ab077e4797822b41488a0e2a04bc6af71213c23274',
  });
  assert.equal(readText(files.find('later.txt')), 'kept later');
  assert.equal(readText(files.find('a/b.json')), '{}');
  assert.equal(files.find('documents/letter/index.html'), undefined);
});

test('a kept file that is changed has its new digest in every list', () => {
  writeFileSync(join(folder, 'changed.txt'), 'old');
  const files = createSiteFiles(folder, new Map([['changed.txt', measure('old')]]));
  files.list();
  files.change('changed.txt', (text) => `${text} and new`);
  const { mtimeMs: modified } = statSync(join(folder, 'changed.txt'));
  assert.deepEqual(files.list().get('changed.txt'), { ...measure('old and new'), modified });
});

test('a file is not written over another one', () => {
  const files = createSiteFiles(folder);
  files.write('once.txt', '1');
  assert.throws(() => files.write('once.txt', '2'), { code: 'EEXIST' });
});

test('a file in chunks has the size and the digest of the whole file', () => {
  const files = createSiteFiles(folder);
  function* letters() {
    for (let index = 0; index < 100_000; index += 1) yield index % 2 === 0 ? 'a' : Buffer.from('b');
  }
  files.write('long.txt', letters());
  files.write('long-copy.txt', 'ab'.repeat(50_000));
  assert.equal(readFileSync(join(folder, 'long.txt'), 'utf8'), 'ab'.repeat(50_000));
  for (const path of ['long.txt', 'long-copy.txt']) {
    const { bytes, sha256 } = files.list().get(path) ?? {};
    assert.deepEqual({ bytes, sha256 }, measure('ab'.repeat(50_000)), path);
  }
});
