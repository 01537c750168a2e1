/**
 * The archive as an EPUB for e-readers: a chapter for each document with its notes and annotations, the works cited,
 * the names, and the editor's pages.
 *
 * @see https://www.w3.org/TR/epub-33/
 */
import { readFileSync } from 'node:fs';
import type { ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { x } from 'xastscript';
import type { Archive } from '../model/model.ts';
import { oneLine } from '../text/shorten.ts';
import type { Book } from './book-links.ts';
import { renderTitlePage } from './book-title-page.ts';
import { formatChapter, listChapters, type Chapter } from './book.ts';
import type { ExportFormat, ExportSource } from './export-format.ts';
import { h } from './html-element.ts';
import { lastChange } from './last-change.ts';
import { formatXml } from './xml-document.ts';
import { joinEntries, packEntry, type ZipEntry } from './zip-file.ts';

export const epub: ExportFormat<Archive> = {
  label: 'EPUB',
  about: 'documents, notes, annotations, works cited, and names, for e-readers',
  option: 'epub',
  purpose: 'archive',
  mediaType: 'application/epub+zip',
  rel: 'alternate',
  path: () => 'archive.epub',
  *write(archive, source) {
    const chapters = [createTitlePage(source), ...listChapters(source)];
    const book: Book = {
      source,
      hasPopups: true,
      idOf: (_, fragment) => fragment,
      hrefOf: (chapter, fragment) => `${fileOf(chapter)}${fragment === undefined ? '' : `#${fragment}`}`,
    };
    const files: ZipEntry[] = [
      // Readers recognize an EPUB by this file: the first one, without compression.
      { path: 'mimetype', content: 'application/epub+zip', stored: true },
      { path: 'META-INF/container.xml', content: CONTAINER },
      { path: 'EPUB/package.opf', content: formatPackage(chapters, source) },
      { path: 'EPUB/nav.xhtml', content: formatNavigation(chapters, archive.settings.language) },
      ...['book.css', 'epub.css'].map((name) => ({
        path: `EPUB/${name}`,
        content: readFileSync(new URL(name, import.meta.url)),
      })),
    ];
    yield* joinEntries(packFiles(files, chapters, book), 'epub');
  },
};

/** The entries of the EPUB. */
function* packFiles(files: readonly ZipEntry[], chapters: readonly Chapter[], book: Book): Generator<Uint8Array> {
  for (const file of files) yield packEntry(file);
  for (const chapter of chapters) {
    const path = `EPUB/${fileOf(chapter.id)}`;
    yield formatChapter(path, chapter, book, (content) =>
      packEntry({ path, content: formatPage(chapter.title, chapter.language, content) }),
    );
  }
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

function fileOf(chapter: string): string {
  return `${idOf(chapter)}.xhtml`;
}

/** The id of a chapter in the package. */
function idOf(chapter: string): string {
  return chapter.replace('/', '-');
}

function createTitlePage({ archive }: ExportSource): Chapter {
  const { title, language } = archive.settings;
  return { id: 'title', title, language, render: ({ source }) => renderTitlePage(source) };
}

/** An XHTML page. */
function formatPage(title: string, language: string, content: readonly ElementContent[]): string {
  const page = h(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
    },
    h(
      'head',
      {},
      h('title', {}, title),
      ...['book.css', 'epub.css'].map((href) => h('link', { rel: ['stylesheet'], type: 'text/css', href })),
    ),
    h('body', {}, content),
  );
  return formatXml(toXast(page), '<!DOCTYPE html>\n');
}

function formatNavigation(chapters: readonly Chapter[], language: string): string {
  const items = chapters.map(({ id, title }) => h('li', {}, h('a', { href: fileOf(id) }, title)));
  const contents = h(
    'nav',
    { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' },
    h('h1', {}, 'Contents'),
    h('ol', {}, items),
  );
  return formatPage('Contents', language, [contents]);
}

/** The package document: metadata, the list of files, and the order of chapters. */
function formatPackage(chapters: readonly Chapter[], { archive, paths }: ExportSource): string {
  const { title, language, editor, scope, licences } = archive.settings;
  const meta = (property: string, value: string) => x('meta', { property }, value);
  const languages = [...new Set([language, ...archive.documents.map(({ fields }) => fields.language)])];
  const root = x(
    'package',
    { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'identifier', 'xml:lang': language },
    x(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      x('dc:identifier', { id: 'identifier' }, paths.absolute(paths.home())),
      x('dc:title', title),
      ...languages.map((tag) => x('dc:language', tag)),
      x('dc:creator', editor),
      x('dc:description', oneLine(scope)),
      x('dc:rights', `${oneLine(licences.documents)} Annotations: ${licences.editorial}`),
      // An archive without editions has no date.
      meta('dcterms:modified', `${lastChange(archive) ?? '1970-01-01'}T00:00:00Z`),
      meta('schema:accessMode', 'textual'),
      meta('schema:accessModeSufficient', 'textual'),
      meta('schema:accessibilityFeature', 'structuralNavigation'),
      meta('schema:accessibilityFeature', 'tableOfContents'),
      meta('schema:accessibilityHazard', 'none'),
      meta('schema:accessibilitySummary', 'Text only, with headings, links, and a table of contents.'),
    ),
    x('manifest', {}, [
      x('item', { id: 'nav', href: 'nav.xhtml', 'media-type': 'application/xhtml+xml', properties: 'nav' }),
      ...['book', 'epub'].map((name) =>
        x('item', { id: `style-${name}`, href: `${name}.css`, 'media-type': 'text/css' }),
      ),
      ...chapters.map(({ id }) =>
        x('item', { id: `chapter-${idOf(id)}`, href: fileOf(id), 'media-type': 'application/xhtml+xml' }),
      ),
    ]),
    // The table of contents follows the title page.
    x(
      'spine',
      {},
      ['chapter-title', 'nav', ...chapters.slice(1).map(({ id }) => `chapter-${idOf(id)}`)].map((idref) =>
        x('itemref', { idref }),
      ),
    ),
  );
  return formatXml(root);
}
