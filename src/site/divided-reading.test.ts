/** Two threads read each document once, and both have all results, also if one of them fails. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ContentFile } from '../load/file-listing.ts';
import { createReadCache, type ReadCache } from '../load/read-cache.ts';
import { createDivision, divideAsHelper, divideAsReader } from './divided-reading.ts';

const files = Array.from({ length: 300 }, (_, index): ContentFile => {
  const path = `documents/${index}.md`;
  return { id: String(index), path, file: path, sha256: '', text: '' };
});

/** A thread with its cache. The result of a file is the name of the thread. @param most how many files it can read */
function createThread(name: string, most = Infinity) {
  const cache = createReadCache();
  const read = ({ path }: ContentFile) => {
    if (cache.results.size === most) throw new Error('A file cannot be read');
    cache.results.set(path, { key: '', received: [], result: { value: name, problems: [] } });
  };
  return { cache, read };
}

const listReaders = ({ results }: ReadCache) => files.map(({ path }) => results.get(path)?.result.value);

test('each document is read by one thread, and both have all results', async () => {
  const [reader, helper] = createDivision();
  const [one, two] = [createThread('reader'), createThread('helper')];
  one.cache.mentions.fingerprint = 'names';
  one.cache.mentions.documents.set('1', { digest: '', mentions: [] });
  const reading = divideAsReader(reader, one.cache)(files, one.read);
  const helping = divideAsHelper(helper, two.cache, async () => {
    await reading;
    return one.cache;
  })(files, two.read);
  await Promise.all([reading, helping]);
  const readers = listReaders(one.cache);
  assert.deepEqual([...new Set(readers)].sort(), ['helper', 'reader']);
  assert.deepEqual(listReaders(two.cache), readers);
  assert.deepEqual(two.cache.mentions, one.cache.mentions);
});

test('a thread that nobody helps reads all documents', async () => {
  const [reader] = createDivision();
  const { cache, read } = createThread('reader');
  await divideAsReader(reader, cache)(files, read);
  assert.deepEqual(new Set(listReaders(cache)), new Set(['reader']));
});

test('a thread that fails to help leaves to the other one what it has not read', async () => {
  const [reader, helper] = createDivision();
  const [one, two] = [createThread('reader'), createThread('helper', 10)];
  const helping = divideAsHelper(helper, two.cache, () => Promise.resolve(one.cache))(files, two.read);
  const reading = divideAsReader(reader, one.cache)(files, one.read);
  await assert.rejects(helping, /A file cannot be read/);
  await reading;
  const readers = new Set(listReaders(one.cache));
  assert.deepEqual(readers, new Set(['helper', undefined, 'reader']));
});

test('a thread whose results cannot be sent does not keep the other one waiting', async () => {
  const [reader, helper] = createDivision();
  const one = createThread('reader');
  const { results, ...others } = createReadCache();
  const read = ({ path }: ContentFile) => {
    results.set(path, { key: '', received: [], result: { value: () => path, problems: [] } });
  };
  const helping = divideAsHelper(helper, { results, ...others }, () => Promise.resolve(one.cache))(files, read);
  const reading = divideAsReader(reader, one.cache)(files, one.read);
  await assert.rejects(helping, { name: 'DataCloneError' });
  await reading;
});
