/** The items of the model that many other values contain. */
import { digestOnce } from './item-digests.ts';
import type { Archive } from './model.ts';

/**
 * Lets the digests of shared items be computed once. A source has all its citations, and each document that cites it
 * has the source. A name has the places of all names in its file.
 */
export function digestSharedItems({ sources, names }: Archive): void {
  for (const source of sources) digestOnce(source);
  for (const name of names) {
    digestOnce(name);
    digestOnce(name.places);
  }
}
