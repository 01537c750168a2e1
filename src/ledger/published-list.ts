/** The list of published documents: parses it, formats it, and adds what ledgers record. */
import type { Ledger } from '../schemas/ledger-record.ts';
import { publishedSchema, type PublishedDocument } from '../schemas/published.ts';
import { problem, startOfFile, type ReadResult } from '../text/problem.ts';
import { readRecorded, RESTORE_FILE } from './recorded-file.ts';

/**
 * Parses the list.
 *
 * @param file its path, for messages
 * @returns the documents, or a problem of the rule `published-broken`
 */
export function parsePublished(text: string, file: string): ReadResult<readonly PublishedDocument[]> {
  const { value, problems } = readRecorded(text, file, 'published-broken', publishedSchema);
  if (value === undefined) return { value, problems };
  const { documents } = value;
  const seen = new Set<string>();
  const twice = documents.find(({ id }) => seen.size === seen.add(id).size);
  if (twice === undefined) return { value: documents, problems: [] };
  const message = `\`${twice.id}\` occurs twice, expected once`;
  return { value: undefined, problems: [problem('published-broken', startOfFile(file), message, RESTORE_FILE)] };
}

/** Formats the list with one field on a line, so that two branches which record two documents merge without a conflict. */
export function formatPublished(documents: readonly PublishedDocument[]): string {
  return `${JSON.stringify({ documents }, null, 2)}\n`;
}

/**
 * Adds what ledgers record: the last edition of each document, and the former ids of the document.
 *
 * @returns the list, sorted by id
 */
export function updatePublished(
  documents: readonly PublishedDocument[],
  ledgers: readonly Ledger[],
): PublishedDocument[] {
  const entries = new Map(documents.map((entry) => [entry.id, entry]));
  for (const ledger of ledgers) addEntries(entries, ledger);
  return [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function addEntries(
  entries: Map<string, PublishedDocument>,
  { document: id, editions, deleted, formerly = [] }: Ledger,
): void {
  const since = editions[0]?.date ?? '';
  const last = editions.at(-1);
  if (last?.digest === undefined) return;
  const state = deleted === undefined ? 'published' : 'deleted';
  entries.set(id, { id, state, since, edition: last.number, digest: last.digest });
  for (const former of formerly)
    if (former.id !== id) entries.set(former.id, { id: former.id, state: 'renamed', since, to: id });
}

/**
 * Says that a ledger does not have the edition that the list has: it was replaced with an earlier version, or is from
 * another branch. Returns undefined if the ledger has the edition.
 */
export function describeReplaced(entry: PublishedDocument, { editions }: Ledger): string | undefined {
  if (entry.state === 'renamed') return undefined;
  const found = editions.find(({ number }) => number === entry.edition);
  if (found?.digest === undefined || found.digest === entry.digest) {
    return found === undefined
      ? `The ledger ends with edition ${editions.length}, and published.json has edition ${entry.edition}: the ledger was replaced with an earlier version`
      : undefined;
  }
  return `Edition ${entry.edition} of the ledger is not the one that published.json has: the ledger is from another branch, or was rewritten`;
}
