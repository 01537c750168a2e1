/** What builds save for each other has no words that the archive no longer has, and damage to it changes no site. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { planOutput } from '../src/site/atomic-output.ts';
import { sha256 } from '../src/text/digest.ts';
import { writeSpecimens } from './bench/specimen-archive.ts';
import { buildArchive } from './support/run-build.ts';
import { listFiles } from './support/site-files.ts';

const FOLDER = 'tests/.out/saved-results';
const CONTENT = join(FOLDER, 'content');
const OUT = join(FOLDER, 'site');
const { saved: SAVED } = planOutput(process.cwd(), { content: CONTENT, out: OUT }, process.pid);
const [TEXT, RECEIVED] = [join(CONTENT, 'documents/specimen-00002.md'), join(CONTENT, 'received/specimen-00002.txt')];
const SECRET = 'Zwischenzeitlich';

/** Replaces words of a document and of the text that was received. */
function replaceWords(from: string, to: string): void {
  const received = readFileSync(RECEIVED, 'utf8').replace(from, to);
  const text = readFileSync(TEXT, 'utf8').replace(from, to);
  writeFileSync(RECEIVED, received);
  writeFileSync(TEXT, text.replace(/(?<=\n +sha256: ).*/, sha256(received)));
}

/** The files in a folder that contain words, also in an entry of a ZIP file. */
function findWords(folder: string, words: string): string[] {
  return listFiles(folder).filter((file) => {
    const content = readFileSync(join(folder, file));
    return content.includes(words) || unpackEntries(content).some((entry) => entry.includes(words));
  });
}

/** Inflates everything that follows the header of a ZIP entry. */
function unpackEntries(content: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  const signature = Buffer.from([0x50, 0x4b, 3, 4]);
  for (let at = content.indexOf(signature); at >= 0; at = content.indexOf(signature, at + 1)) {
    const start = at + 30 + content.readUInt16LE(at + 26);
    const isDeflated = content.readUInt16LE(at + 8) === 8;
    if (isDeflated) entries.push(inflateRawSync(content.subarray(start, start + content.readUInt32LE(at + 18))));
  }
  return entries;
}

function build(out: string): void {
  const { status, stderr } = buildArchive(CONTENT, out);
  assert.equal(status, 0, stderr);
}

test('removed words are in no saved result, and damaged results are not used', () => {
  rmSync(FOLDER, { recursive: true, force: true });
  writeSpecimens(CONTENT, 3);
  cpSync('tests/archives/one-letter', CONTENT, { recursive: true });
  const opening = readFileSync(RECEIVED, 'utf8').slice(0, 20);
  replaceWords(opening, `${SECRET} ${opening}`);
  build(OUT);
  const before = findWords(SAVED, SECRET);
  for (const file of ['bag-parts/archive-bag.zip', 'epub-parts/archive.epub', 'page-parts/archive.html']) {
    assert.ok(before.includes(join(file)), `the test finds no words in ${file}`);
  }

  replaceWords(`${SECRET} `, '');
  build(OUT);
  assert.deepEqual(findWords(SAVED, SECRET), []);
  assert.deepEqual(findWords(OUT, SECRET), []);

  for (const file of listFiles(SAVED)) {
    if (file === 'output.txt') continue;
    const content = readFileSync(join(SAVED, file));
    const middle = Math.floor(content.length / 2);
    content[middle] = (content[middle] ?? 0) ^ 1;
    writeFileSync(join(SAVED, file), content);
  }
  build(OUT);
  const clean = `${OUT}-clean`;
  build(clean);
  assert.deepEqual(listFiles(OUT), listFiles(clean));
  const differing = listFiles(clean).filter(
    (file) => !readFileSync(join(OUT, file)).equals(readFileSync(join(clean, file))),
  );
  assert.deepEqual(differing, []);
});
