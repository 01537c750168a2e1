/** The names of an invented archive by the beginnings of their words. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive } from '../../tests/support/bridge-archive.ts';
import { bucketOf } from '../text/bucket.ts';
import { getNameBuckets } from './name-prefixes.ts';

test('a name is in the bucket of each of its words, and of the words of its forms', () => {
  const buckets = getNameBuckets(archive);
  for (const prefix of ['pet', 'hol', 'hal']) {
    const found = buckets.find(({ bucket }) => bucket === bucketOf(prefix, buckets.length));
    assert.ok(
      found?.names.some(({ id }) => id === 'peter-holloway'),
      prefix,
    );
  }
});

test('an archive without names has no buckets', () => assert.deepEqual(getNameBuckets({ ...archive, names: [] }), []));

test('the buckets of 5,000 names are about as large as those of a few', () => {
  const [name] = archive.names;
  assert.ok(name);
  const names = Array.from({ length: 5000 }, (_, index) => {
    const word = (index * 7919).toString(36).padStart(4, 'q');
    return { ...name, id: `name-${index}`, fields: { ...name.fields, name: word }, forms: [] };
  });
  const sizes = getNameBuckets({ ...archive, names }).map((bucket) => bucket.names.length);
  assert.equal(
    sizes.reduce((sum, size) => sum + size),
    5000,
  );
  assert.ok(sizes.length > 64);
});
