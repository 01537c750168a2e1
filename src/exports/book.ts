/**
 * The archive as a book: chapters for the EPUB and for the archive in one HTML file. A chapter makes its links and ids
 * with the functions of the book that it is in.
 */
import type { ElementContent } from 'hast';
import type { Page } from '../model/editorial-content.ts';
import { unsavedParts } from '../model/file-parts.ts';
import type { ArchiveDocument } from '../model/model.ts';
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
  /** What the chapter is about; undefined if it is about the whole archive. */
  readonly item?: ArchiveDocument | Page;
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
      item: document,
      render: (book) => renderDocument(document, book),
    })),
    ...lists.flatMap(([id, title, count, render]) => (count === 0 ? [] : [{ id, title, language, render }])),
    ...ownPages(archive).map((page): Chapter => ({
      id: `pages/${page.id}`,
      title: page.fields.title,
      language,
      item: page,
      render: (book) => renderPage(page, book),
    })),
  ];
}

/**
 * A chapter as it is in a file.
 *
 * @param name names it among the parts of the file
 * @param format formats its content. It has no other inputs than the chapter
 */
export function formatChapter(
  name: string,
  { title, language, item, render }: Chapter,
  book: Book,
  format: (content: ElementContent[]) => Uint8Array,
): Uint8Array {
  const { source } = book;
  const { parts = unsavedParts(source.archive) } = source;
  return parts.get(name, { title, language, item }, (archive) =>
    format(render({ ...book, source: { ...source, archive } })),
  );
}
