/** ZIP files, read by programs of others. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { unzipSync } from 'fflate';
import { joinContent } from './file-content.ts';
import { joinEntries, packEntry, packPieces, splitEntries } from './zip-file.ts';

const text = new TextEncoder();

test('fflate reads every entry: text, bytes, nothing, a name in other letters, and content that compression enlarges', () => {
  const noise = Uint8Array.from({ length: 300 }, (_, index) => (index * 7919) % 251);
  const entries = [
    { path: 'mimetype', content: 'application/epub+zip', stored: true },
    { path: 'a/Zürich 東京.txt', content: 'Grüße\n'.repeat(500) },
    { path: 'noise.bin', content: noise },
    { path: 'empty.txt', content: '' },
  ];
  const zip = joinContent(joinEntries(entries.map(packEntry), 'bag'));
  const read = unzipSync(zip);
  assert.deepEqual(Object.keys(read), ['mimetype', 'a/Zürich 東京.txt', 'noise.bin', 'empty.txt']);
  assert.deepEqual(read['a/Zürich 東京.txt'], text.encode('Grüße\n'.repeat(500)));
  assert.deepEqual(read['noise.bin'], noise);
  assert.equal(read['empty.txt']?.length, 0);
  assert.ok(zip.length < 1500);
});

test('each entry is written before the next one is made', () => {
  const made: string[] = [];
  function* pack() {
    for (const path of ['a', 'b']) {
      made.push(path);
      yield packEntry({ path, content: path });
    }
  }
  const counts = Array.from(joinEntries(pack(), 'bag'), () => made.length);
  assert.deepEqual(counts.slice(0, 2), [1, 2]);
});

test('an entry in pieces has its whole content, and a changed line changes few pieces', () => {
  // Lines that differ, as those of passages.jsonl do.
  const lines = Array.from(
    { length: 20_000 },
    (_, n) => `{"id":"p${n}","words":"${'word '.repeat((n * 7919) % 23)}"}\n`,
  );
  const known = new Map<string, Uint8Array>();
  let compressed = 0;
  const pack = (content: string) => {
    compressed = 0;
    return packPieces('data/passages.jsonl', text.encode(content), (piece, compress) => {
      const key = Buffer.from(piece).toString();
      if (!known.has(key)) compressed += 1;
      const bytes = known.get(key) ?? compress();
      known.set(key, bytes);
      return bytes;
    });
  };
  for (const content of ['', 'no line end', '\n'.repeat(200_000), lines.join('')]) {
    const read = unzipSync(joinContent(joinEntries([pack(content)], 'bag')));
    assert.equal(Buffer.from(read['data/passages.jsonl'] ?? []).toString(), content);
  }
  const pieces = compressed;
  assert.ok(pieces > 5, `${pieces} pieces`);
  assert.ok(pack(lines.join('')).length < lines.join('').length / 4);
  for (const [at, line] of [
    [0, 'new\n'],
    [9_000, 'a longer line\n'],
    [19_999, 'last'],
  ] as const) {
    const content = lines.toSpliced(at, 1, line).join('');
    const read = unzipSync(joinContent(joinEntries([pack(content)], 'bag')));
    assert.equal(Buffer.from(read['data/passages.jsonl'] ?? []).toString(), content);
    assert.ok(compressed > 0 && compressed <= 3, `${compressed} of ${pieces} pieces`);
  }
});

test('bytes of several entries are split', () => {
  const entries = ['a', 'Zürich.txt', ''].map((path) => packEntry({ path, content: path.repeat(100) }));
  assert.deepEqual(
    Array.from(splitEntries(Buffer.concat(entries)), (entry) => Buffer.from(entry)),
    entries,
  );
  assert.deepEqual([...splitEntries(new Uint8Array())], []);
});

const CHECK = `
import sys, zipfile
zip = zipfile.ZipFile(sys.argv[1])
print(zip.testzip(), len(zip.infolist()), len({entry.date_time for entry in zip.infolist()}))
`;
const skip = spawnSync('python3', ['--version']).status === 0 ? false : 'Python is not installed';

for (const count of [0, 65_534, 65_535, 70_000]) {
  test(`Python reads a ZIP file of ${count} entries`, { skip }, (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'zip-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'test.zip');
    const entries = Array.from({ length: count }, (_, index) => ({
      path: `${index}`,
      content: `${index}`,
      stored: true,
    }));
    writeFileSync(file, joinContent(joinEntries(entries.map(packEntry), 'bag')));
    const { stdout, stderr } = spawnSync('python3', ['-c', CHECK, file], { encoding: 'utf8' });
    assert.equal(stdout.trim(), `None ${count} ${count === 0 ? 0 : 1}`, stderr);
  });
}
