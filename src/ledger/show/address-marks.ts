/**
 * What a page shows of its published addresses: a mark at each passage that was changed, and one for each ended
 * address.
 */
import type { Ledger } from '../../schemas/ledger-record.ts';
import { listPublished, type PublishedAddress, type PublishedReading } from './published-addresses.ts';
import { judgeAddress, type Verdict } from './verdict.ts';

/** A verdict on one address, as a line of a mark. */
export interface JudgedAddress {
  /** `p4` or `p4.k7f2q` */
  readonly fragment: string;
  readonly verdict: Verdict;
}

/** A reading with its words. */
export interface ReadingWithWords extends PublishedReading {
  readonly text: string;
}

/** The mark of an address. */
export interface AddressMark {
  readonly address: PublishedAddress;
  /** The verdict on the bare id. */
  readonly verdict: Verdict;
  /** The verdict on each pinned address, oldest first. */
  readonly pinned: readonly JudgedAddress[];
  /** The pinned address of the current reading; undefined if the address has ended. */
  readonly current: string | undefined;
  /** Oldest first. */
  readonly readings: readonly ReadingWithWords[];
}

/** The mark of an address that has ended. */
export interface Tombstone extends AddressMark {
  /** The current passage that it followed; undefined at the start of the text. */
  readonly after: string | undefined;
}

/** The marks of a document. */
export interface AddressMarks {
  /** Current passages by id. */
  readonly current: ReadonlyMap<string, AddressMark>;
  /** Ended addresses, in the order of the text. */
  readonly ended: readonly Tombstone[];
  /** Every published address by id. */
  readonly published: ReadonlyMap<string, PublishedAddress>;
}

/**
 * Judges every address that a document has published.
 *
 * @param locatorOf the locator of a passage of the text by its id
 */
export function markAddresses(ledger: Ledger, locatorOf: (id: string) => string | undefined): AddressMarks {
  const published = listPublished(ledger, locatorOf);
  const current = new Map<string, AddressMark>();
  const ended: Tombstone[] = [];
  let after: string | undefined;
  published.forEach((address, index) => {
    const { id, state } = address;
    const texts = ledger.addresses[index]?.readings.map(({ text }) => text) ?? [];
    const readings = address.readings.map((reading, position) => ({ ...reading, text: texts[position] ?? '' }));
    const fragments = [...new Set(readings.map(({ digest }) => `${id}.${digest}`))];
    const last = readings.at(-1);
    const mark: AddressMark = {
      address,
      // Only this address can answer for its id and its readings.
      verdict: judgeAddress([address], id),
      pinned: fragments.map((fragment) => ({ fragment, verdict: judgeAddress([address], fragment) })),
      current: state === 'current' && last !== undefined ? `${id}.${last.digest}` : undefined,
      readings,
    };
    if (state === 'current') {
      current.set(id, mark);
      after = id;
    } else ended.push({ ...mark, after });
  });
  return { current, ended, published: new Map(published.map((address) => [address.id, address])) };
}
