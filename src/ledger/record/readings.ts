/** Creates readings: the words of a passage at a point in time, with their digest. */
import type { Reading } from '../../schemas/ledger-record.ts';
import { DIGEST_LENGTH, digestOf, sha256 } from '../../text/digest.ts';
import { normalize } from '../../text/normal-form.ts';

/**
 * Creates a reading. If an earlier reading has the same normal form, it gives its digest; if not, the digest has as
 * many characters as needed to differ from those of the other readings of the passage.
 *
 * @param earlier the earlier readings of the passage
 * @param words the words, with their typography
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
