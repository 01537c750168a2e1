/** Digests of what items of the model were read from. Two items with the same digest have the same content. */

const known = new WeakMap<object, string>();

/** Remembers the digest of everything that an item was made from. */
export function rememberDigest(item: object, digest: string): void {
  known.set(item, digest);
}

/** The digest of what an item was made from; undefined if none is known. */
export function findDigest(item: object): string | undefined {
  return known.get(item);
}
