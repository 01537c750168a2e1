/** Pages at the addresses of documents that were renamed or deleted: where each old address leads, or why it ended. */
import { markAddresses } from '../ledger/show/address-marks.ts';
import { datesOf } from '../ledger/show/edition-dates.ts';
import type { DeletedDocument } from '../model/former-documents.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import { pin, type Paths } from '../paths.ts';
import type { Ledger } from '../schemas/ledger-record.ts';
import { formatDate } from '../text/dates.ts';
import { describeHistory, type AddressHistory } from './address-history.ts';
import { linkDocument, type Link } from './page-links.ts';

/** An old address, which is an id of the page, and the link that it leads to. */
export interface FormerAddress {
  readonly id: string;
  readonly link: Link;
}

/** The page at a former address. */
export type FormerDocument =
  | {
      readonly state: 'renamed';
      readonly title: string;
      /** The first day on which the document had its new address. */
      readonly date: string;
      readonly document: Link;
      readonly addresses: readonly FormerAddress[];
    }
  | {
      readonly state: 'deleted';
      readonly title: string;
      readonly date: string;
      readonly reason: string;
      readonly histories: readonly AddressHistory[];
    };

/** Creates the pages of former documents, by the id that each document had. */
export function createFormerPages(archive: Archive, paths: Paths): Map<string, FormerDocument> {
  const renamed = archive.documents.flatMap((document) =>
    renamingsOf(document).map(({ id, since }) => [id, describeRenamed(document, since, paths)] as const),
  );
  return new Map([...renamed, ...archive.deleted.map((document) => [document.id, describeDeleted(document)] as const)]);
}

/** The id of a document, and the ids that it had. */
export function idsOf(document: ArchiveDocument): string[] {
  return [...new Set([document.id, ...renamingsOf(document).map(({ id }) => id)])];
}

/** The ids that a document had, each with the edition that gave it the next one. */
function renamingsOf({ id: present, ledger }: ArchiveDocument): readonly { id: string; since: number }[] {
  return (ledger?.formerly ?? []).filter(({ id }) => id !== present);
}

/** @param since the edition that gave the document its next id */
function describeRenamed(document: ArchiveDocument, since: number, paths: Paths): FormerDocument {
  const { id, ledger, fields, passages } = document;
  if (ledger === undefined) throw new Error(`Internal error: ${id} has a former id and no ledger`);
  const locators = new Map(passages.map((passage) => [passage.id, passage.locator]));
  const link = (fragment: string, label: string) => ({
    id: fragment,
    link: { href: paths.passage(id, fragment), label },
  });
  const addresses = ledger.addresses.filter((address) => findFirstEdition(ledger, address.id) < since);
  return {
    state: 'renamed',
    title: fields.title.text,
    date: formatDate(datesOf(ledger)(since)),
    document: linkDocument(document, paths),
    addresses: [
      ...addresses.flatMap((address) => {
        const { state, readings } = address;
        const label = `${locators.get(address.id) ?? address.id}${state === 'current' ? '' : ` (${state})`}`;
        const digests = new Set(readings.filter((reading) => reading.since < since).map(({ digest }) => digest));
        return [
          link(address.id, label),
          ...[...digests].map((digest) => link(pin(address.id, digest), `${label}, reading ${digest}`)),
        ];
      }),
      ...passages.flatMap(({ calls }) => calls.map((call) => link(call.id, `call of note ${call.label}`))),
    ],
  };
}

/** The edition that published an address. A withheld address has no readings, and its seals tell. */
function findFirstEdition({ editions, addresses }: Ledger, id: string): number {
  const sealed = editions.find(({ seals }) => seals?.[id] !== undefined)?.number ?? Infinity;
  const read = addresses.find((address) => address.id === id)?.readings[0]?.since ?? Infinity;
  return Math.min(sealed, read);
}

function describeDeleted({ id, ledger }: DeletedDocument): FormerDocument {
  const { since = 0, reason = '' } = ledger.deleted ?? {};
  const marks = markAddresses(ledger, () => undefined);
  return {
    state: 'deleted',
    title: `Deleted document: ${id}`,
    date: formatDate(datesOf(ledger)(since)),
    reason,
    histories: marks.ended.map((mark) =>
      describeHistory(mark, false, (passage) => ({ href: `#${passage}`, label: passage })),
    ),
  };
}
