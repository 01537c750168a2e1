/** The bag of every archive, read as RFC 8493 says by a reader of this file's own. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { joinContent } from '../src/exports/file-content.ts';
import { listExports } from '../src/exports/registry.ts';
import { readArchive } from '../src/load/read-archive.ts';
import { createPaths } from '../src/paths.ts';
import { archiveFolders } from './support/archive-folders.ts';
import { listFiles } from './support/site-files.ts';
import { readZip } from './support/zip-reader.ts';

const paths = createPaths('https://archive.example/');

async function writeBag(folder: string): Promise<Buffer> {
  const { archive } = await readArchive(folder);
  assert.ok(archive);
  return joinContent(listExports({ archive, paths }).get('archive-bag.zip')?.write() ?? '');
}

/** The files of a serialized bag by their path in the bag. @see https://www.rfc-editor.org/rfc/rfc8493#section-4.2 */
function unpack(zip: Buffer): Map<string, Buffer> {
  const files = readZip(zip);
  const tops = new Set(files.map(({ path }) => path.split('/', 1)[0]));
  assert.equal(tops.size, 1, 'a serialized bag is one folder');
  return new Map(files.map(({ path, content }) => [path.slice(path.indexOf('/') + 1), content]));
}

/** What is wrong with a bag. @see https://www.rfc-editor.org/rfc/rfc8493#section-3 */
function checkBag(files: ReadonlyMap<string, Buffer>): string[] {
  const problems: string[] = [];
  const text = (path: string) => files.get(path)?.toString('utf8') ?? '';
  if (text('bagit.txt') !== 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') problems.push('bagit.txt');
  const check = (manifest: string, expected: readonly string[]) => {
    const listed = new Set<string>();
    for (const line of text(manifest).split('\n').slice(0, -1)) {
      const [, hash, encoded = ''] = /^([0-9a-f]{64})\s+(\S.*)$/.exec(line) ?? [];
      const path = encoded.replace(/%(25|0D|0A)/gi, decodeURIComponent);
      if (hash === undefined || listed.has(path)) problems.push(`${manifest}: ${line}`);
      listed.add(path);
      const content = files.get(path);
      if (content === undefined) problems.push(`${path}: missing`);
      else if (createHash('sha256').update(content).digest('hex') !== hash) problems.push(`${path}: changed`);
    }
    for (const path of expected) if (!listed.has(path)) problems.push(`${path}: not listed in ${manifest}`);
  };
  const payload = [...files.keys()].filter((path) => path.startsWith('data/'));
  check('manifest-sha256.txt', payload);
  check('tagmanifest-sha256.txt', ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt']);
  const size = payload.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0);
  const [, oxum] = /^Payload-Oxum: (.*)$/m.exec(text('bag-info.txt')) ?? [];
  if (oxum !== `${size}.${payload.length}`) problems.push(`Payload-Oxum: ${oxum}`);
  return problems;
}

for (const folder of archiveFolders) {
  test(`the bag of ${folder} is complete and valid, and has every content file byte for byte`, async () => {
    const files = unpack(await writeBag(folder));
    assert.deepEqual(checkBag(files), []);
    for (const path of listFiles(folder))
      assert.ok(files.get(`data/content/${path}`)?.equals(readFileSync(join(folder, path))), path);
    assert.ok([...files.keys()].some((path) => /^data\/site\/documents\/.*\.tei\.xml$/.test(path)));
  });
}

test('a bag names the file in which a byte was changed, a missing file, and an added file', async () => {
  const files = unpack(await writeBag('tests/archives/one-letter'));
  const path = 'data/content/received/letter.txt';
  const changed = Buffer.from(files.get(path) ?? '');
  changed[5] = (changed[5] ?? 0) ^ 1;
  assert.deepEqual(checkBag(new Map([...files, [path, changed]])), [`${path}: changed`]);
  const { length } = changed;
  const without = new Map([...files].filter(([name]) => name !== path));
  assert.ok(checkBag(without).includes(`${path}: missing`));
  assert.ok(length > 0 && checkBag(new Map([...files, ['data/x', changed]])).includes('data/x: not listed in manifest-sha256.txt')); // prettier-ignore
});

test('a bag depends on the content only, and every time in it is the same', async () => {
  const zip = await writeBag('tests/archives/treaty');
  assert.ok(zip.equals(await writeBag('tests/archives/treaty')));
  assert.equal(new Set(readZip(zip).map(({ time }) => time)).size, 1);
});
