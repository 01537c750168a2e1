import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeCbor, encodeCbor, skipItem } from './cbor.ts';
import { repackIndex } from './repack.ts';

// From RFC 8949, appendix A.
const vectors: readonly (readonly [hex: string, value: unknown])[] = [
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['1903e8', 1000],
  ['1a000f4240', 1000000],
  ['20', -1],
  ['3863', -100],
  ['f6', null],
  ['60', ''],
  ['6449455446', 'IETF'],
  ['62c3bc', 'ü'],
  ['80', []],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
  ['98190102030405060708090a0b0c0d0e0f101112131415161718181819', Array.from({ length: 25 }, (_, i) => i + 1)],
]; // prettier-ignore

for (const [hex, value] of vectors) {
  test(`CBOR ${hex}`, () => {
    const bytes = Buffer.from(hex, 'hex');
    assert.deepEqual(decodeCbor(bytes), value);
    assert.equal(Buffer.from(encodeCbor(value as number)).toString('hex'), hex);
    assert.equal(skipItem(bytes, 0), bytes.length);
  });
}

test('a length that is not given ends at a break', () => {
  assert.deepEqual(decodeCbor(Buffer.from('9f018202039f0405ffff', 'hex')), [1, [2, 3], [4, 5]]);
});

for (const hex of ['', 'fb3ff199999999999a', '42ffff', '8201', '5f']) {
  test(`CBOR that is not understood is refused: ${hex || 'nothing'}`, () => {
    assert.throws(() => decodeCbor(Buffer.from(hex, 'hex')), RangeError);
  });
}

test('an archive without a word, where all is blank or withheld, has an index without words', () => {
  const files = [{ path: 'pagefind-entry.json', content: new Uint8Array() }];
  assert.deepEqual(
    repackIndex(files, 'tag', () => false),
    files,
  );
});
