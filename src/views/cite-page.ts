/** The page with the citations of a document and of each of its passages. */
import { nameInSentence } from './descriptions.ts';
import { citableOf, reportOf } from './citable-items.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { createCitationPanel, type CitationPanel } from './citation-panel.ts';
import { linkDocument, type Link } from './page-links.ts';

export interface CitePage {
  readonly document: Link;
  /** The whole document, then its passages. */
  readonly panels: readonly CitationPanel[];
}

/** @param downloads links to files with the citation of the document as data */
export function createCitePage(
  archive: Archive,
  document: ArchiveDocument,
  paths: Paths,
  downloads: readonly Link[],
): CitePage {
  const { fields, passages } = document;
  const whole = createCitationPanel(citableOf(archive, document, paths), {
    subject: `the ${nameInSentence(fields['title-short'])}`,
    id: 'whole',
    isOpen: true,
    hasEditorsNumbers: passages.every(({ printed }) => printed === undefined),
    downloads,
    report: reportOf(archive, document, paths),
  });
  const citable = passages.filter(({ withheld }) => withheld === undefined);
  return {
    document: linkDocument(document, paths),
    panels: [
      whole,
      ...citable.map((passage) =>
        createCitationPanel(citableOf(archive, document, paths, passage), {
          subject: passage.locator,
          id: passage.id,
          report: reportOf(archive, document, paths, passage),
        }),
      ),
    ],
  };
}
