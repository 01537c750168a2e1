/** Adds the editions of all ledgers to `published.json`, the list of published documents. */
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { LEDGER_EXTENSION, parseLedger } from '../../ledger/ledger-file.ts';
import { describeReplaced, formatPublished, parsePublished, updatePublished } from '../../ledger/published-list.ts';
import type { Ledger } from '../../schemas/ledger-record.ts';
import type { ReplacedFiles } from '../../load/file-listing.ts';
import { PUBLISHED_FILE } from '../../load/published-file.ts';

/**
 * Prepares the list. A ledger that does not have the edition of the list is not added: the check reports it.
 *
 * @param content the content folder
 * @param replaced texts of ledgers that are not written yet, by their path in the content folder
 * @returns the list as a file to write, or no file if the list has every edition; undefined if the list cannot be read
 */
export async function prepareList(
  content: string,
  replaced: ReplacedFiles,
  print: (text: string) => void,
): Promise<ReadonlyMap<string, string> | undefined> {
  const file = join(content, PUBLISHED_FILE);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  const { value, problems } = before === undefined ? { value: [], problems: [] } : parsePublished(before, file);
  if (value === undefined) {
    for (const { message, fix } of problems) print(`${file}: ${message}. ${fix}`);
    return undefined;
  }
  const entries = new Map(value.map((entry) => [entry.id, entry]));
  const ledgers: Ledger[] = [];
  const onDisk = (await readdir(join(content, 'documents'))).map((name) => `documents/${name}`);
  const paths = [...new Set([...onDisk, ...replaced.keys()])].filter((path) => path.endsWith(LEDGER_EXTENSION)).sort();
  for (const path of paths) {
    const { value: ledger } = parseLedger(replaced.get(path) ?? (await readFile(join(content, path), 'utf8')), path);
    if (ledger === undefined || `${ledger.document}${LEDGER_EXTENSION}` !== posix.basename(path)) continue;
    const entry = entries.get(ledger.document);
    // The id of a deleted document stays taken: the check reports a document that uses it.
    const isReused = entry?.state === 'deleted' && ledger.deleted === undefined;
    if (entry === undefined || (!isReused && describeReplaced(entry, ledger) === undefined)) ledgers.push(ledger);
  }
  const documents = updatePublished(value, ledgers);
  const after = formatPublished(documents);
  const isCurrent = after === before || (before === undefined && documents.length === 0);
  return new Map(isCurrent ? [] : [[PUBLISHED_FILE, after]]);
}
