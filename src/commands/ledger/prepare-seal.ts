/** `npm run ledger -- --seal`: adds the digests of its editions to an old ledger that has none. */
import { formatLedger, ledgerPath } from '../../ledger/ledger-file.ts';
import { extendChain } from '../../ledger/record/chain.ts';
import { checkIntegrity } from '../../ledger/record/integrity.ts';
import type { ArchiveDocument } from '../../model/model.ts';
import type { Preparation } from './prepare-edition.ts';

/**
 * Prepares a ledger whose editions have their digests, if none has one.
 *
 * @returns the last edition with its digest; `nothing to record` if the ledger has digests; `refused` if it was altered
 */
export function prepareSeal({ id, file, ledger }: ArchiveDocument, print: (text: string) => void): Preparation {
  if (ledger === undefined) {
    print(`${id}: a draft, which has no ledger`);
    return 'nothing to record';
  }
  const problems = checkIntegrity({ id, file, ledger });
  const sealed = ledger.editions.some(({ digest }) => digest !== undefined);
  if (problems.length === 0) {
    print(`${id}: already has its digests`);
    return 'nothing to record';
  }
  if (sealed || problems.some(({ rule }) => rule !== 'ledger-unsealed')) {
    for (const { message, fix } of problems) print(`${id}: not sealed. ${message}. ${fix}`);
    return 'refused';
  }
  const { number, date } = ledger.editions.at(-1) ?? { number: 0, date: '' };
  const files = new Map([[ledgerPath(id), formatLedger(extendChain(ledger, ledger))]]);
  return { id, number, date, files, removed: [], withholds: false };
}
