/**
 * The archive as a book: chapters for the EPUB and for the archive in one HTML file. A chapter makes its links and ids
 * with the functions of the book that it is in.
 */
import type { ElementContent } from 'hast';
import { ownPages } from '../model/own-pages.ts';
import { renderDocument } from './book-document.ts';
import type { Book } from './book-links.ts';
import { renderNames, renderPage, renderSources, renderWorks } from './book-lists.ts';
import type { ExportSource } from './export-format.ts';

/** A chapter. */
export interface Chapter {
  /** `documents/letter`, `sources`. */
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The content with a heading of the first level. */
  render(book: Book): ElementContent[];
}

/** The chapters of an archive: documents, sources, names, works relied on, and the editor's pages. */
export function listChapters({ archive }: ExportSource): Chapter[] {
  const { language } = archive.settings;
  const lists: readonly (readonly [id: string, title: string, count: number, render: Chapter['render']])[] = [
    ['sources', 'Works cited in the documents', archive.sources.length, renderSources],
    ['names', 'Names', archive.names.length, renderNames],
    ['works', 'Works that the editor relied on', archive.evidence.length, renderWorks],
  ];
  return [
    ...archive.documents.map((document): Chapter => ({
      id: `documents/${document.id}`,
      title: document.fields.title.text,
      language,
      render: (book) => renderDocument(document, book),
    })),
    ...lists.flatMap(([id, title, count, render]) => (count === 0 ? [] : [{ id, title, language, render }])),
    ...ownPages(archive).map((page): Chapter => ({
      id: `pages/${page.id}`,
      title: page.fields.title,
      language,
      render: (book) => renderPage(page, book),
    })),
  ];
}
