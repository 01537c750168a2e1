/** Adds the recorded editions of all ledgers to `published.json`, the list of published documents. */
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseLedger } from '../../ledger/ledger-file.ts';
import { describeReplaced, formatPublished, parsePublished, updatePublished } from '../../ledger/published-list.ts';
import type { Ledger } from '../../schemas/ledger-record.ts';
import { LEDGER_EXTENSION } from '../../load/attachments.ts';
import { PUBLISHED_FILE } from '../../load/published-file.ts';

/**
 * Writes the list if a ledger has an edition that the list does not have. A ledger that does not have the edition of
 * the list is not added: the check reports it.
 *
 * @param content the content folder
 * @returns whether the list could be read
 */
export async function listRecorded(content: string, print: (text: string) => void): Promise<boolean> {
  const file = join(content, PUBLISHED_FILE);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  const { value, problems } = before === undefined ? { value: [], problems: [] } : parsePublished(before, file);
  if (value === undefined) {
    for (const { message, fix } of problems) print(`${file}: ${message}. ${fix}`);
    return false;
  }
  const entries = new Map(value.map((entry) => [entry.id, entry]));
  const ledgers: Ledger[] = [];
  const folder = join(content, 'documents');
  const names = (await readdir(folder)).filter((name) => name.endsWith(LEDGER_EXTENSION)).sort();
  for (const name of names) {
    const { ledger } = parseLedger(await readFile(join(folder, name), 'utf8'), name);
    if (ledger === undefined || ledger.document !== name.slice(0, -LEDGER_EXTENSION.length)) continue;
    const entry = entries.get(ledger.document);
    if (entry === undefined || describeReplaced(entry, ledger) === undefined) ledgers.push(ledger);
  }
  const documents = updatePublished(value, ledgers);
  const after = formatPublished(documents);
  if (after === before || (before === undefined && documents.length === 0)) return true;
  await writeFile(`${file}.next`, after);
  await rename(`${file}.next`, file);
  print(`Updated ${file}, the list of published documents`);
  return true;
}
