/** The dates of a ledger's editions. */
import type { Ledger } from '../../schemas/ledger-record.ts';
import { normalize } from '../../text/normal-form.ts';

/**
 * Looks up the date of an edition by its number.
 *
 * @throws Error where the ledger does not list the edition
 */
export function datesOf({ editions }: Ledger): (number: number) => string {
  const dates = new Map(editions.map(({ number, date }) => [number, date]));
  return (number) => {
    const date = dates.get(number);
    if (date === undefined) throw new Error(`Unexpected edition ${number}, expected one that the ledger lists`);
    return date;
  };
}

/** The newest edition of a document, and the date of the last correction of its words (undefined if there was none). */
export interface LastEdition {
  readonly number: number;
  readonly corrected: string | undefined;
}

/** The newest edition of a document, for citations; undefined for a draft, which has no ledger. */
export function findLastEdition(ledger: Ledger | undefined): LastEdition | undefined {
  const number = ledger?.editions.at(-1)?.number;
  return ledger === undefined || number === undefined ? undefined : { number, corrected: lastCorrection(ledger) };
}

function lastCorrection(ledger: Ledger): string | undefined {
  const dateOf = datesOf(ledger);
  const editions = ledger.addresses.flatMap(({ readings }) =>
    readings.flatMap(({ since, text }, index) => {
      const before = readings[index - 1];
      return before !== undefined && normalize(before.text) !== normalize(text) ? [since] : [];
    }),
  );
  return editions.length === 0 ? undefined : dateOf(editions.reduce((last, edition) => Math.max(last, edition)));
}
