/** The page with the citations of a document, and the locator and address of each of its passages. */
import { nameWithArticle } from './descriptions.ts';
import { citableOf, reportOf } from './citable-items.ts';
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { createCitationPanel, type CitationPanel } from './citation-panel.ts';
import { linkDocument, type Link } from './page-links.ts';

/** A passage to cite. */
export interface CitablePassage {
  /** The id of its entry, so that a link can lead to it. */
  readonly id: string;
  /** `para. 4`, which links to the passage. */
  readonly link: Link;
  /** The address to cite, pinned to the reading: `https://archive.example/documents/letter/#p4.k7f2q`. */
  readonly address: string;
}

export interface CitePage {
  readonly document: Link;
  readonly whole: CitationPanel;
  /** The citations of the first passage, as examples for the others; undefined if all passages are withheld. */
  readonly example: CitationPanel | undefined;
  readonly passages: readonly CitablePassage[];
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
    subject: nameWithArticle(fields['title-short']),
    id: 'whole',
    isOpen: true,
    hasEditorsNumbers: passages.every(({ printed }) => printed === undefined),
    downloads,
    report: reportOf(archive, document, paths),
  });
  const citable = passages.filter(({ withheld }) => withheld === undefined);
  const first = citable.find(({ kind }) => kind !== 'part') ?? citable[0];
  return {
    document: linkDocument(document, paths),
    whole,
    example:
      first &&
      createCitationPanel(citableOf(archive, document, paths, first), {
        subject: `a passage, such as ${first.locator}`,
        id: 'example',
        isOpen: true,
      }),
    passages: citable.map((passage) => describePassage(document, passage, paths)),
  };
}

function describePassage({ id: document, ledger }: ArchiveDocument, passage: Passage, paths: Paths): CitablePassage {
  const href = paths.passage(document, passage.id, ledger === undefined ? undefined : passage.digest);
  return { id: passage.id, link: { href, label: passage.locator }, address: paths.absolute(href) };
}
