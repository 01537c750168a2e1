import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DIGEST_LENGTH, digestOf, sha256 } from './digest.ts';

const { vectors } = JSON.parse(
  readFileSync(new URL('../../tests/vectors/normal-form.json', import.meta.url), 'utf8'),
) as { vectors: { name: string; words: string; digest: string }[] };

// Found with another implementation, by trying numbers in turn.
const COLLISION = ['Paragraph 8727 of the treaty.', 'Paragraph 9356 of the treaty.'] as const;

for (const { name, words, digest } of vectors) {
  test(`published vector: ${name}`, () => {
    assert.equal(digestOf(words, 51), digest.slice(0, 51));
    assert.equal(digestOf(words), digest.slice(0, DIGEST_LENGTH));
  });
}

test('a letter changes a digest, typography does not', () => {
  assert.equal(digestOf('“one” – two…'), digestOf('"one" - two...'));
  assert.notEqual(digestOf('one'), digestOf('One'));
});

test('two readings that share five characters differ in a longer digest', () => {
  assert.equal(digestOf(COLLISION[0]), digestOf(COLLISION[1]));
  assert.notEqual(digestOf(COLLISION[0], 6), digestOf(COLLISION[1], 6));
});

test('SHA-256 has the result of the example in FIPS 180-2, appendix B', () => {
  assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.equal(sha256(new Uint8Array([0x61, 0x62, 0x63])), sha256('abc'));
});
