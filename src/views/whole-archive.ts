/** Everything on one page: the text of every document, and every source. */
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import { createDocumentText, type DocumentText } from './document-text.ts';
import { linkDocument, type Link } from './page-links.ts';

export interface WholeDocument {
  readonly id: string;
  /** Its entry in the table of contents: `Letter, October 18, 2010`. */
  readonly contents: string;
  readonly title: Link;
  readonly text: DocumentText;
}

export interface WholeArchive {
  readonly title: string;
  readonly documents: readonly WholeDocument[];
  readonly sources: readonly { readonly title: Link; readonly description: string }[];
}

export function createWholeArchive(archive: Archive, paths: Paths): WholeArchive {
  return {
    title: archive.settings.title,
    documents: archive.documents.map((document) => ({
      id: document.id,
      contents: `${document.fields['title-short']}, ${formatDate(document.fields.date.edtf)}`,
      title: linkDocument(document, paths),
      text: createDocumentText(archive, document, paths, false),
    })),
    sources: archive.sources.map(({ id, fields }) => ({
      title: { href: paths.source(id), label: fields.title },
      description: `${fields['title-short']}. ${fields['access-note']}`,
    })),
  };
}
