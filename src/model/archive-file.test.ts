/** The text of a file of an archive is read again, and never another text. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { sha256 } from '../text/digest.ts';
import { createReceivedText, describeFile, readAgain } from './archive-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-file-'));
test.after(() => rmSync(folder, { recursive: true }));

const describe = (path: string, bytes: Uint8Array, replaced?: string) =>
  describeFile(path, { bytes: bytes.length, sha256: sha256(bytes) }, replaced);

test('a file is read again, byte for byte', () => {
  const path = join(folder, 'a.txt');
  const bytes = Buffer.from('\uFEFFA\r\né', 'utf8');
  writeFileSync(path, bytes);
  const file = describe(path, bytes);
  assert.deepEqual(readAgain(file), bytes);
  assert.equal(createReceivedText('received/a.txt', file).text, '\uFEFFA\r\né');
});

test('a file that has changed or is gone ends with a message', () => {
  const path = join(folder, 'b.txt');
  writeFileSync(path, 'one');
  const file = describe(path, Buffer.from('one'));
  const message = { message: `\`${path}\` changed while the program read the archive. Please try again` };
  writeFileSync(path, 'two');
  assert.throws(() => readAgain(file), message);
  rmSync(path);
  assert.throws(() => readAgain(file), message);
});

test('a text in place of a file is that text', () => {
  assert.equal(String(readAgain(describe('/nowhere', Buffer.from('x'), 'x'))), 'x');
});
