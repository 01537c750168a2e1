/** `npm run ledger -- --seal`: gives a ledger from before there were digests its digests. */
import { formatLedger } from '../../ledger/ledger-file.ts';
import { extendChain } from '../../ledger/record/chain.ts';
import { checkIntegrity } from '../../ledger/record/integrity.ts';
import type { ArchiveDocument } from '../../model/model.ts';
import { ledgerFile, writeAtomically } from './write-ledger.ts';

/** Gives the editions of a ledger their digests, if none has one. Returns whether the ledger has digests. */
export async function sealLedger(document: ArchiveDocument, print: (text: string) => void): Promise<boolean> {
  const { id, file, ledger } = document;
  if (ledger === undefined) {
    print(`${id}: a draft, which has no ledger`);
    return true;
  }
  const problems = checkIntegrity(document);
  const sealed = ledger.editions.some(({ digest }) => digest !== undefined);
  if (problems.length === 0) {
    print(`${id}: has its digests`);
    return true;
  }
  if (sealed || problems.some(({ rule }) => rule !== 'ledger-unsealed')) {
    for (const { message, fix } of problems) print(`${id}: not sealed. ${message}. ${fix}`);
    return false;
  }
  await writeAtomically(ledgerFile(file), formatLedger(extendChain(ledger, ledger)));
  print(`${id}: sealed; no address, reading, or edition changed`);
  return true;
}
