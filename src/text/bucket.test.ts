/** The distribution of keys over files. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { bucketOf, countBuckets } from './bucket.ts';

// Hashes of the FNV project's test vectors: http://www.isthe.com/chongo/tech/comp/fnv/
for (const [key, hash] of [
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['foobar', 'bf9cf968'],
] as const) {
  test(`the hash of “${key}” is that of FNV-1a`, () => assert.equal(bucketOf(key, 2 ** 32), hash));
}

test('a table of few keys is one file', () => assert.deepEqual([0, 1, 64].map(countBuckets), [1, 1, 1]));

test('a file of a table with 100,000 keys has about as many keys as that of a small table', () => {
  const buckets = countBuckets(100_000);
  const sizes = new Map<string, number>();
  for (let key = 0; key < 100_000; key += 1) {
    const bucket = bucketOf(`letter-${key}`, buckets);
    sizes.set(bucket, (sizes.get(bucket) ?? 0) + 1);
  }
  assert.deepEqual(
    [...sizes].filter(([, size]) => size >= 128),
    [],
  );
});
