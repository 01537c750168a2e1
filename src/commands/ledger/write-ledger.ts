/** Writes ledgers. */
import { rename, writeFile } from 'node:fs/promises';

/** The path of the ledger of a document’s file. */
export function ledgerFile(file: string): string {
  return file.replace(/\.md$/, '.ledger.json');
}

/** Writes a file atomically: a failure leaves the old file. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  await writeFile(`${file}.next`, text);
  await rename(`${file}.next`, file);
}
