import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatChecksums, formatDigests, parseDigests } from './checksum-list.ts';

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

test('a list that was formatted is parsed, without lines of another form', () => {
  const digests = [['50%\r\n%25.txt', 'a'.repeat(64)] as const, ['a b/c.txt', '0'.repeat(64)] as const];
  assert.deepEqual(parseDigests(formatDigests(digests)), digests);
  assert.deepEqual(parseDigests('<html>\n1234  a.txt\n'), []);
});
