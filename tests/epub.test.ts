/** The EPUB of every archive is valid, as epubcheck-ts and, if Java is installed, EPUBCheck itself say. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import test from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { epub } from '../src/exports/epub.ts';
import { joinContent } from '../src/exports/file-content.ts';
import { readArchive } from '../src/load/read-archive.ts';
import { createPaths } from '../src/paths.ts';
import { archiveFolders } from './support/archive-folders.ts';
import { isFull } from './support/full-run.ts';
import { EPUBCHECK, runTool, unlessTool } from './support/outside-tool.ts';
import { readZip } from './support/zip-reader.ts';

const OUT = 'tests/.out/epub';
const paths = createPaths('https://archive.example/');

async function writeEpub(folder: string): Promise<Uint8Array> {
  const { archive } = await readArchive(folder);
  assert.ok(archive);
  return joinContent(epub.write(archive, { archive, paths }));
}

/** The errors and warnings of epubcheck-ts. */
async function check(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity))
    .map(({ id, message }) => `${id}: ${message}`);
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

for (const folder of archiveFolders) {
  test(`the EPUB of ${folder} has no errors and no warnings`, async () => {
    assert.deepEqual(await check(await writeEpub(folder)), []);
  });
}

const skip = unlessTool('java', EPUBCHECK);

test('EPUBCheck finds no errors and no warnings', { skip }, async () => {
  // Java starts slowly.
  for (const folder of isFull ? archiveFolders : archiveFolders.slice(0, 1)) {
    const file = `${OUT}/${folder.replaceAll('/', '-')}.epub`;
    writeFileSync(file, await writeEpub(folder));
    const { status, output } = runTool('java', '-jar', EPUBCHECK, file);
    assert.equal(status, 0, output);
    assert.match(output, /0 fatals \/ 0 errors \/ 0 warnings/);
  }
});

test('the file that identifies an EPUB is first and not compressed', async () => {
  const [first] = readZip(Buffer.from(await writeEpub('tests/archives/one-letter')));
  assert.equal(first?.path, 'mimetype');
  assert.equal(first.isStored, true);
  assert.equal(first.content.toString(), 'application/epub+zip');
});

test('epubcheck-ts reports a link to nothing', async () => {
  const bytes = Buffer.from(await writeEpub('tests/archives/one-letter'));
  const pages = readZip(bytes);
  const { zipSync } = await import('fflate');
  const broken = zipSync(
    Object.fromEntries(
      pages.map(({ path, content }) => [
        path,
        [Buffer.from(content.toString().replace('<body>', '<body><a href="#nothing">x</a>')), { level: 0 }],
      ]),
    ),
  );
  assert.ok((await check(broken)).length > 0);
});
