/** What pages need to cite a document, a passage or a source. */
import { citeDocument, citeSource, type Citable, type CitationContext } from '../citations/citable.ts';
import { reportAddress } from '../citations/error-report.ts';
import type { Archive, ArchiveDocument, Passage, Source } from '../model/model.ts';
import { lastCorrection } from '../ledger/show/edition-dates.ts';
import type { Paths } from '../paths.ts';

/** The forms in which a citation is given as data. */
export const dataFormats = [
  { ending: 'bib', label: 'BibTeX' },
  { ending: 'ris', label: 'RIS' },
  { ending: 'csl.json', label: 'CSL-JSON' },
] as const;

/** What a document's citations need of the archive: its edition, where the ledger has recorded one. */
export function contextOf(archive: Archive, document: ArchiveDocument, paths: Paths): CitationContext {
  const { ledger } = document;
  const number = ledger?.editions.at(-1)?.number;
  return {
    archive,
    paths,
    edition: ledger === undefined || number === undefined ? undefined : { number, corrected: lastCorrection(ledger) },
  };
}

/** A document, or one of its passages, ready to be cited. */
export function citableOf(archive: Archive, document: ArchiveDocument, paths: Paths, passage?: Passage): Citable {
  const range = passage && { first: passage, last: passage };
  return citeDocument(document, range, contextOf(archive, document, paths));
}

/** A source as itself, ready to be cited. */
export function citableSource(source: Source): Citable {
  return citeSource(source);
}

/** Where the citations of something stand as data: `/documents/letter.bib`. */
export function downloadsOf(paths: Paths, file: string): { label: string; href: string }[] {
  return dataFormats.map(({ ending, label }) => ({ label, href: paths.file(`${file}.${ending}`) }));
}

/** The address of a prepared report of an error in a passage, or in the whole document. */
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
