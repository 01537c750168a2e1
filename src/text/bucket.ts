/** Distributes keys over files, so that a reader loads only the file that can have a key. */

/** How many keys a file has on average. */
const KEYS_PER_BUCKET = 64;

/** How many files a table of keys is divided into: a power of two. */
export function countBuckets(keys: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, keys) / KEYS_PER_BUCKET)));
}

/**
 * The file of a key: a hexadecimal number below `buckets`.
 *
 * @param buckets how many files there are
 * @see http://www.isthe.com/chongo/tech/comp/fnv/ the hash function (FNV-1a, 32 bits)
 */
export function bucketOf(key: string, buckets: number): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash >>> 0) % buckets).toString(16);
}
