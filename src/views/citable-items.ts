/** The documents and passages of an archive as citable items, and the address for reporting an error in them. */
import { citeDocument, type Citable } from '../citations/citable.ts';
import { reportAddress } from '../citations/error-report.ts';
import { findLastEdition } from '../ledger/show/edition-dates.ts';
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import type { Paths } from '../paths.ts';

/** A document, or one of its passages, with the edition from its ledger. */
export function citableOf(archive: Archive, document: ArchiveDocument, paths: Paths, passage?: Passage): Citable {
  const range = passage && { first: passage, last: passage };
  return citeDocument(document, range, { archive, paths, edition: findLastEdition(document.ledger) });
}

/** The address of a prepared report of an error in a passage, or in the whole document; undefined without a contact. */
export function reportOf(
  archive: Archive,
  document: ArchiveDocument,
  paths: Paths,
  passage?: Passage,
): string | undefined {
  const { id, fields, ledger } = document;
  const digest = ledger === undefined ? undefined : passage?.digest;
  const path = passage === undefined ? paths.document(id) : paths.passage(id, passage.id, digest);
  return reportAddress(archive.settings.contact, {
    url: paths.absolute(path),
    name: passage === undefined ? fields['title-short'] : `${fields['title-short']}, ${passage.locator}`,
    words: passage?.words ?? fields.title.text,
    digest,
  });
}
