/**
 * Every address that a ledger has published, as plain data without the words: a page carries it, and verdicts are
 * computed from it.
 */
import type { Address, Ledger, Reading } from '../../schemas/ledger-record.ts';
import { normalize } from '../../text/normal-form.ts';
import { datesOf } from './edition-dates.ts';

/**
 * A reading without its words. `since` is the number of the edition that published it, `date` the date of that
 * edition.
 */
export interface PublishedReading extends Pick<Reading, 'digest' | 'since' | 'cause' | 'event' | 'reason'> {
  readonly date: string;
  /** Other passages that have exactly the words of this reading, if the address itself no longer has them. */
  readonly sameWords: readonly string[];
}

/** Why, and since when, something was removed from the text or from the ledger. */
export interface DatedReason {
  readonly date: string;
  readonly reason: string;
}

/** A move of a passage: `from` and `to` are the passage before it, or `start`. */
export interface PublishedMove {
  readonly since: number;
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

/** A passage to which words went in a split or a merge, followed through later merges. */
export interface PublishedForward {
  /** The edition from which on words of the address are there. */
  readonly since: number;
  readonly id: string;
}

/** One published address. */
export interface PublishedAddress {
  readonly id: string;
  /** `para. 4`; undefined where the text has no such passage. */
  readonly locator?: string | undefined;
  readonly state: Address['state'];
  /** Oldest first. An address that is current or withdrawn has all its readings, except withheld ones. */
  readonly readings: readonly PublishedReading[];
  readonly moves: readonly PublishedMove[];
  readonly forwards: readonly PublishedForward[];
  /** Why the address is withdrawn or withheld. */
  readonly ended?: (DatedReason & { readonly event: 'removed' | 'merged' | 'withheld' }) | undefined;
  /** Why readings of it were removed from the ledger. */
  readonly readingsWithheld?: DatedReason | undefined;
}

/**
 * Lists the published addresses of a document.
 *
 * @param locatorOf the locator of a passage of the text by its id
 * @returns in the order of the ledger: the order of the text, each ended address after the passage it followed
 */
export function listPublished(ledger: Ledger, locatorOf: (id: string) => string | undefined): PublishedAddress[] {
  const dateOf = datesOf(ledger);
  const byId = new Map(ledger.addresses.map((address) => [address.id, address]));
  const currentByWords = Map.groupBy(
    ledger.addresses.filter(({ state }) => state === 'current'),
    ({ readings }) => normalize(readings.at(-1)?.text ?? ''),
  );
  return ledger.addresses.map((address): PublishedAddress => {
    const { id, state, readings, moves } = address;
    const withheld = address['readings-withheld'];
    const currentWords = state === 'current' ? normalize(readings.at(-1)?.text ?? '') : undefined;
    const sameWords = (text: string) => {
      const words = normalize(text);
      const passages = words === currentWords ? [] : (currentByWords.get(words) ?? []);
      return passages.map((passage) => passage.id);
    };
    return {
      id,
      locator: locatorOf(id),
      state,
      readings: readings.map(({ digest, since, cause, event, reason, text }) => ({
        digest,
        since,
        date: dateOf(since),
        cause,
        event,
        ...(reason === undefined ? {} : { reason }),
        sameWords: sameWords(text),
      })),
      moves: moves.map(({ since, from, to }) => ({ since, date: dateOf(since), from, to })),
      forwards: address.forwards.flatMap((forward) => {
        const since = sinceOfForward(address, byId.get(forward));
        return followForward(byId, forward, id).map((target) => ({ since, id: target }));
      }),
      ...(state === 'current'
        ? {}
        : { ended: { date: dateOf(address.ended.since), event: address.ended.event, reason: address.ended.reason } }),
      ...(withheld === undefined
        ? {}
        : { readingsWithheld: { date: dateOf(withheld.since), reason: withheld.reason } }),
    };
  });
}

/** The edition in which words of an address went to another one; 0 if the ledger does not say. */
function sinceOfForward(address: Address, target: Address | undefined): number {
  if (address.state !== 'current') return address.ended.since;
  const isSplit = ({ event }: Reading) => event === 'split';
  return (target?.readings.find(isSplit) ?? address.readings.find(isSplit))?.since ?? 0;
}

/**
 * Follows a forward through addresses that were withdrawn later, to addresses that are current or withheld; stops at
 * a circle.
 */
function followForward(byId: ReadonlyMap<string, Address>, forward: string, from: string): string[] {
  const seen = new Set([from]);
  const reached: string[] = [];
  let queue = [forward];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const address = byId.get(id);
    if (address?.state === 'withdrawn') queue = queue.concat(address.forwards);
    else if (address !== undefined) reached.push(id);
  }
  return reached;
}
