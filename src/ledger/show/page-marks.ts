/** What a page shows of a ledger: the address of each passage, its corrections and moves, and what stands there no more. */
import type { Address, Ending, Ledger, Reading } from '../../schemas/ledger-record.ts';
import { normalize } from '../../text/normal-form.ts';
import { pinnedIds } from '../readings.ts';
import { followForwards } from './verdict.ts';

/** What stands beside a passage. */
export interface PassageMarks {
  readonly id: string;
  /** The address of the reading that stands there: `p4.k7f2q`. The id of the link in the margin. */
  readonly pinned: string;
  /** Addresses of earlier readings, which stay in the page as ids on elements of the mark of correction. */
  readonly former: readonly string[];
  /** The readings, oldest first, each with its day, where there is more than one in normal form; else empty. */
  readonly corrected: readonly DatedReading[];
  /** The day of the last correction that changed words; undefined where there was none. */
  readonly correctedOn: string | undefined;
  /** Readings that differ from the one before in typography only. */
  readonly typography: readonly DatedReading[];
  /** Moves, with their days. */
  readonly moves: readonly { readonly date: string; readonly from: string; readonly to: string }[];
  /** Where the rest of a split passage stands. */
  readonly forwards: readonly string[];
}

/** A reading, and the day of the edition that brought it. */
export interface DatedReading extends Reading {
  readonly date: string;
}

/** What is left of an address whose words stand there no more. */
export interface Tombstone {
  readonly id: string;
  readonly state: 'withdrawn' | 'withheld';
  /** Every id that has to stay in the page: `p4` and, unless withheld, `p4.k7f2q`. */
  readonly ids: readonly string[];
  readonly ended: Ending;
  readonly date: string;
  /** Where its words stand: addresses of this document. */
  readonly forwards: readonly string[];
  /** The passage it stood after that stands; undefined at the start. */
  readonly after: string | undefined;
  /** Its readings; none where withheld. */
  readonly readings: readonly DatedReading[];
}

/** The marks of each passage that stands, by id. */
export function marksOf(ledger: Ledger): Map<string, PassageMarks> {
  const dateOf = datesOf(ledger);
  return new Map(
    ledger.addresses.flatMap((address) => {
      const reading = address.readings.at(-1);
      if (address.state !== 'current' || reading === undefined) return [];
      const { id, moves, forwards } = address;
      const pinned = `${id}.${reading.digest}`;
      const readings = address.readings.map((each) => ({ ...each, date: dateOf(each.since) }));
      const corrections = readings.filter((each, at) => at > 0 && each.cause !== 'typography');
      return [
        [
          id,
          {
            id,
            pinned,
            former: pinnedIds(address).filter((each) => each !== pinned),
            corrected: corrections.length > 0 ? readings : [],
            correctedOn: corrections.at(-1)?.date,
            typography: readings.filter(({ cause }) => cause === 'typography'),
            moves: moves.map(({ since, from, to }) => ({ date: dateOf(since), from, to })),
            forwards: followForwards(ledger, forwards, id),
          },
        ] as const,
      ];
    }),
  );
}

/** What stands no more, in the order of the text. */
export function tombstonesOf(ledger: Ledger): Tombstone[] {
  const dateOf = datesOf(ledger);
  let after: string | undefined;
  return ledger.addresses.flatMap((address: Address) => {
    if (address.state === 'current') {
      after = address.id;
      return [];
    }
    const { id, state, ended, forwards } = address;
    const readings = address.readings.map((each) => ({ ...each, date: dateOf(each.since) }));
    return [
      {
        id,
        state,
        ids: [id, ...pinnedIds(address)],
        ended,
        date: dateOf(ended.since),
        forwards: followForwards(ledger, forwards, id),
        after,
        readings,
      },
    ];
  });
}

/** The day of the last correction of words in a document, for a citation; undefined where there was none. */
export function lastCorrection(ledger: Ledger): string | undefined {
  const dateOf = datesOf(ledger);
  const editions = ledger.addresses.flatMap(({ readings }) =>
    readings.flatMap(({ since, text }, at) => {
      const before = readings[at - 1];
      return before !== undefined && normalize(before.text) !== normalize(text) ? [since] : [];
    }),
  );
  return editions.length === 0 ? undefined : dateOf(Math.max(...editions));
}

/** The day of an edition by its number. */
export function datesOf({ editions }: Ledger): (number: number) => string {
  const dates = new Map(editions.map(({ number, date }) => [number, date]));
  return (number) => {
    const date = dates.get(number);
    if (date === undefined) throw new Error(`Unexpected edition ${number}, expected one that the ledger lists`);
    return date;
  };
}
