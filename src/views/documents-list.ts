/** The list of documents, by date. */
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { summarizeDocument } from './descriptions.ts';
import { describeDate, type FormattedDate } from './formatted-date.ts';
import { dateLevels } from './list-levels.ts';
import { divideList, type ListPage } from './list-parts.ts';
import { linkDocument, type Link } from './page-links.ts';

/** A document in the list. */
export interface DocumentEntry {
  readonly date: FormattedDate;
  readonly title: Link;
  readonly headnote: string;
  /** Kind, date, size: `Letter · October 18, 2010 · 6 paragraphs, 8 notes`. */
  readonly summary: string;
}

/** The documents of an archive as a list shows them, by date. */
export function listDocuments({ documents }: Archive, paths: Paths): DocumentEntry[] {
  return documents.map((document) => describeEntry(document, paths));
}

/** A document as a list shows it. */
export function describeEntry(document: ArchiveDocument, paths: Paths): DocumentEntry {
  return {
    date: describeDate(document.fields.date.edtf),
    title: linkDocument(document, paths),
    headnote: document.fields.headnote,
    summary: summarizeDocument(document),
  };
}

/** About how many bytes of HTML a document in the list needs apart from its words: 250, and options in the menus. */
const MARKUP = 350;

/** About how many bytes of HTML a document in the list needs. */
export function weighEntry({ fields }: ArchiveDocument): number {
  return MARKUP + 2 * Buffer.byteLength(fields.title.text) + Buffer.byteLength(fields.headnote);
}

/** The pages of the list: one, or if the documents do not fit, their decades and years. */
export function divideDocuments({ documents }: Archive, paths: Paths): ListPage<ArchiveDocument>[] {
  return divideList(documents, {
    levels: dateLevels(({ fields }) => fields.date.edtf),
    hrefOf: (steps) => (steps.length === 0 ? paths.documents() : paths.documentsBy('year', ...steps)),
    weigh: weighEntry,
    limit: 80_000,
  });
}
