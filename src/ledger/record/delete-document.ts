/** Records the deletion of a document: its addresses are withdrawn, and its ledger remains. */
import type { Address, Ledger } from '../../schemas/ledger-record.ts';
import { extendChain } from './chain.ts';

/**
 * Records the deletion as an edition. The given ledger is not changed.
 *
 * @param date the date of the edition: `2026-11-21`
 * @param reason the reason, which is published
 */
export function deleteDocument(ledger: Ledger, date: string, reason: string): Ledger {
  const since = (ledger.editions.at(-1)?.number ?? 0) + 1;
  const withdraw = (address: Address): Address =>
    address.state === 'current'
      ? { ...address, state: 'withdrawn', ended: { since, event: 'removed', reason } }
      : address;
  return extendChain(ledger, {
    ...ledger,
    deleted: { since, reason },
    editions: [...ledger.editions, { number: since, date }],
    addresses: ledger.addresses.map(withdraw),
  });
}
