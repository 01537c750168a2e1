/** Digests of items of the model. Two items with the same digest have the same content. */

const known = new WeakMap<object, string>();

/** In place of a digest that is not computed yet. */
const LATER = '';

/** Remembers the digest of everything that an item was made from. */
export function rememberDigest(item: object, digest: string): void {
  known.set(item, digest);
}

/** Lets the digest of an item be computed once, when it is needed first: many values contain the item, and it never changes. */
export function digestOnce(item: object): void {
  if (!known.has(item)) known.set(item, LATER);
}

/**
 * The digest of what an item was made from; undefined if none is known.
 *
 * @param compute computes the digest of an item of {@link digestOnce}; without it, that digest is not known
 */
export function findDigest(item: object, compute?: (item: object) => string): string | undefined {
  const digest = known.get(item);
  if (digest !== LATER) return digest;
  if (compute === undefined) return undefined;
  const computed = compute(item);
  known.set(item, computed);
  return computed;
}

/** Whether the digest of an item is known, or is computed once. */
export function hasDigest(item: object): boolean {
  return known.has(item);
}
