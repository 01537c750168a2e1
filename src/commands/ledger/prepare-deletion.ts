/** `npm run ledger -- <document> --delete`: prepares the edition that records the deletion of a published document. */
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatLedger, ledgerPath, parseLedger } from '../../ledger/ledger-file.ts';
import { deleteDocument } from '../../ledger/record/delete-document.ts';
import { checkIntegrity } from '../../ledger/record/integrity.ts';
import type { LedgerArguments } from './ledger-arguments.ts';
import { CLAIMS_EXTENSION } from '../../load/claims-file.ts';
import type { PreparedEdition } from './ledger-dry-run.ts';

/**
 * Prepares the ledger in which the addresses of a document are withdrawn. The file of the document need not exist.
 *
 * @param date the date of the edition
 * @returns the edition, or the exit code: 0 if the deletion is recorded already, 1 or 2 if it cannot be recorded
 */
export async function prepareDeletion(
  { content, ids, reasons }: Pick<LedgerArguments, 'ids' | 'reasons'> & { readonly content: string },
  date: string,
  print: (text: string) => void,
): Promise<PreparedEdition | number> {
  const [id = '', ...others] = ids;
  const reason = reasons.get('document') ?? reasons.get('');
  if (id === '' || others.length > 0 || reason === undefined) {
    print('--delete needs one document and a reason: npm run ledger -- <document> --delete --reason "…"');
    return 2;
  }
  const path = ledgerPath(id);
  const file = join(content, path);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    print(`${id}: no ledger at ${file}. A document that was never recorded is deleted by deleting its file`);
    return 2;
  }
  const { value: ledger, problems: broken } = parseLedger(text, file);
  const document = join(content, `documents/${id}.md`);
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
  const exists = await access(document).then(
    () => true,
    () => false,
  );
  const annotations = (await readdir(join(content, 'annotations', id)).catch(() => [])).map(
    (name) => `annotations/${id}/${name}`,
  );
  const removed = [`documents/${id}.md`, `documents/${id}${CLAIMS_EXTENSION}`, ...annotations];
  const after = deleteDocument(ledger, date, reason);
  return {
    id,
    number: after.editions.length,
    date,
    files: new Map([[path, formatLedger(after)]]),
    removed,
    withholds: false,
    announcement: [
      `${id}: the document is deleted; all its addresses are withdrawn, and remain on a page at its address`,
      `      reason: ${reason}`,
      ...(exists ? [`      then delete ${document}, its received texts, and its annotations`] : []),
    ],
  };
}
