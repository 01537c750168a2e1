/** The list of documents, by date. */
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { summarizeDocument } from './descriptions.ts';
import { describeDate, type FormattedDate } from './formatted-date.ts';
import { linkDocument, type Link } from './page-links.ts';

/** A document in the list. */
export interface DocumentEntry {
  readonly date: FormattedDate;
  /** The date as the document prints it, or `none`. */
  readonly printedDate: string;
  readonly title: Link;
  readonly headnote: string;
  /** Kind, date, size: `Letter · October 18, 2010 · 6 paragraphs, 8 notes`. */
  readonly summary: string;
}

export function listDocuments(archive: Archive, paths: Paths): DocumentEntry[] {
  return archive.documents.map((document) => ({
    date: describeDate(document.fields.date.edtf),
    printedDate: document.fields.date.printed,
    title: linkDocument(document, paths),
    headnote: document.fields.headnote,
    summary: summarizeDocument(document),
  }));
}
