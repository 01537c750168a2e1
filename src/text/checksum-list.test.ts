import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../../tests/support/random-change.ts';
import { formatChecksums, formatDigests, listMissing } from './checksum-list.ts';

test('a list has the SHA-256 of each file, sorted by path', () => {
  // The hashes of an empty file and of "abc" (FIPS 180-4, appendix B.1).
  assert.equal(
    formatChecksums([
      ['b/abc.txt', 'abc'],
      ['a.txt', new Uint8Array()],
    ]),
    `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.txt
ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b/abc.txt
`,
  );
});

test('a percent sign and line ends in a path are encoded', () => {
  assert.match(formatChecksums([['50%\r\n.txt', '']]), / {2}50%25%0D%0A\.txt\n$/);
});

test('the missing files of a list are those that another list does not have with the same digest', () => {
  const random = createRandom(7);
  const choose = () =>
    Array.from(
      { length: 40 },
      (_, number) => [`${number}%\r\n.txt`, `${Math.floor(random() * 3)}`.padStart(64, '0')] as const,
    ).filter(() => random() > 0.25);
  for (let round = 0; round < 200; round += 1) {
    const [files, others] = [choose(), new Map(choose())];
    const expected = files.filter(([path, digest]) => others.get(path) !== digest).map(([path]) => path);
    assert.deepEqual(listMissing(formatDigests(files), formatDigests([...others]))?.sort(), expected.sort());
  }
});

test('a list that is not one has no missing files', () => {
  assert.equal(listMissing('', formatChecksums([['a.txt', 'abc']])), undefined);
  assert.equal(listMissing('\n', ''), undefined);
  assert.equal(listMissing('<html>\n1234  a.txt\n', ''), undefined);
  assert.equal(listMissing(`${formatChecksums([['a.txt', 'abc']])}1234  b.txt\n`, ''), undefined);
});

test('a path must not lead out of the folder', () => {
  for (const path of ['../a.txt', 'b/../../a.txt', '/a.txt', '..']) {
    assert.equal(listMissing(formatChecksums([[path, 'abc']]), ''), undefined, path);
  }
  assert.deepEqual(listMissing(formatChecksums([['a..b/..c', 'abc']]), ''), ['a..b/..c']);
});
