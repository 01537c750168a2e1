/**
 * The verdict on an address: what became of the words that were published under it. The page, its script, and the tests
 * all judge addresses with this module. It is small enough for the browser, and looks addresses up instead of parsing
 * them.
 */
import { findNearestAddresses } from './nearest-addresses.ts';
import type { DatedReason, PublishedAddress, PublishedMove, PublishedReading } from './published-addresses.ts';

/** A verdict on a published address. `reading` is the reading that a pinned address names; undefined for a bare id. */
interface OnAddress {
  readonly id: string;
  readonly reading: PublishedReading | undefined;
}

/** Where words are that an address no longer has. */
interface NewPlaces {
  /** Passages that have exactly the words of the reading. */
  readonly sameWords: readonly string[];
  /** Passages that took words of the address in a split or a merge. */
  readonly forwards: readonly string[];
}

/** What became of an address. Dates are those of editions: `2026-11-21`. */
export type Verdict =
  /** The passage has the words, where it was published. */
  | (OnAddress & { readonly verdict: 'same words' })
  /** The passage has the words, and is at another place of the text. */
  | (OnAddress & { readonly verdict: 'moved'; readonly moves: readonly PublishedMove[] })
  /** The passage has other words, since `date`. */
  | (OnAddress &
      NewPlaces & {
        readonly verdict: 'corrected';
        readonly date: string;
        readonly moves: readonly PublishedMove[];
        /** Earlier readings that are withheld. */
        readonly readingsWithheld: DatedReason | undefined;
      })
  /** The text no longer has the passage. `event`: whether it was removed, or merged into another one. */
  | (OnAddress &
      NewPlaces &
      DatedReason & { readonly verdict: 'withdrawn'; readonly event: 'removed' | 'merged' | 'withheld' })
  /** The words are withheld: those of the passage, or only those of earlier readings. */
  | (DatedReason & { readonly verdict: 'withheld'; readonly id: string; readonly withheld: 'passage' | 'readings' })
  /** Nothing was published under the address. */
  | {
      readonly verdict: 'never published';
      /** The passage, if the address names a passage and an unknown reading. */
      readonly id: string | undefined;
      /** At most three published ids, nearest first; the passage itself if it is known. */
      readonly nearest: readonly string[];
      /** Other passages that have, or had, a reading with the digest that the address names. */
      readonly sameDigest: readonly string[];
    };

/**
 * Judges an address.
 *
 * @param published every address that the document has published
 * @param fragment the part of the URL after `#`, decoded, without a text directive: `p4`, `p4.k7f2q`, `note-iv.a2b3c`
 */
export function judgeAddress(published: readonly PublishedAddress[], fragment: string): Verdict {
  const bare = published.find(({ id }) => id === fragment);
  if (bare !== undefined) return judgeId(bare);
  const address = published.find(({ id }) => fragment.startsWith(`${id}.`));
  const digest = fragment.slice((address?.id ?? fragment.split('.')[0] ?? '').length + 1);
  const reading = address?.readings.find((candidate) => candidate.digest === digest);
  if (address !== undefined && reading !== undefined) return judgeReading(address, reading);
  // The ledger does not keep the digests of withheld readings, so an unknown digest may be that of a withheld reading.
  const withheld = address && judgeWithheld(address);
  if (withheld !== undefined) return withheld;
  const stem = digest === '' ? fragment : fragment.slice(0, -digest.length - 1);
  return {
    verdict: 'never published',
    id: address?.id,
    nearest:
      address === undefined
        ? findNearestAddresses(
            stem,
            published.map(({ id }) => id),
          )
        : [address.id],
    sameDigest:
      digest === ''
        ? []
        : published.filter(({ readings }) => readings.some((other) => other.digest === digest)).map(({ id }) => id),
  };
}

/** The readings that brought other words than the passage had before. */
function correctionsOf(readings: readonly PublishedReading[]): PublishedReading[] {
  return readings.filter(
    ({ cause, event, digest }, index) =>
      cause !== 'first' &&
      cause !== 'typography' &&
      // A passage that was withdrawn may come back with the words that it had.
      (event !== 'restored' || (index > 0 && readings[index - 1]?.digest !== digest)),
  );
}

function judgeId(address: PublishedAddress): Verdict {
  const { id, state, readings, moves, readingsWithheld } = address;
  const withheld = judgeWithheld(address);
  if (state === 'withheld' && withheld !== undefined) return withheld;
  if (state === 'withdrawn') return judgeWithdrawn(address, undefined);
  const date = correctionsOf(readings).at(-1)?.date;
  const forwards = address.forwards.map((forward) => forward.id);
  if (date !== undefined)
    return { verdict: 'corrected', id, reading: undefined, date, sameWords: [], forwards, moves, readingsWithheld };
  if (withheld !== undefined) return withheld;
  return moves.length > 0
    ? { verdict: 'moved', id, reading: undefined, moves }
    : { verdict: 'same words', id, reading: undefined };
}

function judgeReading(address: PublishedAddress, reading: PublishedReading): Verdict {
  const { id, readings, readingsWithheld } = address;
  if (address.state === 'withdrawn') return judgeWithdrawn(address, reading);
  const moves = address.moves.filter(({ since }) => since > reading.since);
  // The same words may have come back later, so the last reading with the digest counts.
  const next = readings[readings.findLastIndex(({ digest }) => digest === reading.digest) + 1];
  if (next === undefined)
    return moves.length > 0 ? { verdict: 'moved', id, reading, moves } : { verdict: 'same words', id, reading };
  const forwards = address.forwards.filter(({ since }) => since > reading.since).map((forward) => forward.id);
  const { sameWords } = reading;
  return { verdict: 'corrected', id, reading, date: next.date, sameWords, forwards, moves, readingsWithheld };
}

/** A withdrawn address; a bare id means its last reading. */
function judgeWithdrawn(address: PublishedAddress, reading: PublishedReading | undefined): Verdict {
  const { id, ended, readings } = address;
  if (ended === undefined) throw new Error(`Internal error: ${id} is withdrawn, and the ledger does not say why`);
  const sameWords = (reading ?? readings.at(-1))?.sameWords ?? [];
  const forwards = address.forwards.map((forward) => forward.id);
  return { verdict: 'withdrawn', id, reading, ...ended, sameWords, forwards };
}

/** What is withheld at an address; undefined if nothing is. */
function judgeWithheld({ id, state, ended, readingsWithheld }: PublishedAddress): Verdict | undefined {
  const whole = state === 'withheld' ? ended : undefined;
  const why = whole ?? readingsWithheld;
  if (why === undefined) return undefined;
  return {
    verdict: 'withheld',
    id,
    withheld: whole === undefined ? 'readings' : 'passage',
    date: why.date,
    reason: why.reason,
  };
}
