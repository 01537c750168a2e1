/** Chunks have the bytes, the size, and the digest of the whole file. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { joinContent, measure, type FileContent } from './file-content.ts';

const contents: readonly (readonly [what: string, content: () => FileContent, text: string])[] = [
  ['text', () => 'Grüße, 東京', 'Grüße, 東京'],
  ['bytes', () => Buffer.from('Grüße'), 'Grüße'],
  ['bytes that are a part of a buffer', () => Buffer.from('abcdef').subarray(2, 4), 'cd'],
  ['text and bytes in chunks', () => ['Grü', Buffer.from('ß'), '', 'e'], 'Grüße'],
  ['chunks that are made one by one', () => new Set(['a', 'b']).values(), 'ab'],
  ['no chunks', () => [], ''],
];

for (const [what, content, text] of contents) {
  test(`${what}: ${JSON.stringify(text)}`, () => {
    assert.equal(joinContent(content()).toString(), text);
    const chunks: Uint8Array[] = [];
    assert.equal(measure(content(), (chunk) => chunks.push(chunk)).bytes, Buffer.from(text).length);
    assert.equal(Buffer.concat(chunks).toString(), text);
  });
}

test('the digest is the SHA-256 of the whole file', () => {
  // printf 'Grüße' | sha256sum
  const digest = 'f83e039796c6453a10f5519e39fd113901572316a1a8ea07cb525d2801dfd074';
  assert.equal(measure(['Grü', 'ße']).sha256, digest);
});
