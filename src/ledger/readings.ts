/** Readings: what the ledger keeps of the words of a passage at some time. */
import type { Address, Reading } from '../schemas/ledger-record.ts';
import { DIGEST_LENGTH, digestOf, sha256 } from '../text/digest.ts';
import { normalize } from '../text/normal-form.ts';

/**
 * A reading of some words. Its digest is that of an earlier reading with the same normal form, or else as long as
 * it takes not to be that of another reading of the passage.
 *
 * @param earlier the readings that the passage had
 * @param words the words as they stand
 */
export function createReading(
  earlier: readonly Reading[],
  words: string,
  { since, cause, event, reason }: Pick<Reading, 'since' | 'cause' | 'event' | 'reason'>,
): Reading {
  const same = earlier.find(({ text }) => normalize(text) === normalize(words));
  let length = DIGEST_LENGTH;
  while (same === undefined && earlier.some(({ digest }) => digest === digestOf(words, length))) length += 1;
  return {
    digest: same?.digest ?? digestOf(words, length),
    sha256: sha256(words),
    since,
    cause,
    event,
    ...(reason === undefined ? {} : { reason }),
    text: words,
  };
}

/** Every pinned address that was published for an id, oldest first, each once: `p4.k7f2q`. */
export function pinnedIds({ id, readings }: Address): string[] {
  return [...new Set(readings.map(({ digest }) => `${id}.${digest}`))];
}
