/** Checks that every published document is still there, under its id or with a record of what became of it. */
import { describeReplaced } from '../ledger/published-list.ts';
import type { DeletedDocument } from '../model/former-documents.ts';
import type { ArchiveDocument } from '../model/model.ts';
import type { PublishedDocument } from '../schemas/published.ts';
import { placeOf } from '../text/places.ts';
import { problem, startOfFile, type Place, type Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';
import { ledgerFileOf, ledgerPath } from '../ledger/ledger-file.ts';
import { RESTORE_FILE } from '../ledger/recorded-file.ts';

/**
 * Finds published documents that are missing, ids that are used again, former ids that are not recorded, and documents
 * that are not in the list. Rules: `document-lost`, `document-reused`, `formerly-differs`, `ledger-altered`,
 * `published-missing`.
 */
export function checkPublished(scope: Scope): Problem[] {
  const { published, documents, deleted } = scope.archive;
  // Nothing is known about a list that cannot be read.
  if (published.documents === undefined) return [];
  const entries = new Map(published.documents.map((entry) => [entry.id, entry]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const owners = findOwners(documents);
  return [
    ...published.documents.flatMap((entry) => checkEntry(entry, byId.get(entry.id), owners, scope)),
    ...documents.flatMap((document) => [
      ...checkId(document, entries.get(document.id), owners.get(document.id)),
      ...checkFormerly(document),
    ]),
    ...[...documents, ...deleted].flatMap((document) =>
      checkListed(document, entries.get(document.id), published.file),
    ),
  ];
}

/** The documents by their former ids. A document can get a former id of its own again. */
function findOwners(documents: readonly ArchiveDocument[]): Map<string, string> {
  return new Map(
    documents.flatMap(({ id, fields, ledger }) =>
      [...fields.formerly, ...(ledger?.formerly ?? []).map((former) => former.id)]
        .filter((former) => former !== id)
        .map((former) => [former, id] as const),
    ),
  );
}

/** Checks that what became of a listed document is known. */
function checkEntry(
  entry: PublishedDocument,
  document: ArchiveDocument | undefined,
  owners: ReadonlyMap<string, string>,
  { archive, isUnread }: Scope,
): Problem[] {
  const { id, since } = entry;
  const start = startOfFile(archive.published.file);
  if (document !== undefined) {
    if (document.ledger !== undefined || entry.state !== 'published' || isUnread(ledgerPath(id))) return [];
    const message = `\`${id}\` was published on ${since}, and its ledger \`${ledgerPath(id)}\` is missing`;
    return [problem('document-lost', start, message, 'Restore the ledger from the last commit')];
  }
  if (isUnread(`documents/${id}.md`) || isUnread(ledgerPath(id))) return [];
  if (entry.state === 'renamed') return checkRenamed(id, entry.to, archive, isUnread, start);
  if (archive.deleted.some((candidate) => candidate.id === id)) return [];
  if (entry.state === 'deleted') {
    const message = `\`${id}\` was deleted, and its ledger \`${ledgerPath(id)}\` is missing: its addresses are lost`;
    return [problem('document-lost', start, message, 'Restore the ledger from the last commit')];
  }
  if (owners.has(id)) return [];
  return [
    problem(
      'document-lost',
      start,
      `\`${id}\` was published on ${since}, and \`documents/${id}.md\` is missing`,
      `Restore its files. If it has a new id, add \`formerly: [${id}]\` to the new file. If it is to be deleted, restore its ledger, and run \`npm run ledger -- ${id} --delete --reason "…"\``,
    ),
  ];
}

/** Checks that the document with the new id has a record of the former id. Otherwise nothing keeps the old addresses. */
function checkRenamed(
  id: string,
  to: string,
  { documents, deleted }: Scope['archive'],
  isUnread: Scope['isUnread'],
  start: Place,
): Problem[] {
  if (isUnread(`documents/${to}.md`) || isUnread(ledgerPath(to))) return [];
  // A document that was renamed again has a ledger with the id before, until that is recorded.
  const ledger = [...documents, ...deleted].find((candidate) =>
    [candidate.id, candidate.ledger?.document].includes(to),
  )?.ledger;
  if (ledger?.formerly?.some((former) => former.id === id)) return [];
  const state = ledger === undefined ? 'which has no ledger' : `whose ledger does not have \`${id}\` as a former id`;
  const message = `\`${id}\` is listed as renamed to \`${to}\`, ${state}: its addresses are lost`;
  return [problem('document-lost', start, message, 'Restore its files and published.json from the last commit')];
}

/** Checks that a document does not use the id of a renamed or deleted document. */
function checkId(
  { id, file, ledger }: ArchiveDocument,
  entry: PublishedDocument | undefined,
  owner: string | undefined,
): Problem[] {
  const state = ledger?.deleted === undefined ? entry?.state : 'deleted';
  const isItsOwn = ledger?.formerly?.some((former) => former.id === id) === true;
  if (state !== 'deleted' && isItsOwn) return [];
  if (owner === undefined && (state === undefined || state === 'published')) return [];
  const became =
    state === 'deleted' ? 'was deleted' : `is now \`${owner ?? (entry?.state === 'renamed' ? entry.to : '')}\``;
  return [
    problem(
      'document-reused',
      startOfFile(file),
      `The id \`${id}\` was published for a document that ${became}, so its addresses would lead to other words`,
      state === 'deleted'
        ? 'Give the document another id. If this is the deleted document, delete this file; its ledger remains'
        : 'Give the document another id',
    ),
  ];
}

/** Checks that the former ids in the front matter are those in the ledger, or the id that the ledger still has. */
function checkFormerly({ id, fields, ledger, places, file }: ArchiveDocument): Problem[] {
  const recorded = [...(ledger?.formerly ?? []).map((former) => former.id), ledger?.document];
  const unknown = fields.formerly.flatMap((former, index) =>
    recorded.includes(former) && former !== id
      ? []
      : [
          problem(
            'formerly-differs',
            placeOf(places, `formerly.${index}`),
            `Unexpected former id \`${former}\`, expected an id under which this document was published`,
            `Rename the ledger of \`${former}\` together with the document, to \`${ledgerPath(id)}\``,
          ),
        ],
  );
  const forgotten = (ledger?.formerly ?? []).filter(
    (former) => former.id !== id && !fields.formerly.includes(former.id),
  );
  return [
    ...unknown,
    ...forgotten.map((former) =>
      problem('formerly-differs', startOfFile(file), `Missing former id \`${former.id}\`, which the ledger has`, `Add it: \`formerly: [${former.id}]\``),
    ),
  ]; // prettier-ignore
}

/** Checks that the list has the last edition of a document, and the ledger the edition that the list has. */
function checkListed(
  { id, file, ledger }: ArchiveDocument | DeletedDocument,
  entry: PublishedDocument | undefined,
  list: string,
): Problem[] {
  if (ledger === undefined) return [];
  const replaced = entry && describeReplaced(entry, ledger);
  if (replaced !== undefined)
    return [problem('ledger-altered', startOfFile(ledgerFileOf(file)), replaced, RESTORE_FILE)];
  const state = ledger.deleted === undefined ? 'published' : 'deleted';
  if (entry?.state === state && entry.edition === ledger.editions.length) {
    const first = ledger.editions[0]?.date ?? '';
    if (entry.since === first) return [];
    const differs = `The list has ${entry.since} as the date of the first edition of \`${id}\`, expected ${first}`;
    return [problem('published-missing', startOfFile(list), differs, `Correct it: \`npm run ledger -- ${id}\``)];
  }
  const message = `Edition ${ledger.editions.length} of \`${id}\` is not in the list of published documents`;
  return [problem('published-missing', startOfFile(list), message, `Add it: \`npm run ledger -- ${id}\``)];
}
