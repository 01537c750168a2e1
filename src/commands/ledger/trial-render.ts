/** Renders what the site has of some documents without writing a file: the part of a build that depends on their words. */
import { measure } from '../../exports/file-content.ts';
import { documentFormats, listExports } from '../../exports/registry.ts';
import type { Archive, ArchiveDocument } from '../../model/model.ts';
import { createPaths } from '../../paths.ts';
import { createSearchSource } from '../../search/index/archive-source.ts';
import { divideRecords } from '../../search/index/divide-records.ts';
import { createCitePage } from '../../views/cite-page.ts';
import { createCorrectionsPage } from '../../views/corrections-page.ts';
import { createDocumentText } from '../../views/document-text.ts';
import { createEvidencePage } from '../../views/evidence-page.ts';
import { createReadingPage } from '../../views/reading-page.ts';

/**
 * Renders the pages and downloads of documents, the files of the archive in which every document is (the page and feed
 * of corrections, the table of addresses), and the search records. It does not run Astro or Pagefind.
 *
 * @param url the canonical URL of the site
 * @returns what could not be rendered, a sentence each
 */
export function tryRendering(archive: Archive, documents: readonly ArchiveDocument[], url: string): string[] {
  const failures: string[] = [];
  const attempt = (name: string, render: () => unknown): void => {
    try {
      render();
    } catch (error) {
      failures.push(`${name} could not be built: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const paths = createPaths(url);
  for (const document of documents) {
    attempt(`The page of \`${document.id}\``, () => createReadingPage(archive, document, paths, [], []));
    attempt(`The text of \`${document.id}\` on other pages`, () => createDocumentText(archive, document, paths, false));
    attempt(`The citations of \`${document.id}\``, () => createCitePage(archive, document, paths, []));
    attempt(`The page of sources and checks of \`${document.id}\``, () => createEvidencePage(archive, document, paths));
  }
  attempt('The page of corrections', () => createCorrectionsPage(archive, paths));
  attempt('The search index', () =>
    divideRecords(createSearchSource(archive, paths), { words: Infinity, passages: Infinity }),
  );
  const others = archive.documents.filter((document) => !documents.includes(document));
  const skipped = new Set(others.flatMap((document) => documentFormats.map(({ path }) => path(document))));
  for (const [path, { write }] of listExports({ archive, paths }))
    if (!skipped.has(path)) attempt(`\`${path}\``, () => measure(write()));
  return failures;
}
