/** `npm run ledger -- <document> --delete`: records that a published document is deleted. */
import { access, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatLedger, parseLedger } from '../../ledger/ledger-file.ts';
import { deleteDocument } from '../../ledger/record/delete-document.ts';
import { checkIntegrity } from '../../ledger/record/integrity.ts';
import type { LedgerArguments } from '../../ledger/record/ledger-arguments.ts';
import { LEDGER_EXTENSION } from '../../load/attachments.ts';

/**
 * Withdraws the addresses of a document in its ledger. The file of the document may still exist or not.
 *
 * @param date the date of the edition
 * @returns the exit code
 */
export async function deletePublished(
  { content, ids, reasons, yes }: LedgerArguments,
  date: string,
  print: (text: string) => void,
  confirm: ((question: string) => Promise<boolean>) | undefined,
): Promise<number> {
  const [id = '', ...others] = ids;
  const reason = reasons.get('document') ?? reasons.get('');
  if (id === '' || others.length > 0 || reason === undefined) {
    print('--delete needs one document and a reason: npm run ledger -- <document> --delete --reason "…"');
    return 2;
  }
  const file = join(content, 'documents', `${id}${LEDGER_EXTENSION}`);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    print(`${id}: no ledger at ${file}. A document that was never recorded is deleted by deleting its file`);
    return 2;
  }
  const { ledger, problems: broken } = parseLedger(text, file);
  const document = join(content, 'documents', `${id}.md`);
  const problems = ledger === undefined ? broken : checkIntegrity({ id, file: document, ledger });
  if (ledger === undefined || problems.length > 0) {
    for (const { message, fix } of problems) print(`${id}: not recorded. ${message}. ${fix}`);
    return 1;
  }
  if (ledger.deleted !== undefined) {
    print(`${id}: nothing to record, the document is deleted`);
    return 0;
  }
  const last = ledger.editions.at(-1)?.date ?? '';
  if (date < last) {
    print(`${id}: not recorded. Unexpected date ${date}, expected ${last} (the date of the last edition) or later`);
    return 1;
  }
  print(`${id}: the document is deleted; all its addresses are withdrawn, and remain on a page at its address`);
  print(`      reason: ${reason}`);
  if (!yes && !(await confirm?.('  Record this? [y/N] '))) {
    print(confirm === undefined ? '  Not recorded. Add --yes to record this' : '  Not recorded');
    return 1;
  }
  await writeFile(`${file}.next`, formatLedger(deleteDocument(ledger, date, reason)));
  await rename(`${file}.next`, file);
  print(`  Recorded in ${file}. Keep this file`);
  const exists = await access(document).then(
    () => true,
    () => false,
  );
  if (exists) print(`  Delete ${document}, its received texts, and its annotations`);
  return 0;
}
