/** What an address says: whether the words that stood there stand there. Looked up, never parsed. */
import type { Address, Ending, Ledger, Move, Reading } from '../../schemas/ledger-record.ts';
import { normalize } from '../../text/normal-form.ts';
import { distance } from 'fastest-levenshtein';

/** What became of an address. `id` is the passage; `readings` are oldest first, the last one stands there. */
export type Verdict =
  /** The words stand there. `typography`: later readings that differ from the one asked for in typography only. */
  | {
      readonly verdict: 'same words';
      readonly id: string;
      readonly reading: Reading;
      readonly typography: readonly Reading[];
    }
  /** Other words stand there. `asked` is undefined where the address was not pinned to a reading. */
  | {
      readonly verdict: 'corrected';
      readonly id: string;
      readonly asked: Reading | undefined;
      readonly readings: readonly Reading[];
      /** Where the rest of a split passage stands. */
      readonly forwards: readonly string[];
      /** Other addresses at which the words that were asked for stand. */
      readonly elsewhere: readonly string[];
      readonly moves: readonly Move[];
    }
  /** The words stand there, and the passage stands at another place of the text. */
  | { readonly verdict: 'moved'; readonly id: string; readonly reading: Reading; readonly moves: readonly Move[] }
  | {
      readonly verdict: 'withdrawn';
      readonly id: string;
      readonly asked: Reading | undefined;
      readonly ended: Ending;
      /** Where its words went, followed to addresses that stand. */
      readonly forwards: readonly string[];
      readonly elsewhere: readonly string[];
    }
  /** The words, or those of the reading asked for, are kept back. */
  | { readonly verdict: 'withheld'; readonly id: string; readonly since: number; readonly reason: string }
  | { readonly verdict: 'never published'; readonly nearest: readonly string[] };

/**
 * Looks an address up.
 *
 * @param ledger the ledger of the document
 * @param fragment what stands after `#`, decoded, without a text directive: `p4`, `p4.k7f2q`, `note-iv.a2b3c`
 */
export function judgeAddress(ledger: Ledger, fragment: string): Verdict {
  for (const address of ledger.addresses) {
    if (address.id === fragment) return judge(ledger, address, undefined);
    const asked = address.readings.find(({ digest }) => `${address.id}.${digest}` === fragment);
    if (asked !== undefined) return judge(ledger, address, asked);
  }
  // The digests of withheld readings are not kept, so any that is unknown may have been one.
  const kept = ledger.addresses.find(
    (address) =>
      fragment.startsWith(`${address.id}.`) &&
      (address.state === 'withheld' || address['readings-withheld'] !== undefined),
  );
  if (kept !== undefined) return withheld(kept);
  return { verdict: 'never published', nearest: findNearestAddresses(ledger, fragment) };
}

function withheld(address: Address): Verdict {
  const { since, reason } = (address.state === 'withheld' ? address.ended : address['readings-withheld']) ?? {
    since: 1,
    reason: '',
  };
  return { verdict: 'withheld', id: address.id, since, reason };
}

function judge(ledger: Ledger, address: Address, asked: Reading | undefined): Verdict {
  const { id, readings, moves } = address;
  if (address.state === 'withheld') return withheld(address);
  const forwards = address.forwards.length === 0 ? [] : followForwards(ledger, address.forwards, id);
  const elsewhere = asked === undefined ? [] : findElsewhere(ledger, id, asked);
  if (address.state === 'withdrawn')
    return { verdict: 'withdrawn', id, asked, ended: address.ended, forwards, elsewhere };

  const [first] = readings;
  const reading = readings.at(-1);
  if (first === undefined || reading === undefined) throw new Error(`Internal error: ${id} stands and has no reading`);
  const since = asked === undefined ? first.since : asked.since;
  const later = moves.filter((move) => move.since > since);
  const same =
    asked === undefined
      ? readings.every(({ digest }) => digest === reading.digest) && !address['readings-withheld']
      : asked.digest === reading.digest;
  if (!same) return { verdict: 'corrected', id, asked, readings, forwards, elsewhere, moves: later };
  if (later.length > 0) return { verdict: 'moved', id, reading, moves: later };
  const typography = readings.filter((each) => each.cause === 'typography' && each.since > since);
  return { verdict: 'same words', id, reading, typography };
}

/** Follows forwards through what was withdrawn since, to addresses that stand or are withheld; never in a circle. */
export function followForwards(ledger: Ledger, forwards: readonly string[], from: string): string[] {
  const byId = new Map(ledger.addresses.map((address) => [address.id, address]));
  const seen = new Set([from]);
  const reached: string[] = [];
  const queue = [...forwards];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const address = byId.get(id);
    if (address?.state === 'withdrawn') queue.push(...address.forwards);
    else if (address !== undefined) reached.push(id);
  }
  return reached;
}

function findElsewhere(ledger: Ledger, id: string, asked: Reading): string[] {
  const words = normalize(asked.text);
  return ledger.addresses.flatMap((address) =>
    address.state === 'current' && address.id !== id && normalize(address.readings.at(-1)?.text ?? '') === words
      ? [address.id]
      : [],
  );
}

/** The published addresses most like one that never was: three at most, nearest first. */
export function findNearestAddresses(ledger: Ledger, fragment: string): string[] {
  const wanted = fragment.toLowerCase();
  return ledger.addresses
    .map(({ id, readings }) => {
      const pinned = readings.map(({ digest }) => distance(wanted, `${id.toLowerCase()}.${digest}`));
      const stem = fragment.startsWith(`${id}.`) ? 0 : distance(wanted, id.toLowerCase());
      return { id, far: Math.min(stem, ...pinned) };
    })
    .filter(({ far }) => far <= Math.max(1, fragment.length / 3))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ id }) => id);
}
