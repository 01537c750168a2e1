/** Everything on one page, or on few pages: the text of every document, and every source. */
import type { Archive, ArchiveDocument, Source } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import { createDocumentText, type DocumentText } from './document-text.ts';
import { dateLevels, letterLevel } from './list-levels.ts';
import { divideList, type ListPage } from './list-parts.ts';
import { linkDocument, type Link } from './page-links.ts';

/** A document or a source of the archive. */
export type WholeItem =
  | { readonly type: 'document'; readonly document: ArchiveDocument }
  | { readonly type: 'source'; readonly source: Source };

export interface WholeDocument {
  readonly id: string;
  /** Its entry in the table of contents: `Letter, October 18, 2010`. */
  readonly contents: string;
  readonly title: Link;
  readonly text: DocumentText;
}

export interface WholeArchive {
  readonly documents: readonly WholeDocument[];
  readonly sources: readonly { readonly title: Link; readonly description: string }[];
}

/** The largest page, in bytes of HTML, about, without its frame. */
const LIMIT = 90_000;
/** Of a few documents, it is larger: pages with a document each would be no help, and this has room for a treaty. */
const LIMIT_OF_FEW = 250_000;
const FEW = 10;
/** About how many bytes of HTML a passage needs, apart from its words; a source; a document. */
const MARKUP = 320;

/** The pages: one, or if the documents do not fit, their decades, years, and months, then the sources. */
export function divideWhole({ documents, sources }: Archive, paths: Paths): ListPage<WholeItem>[] {
  const byDate = dateLevels<ArchiveDocument>(({ fields }) => fields.date.edtf);
  const byLetter = letterLevel<Source>(({ fields }) => fields['title-short']);
  const items: WholeItem[] = [
    ...documents.map((document) => ({ type: 'document' as const, document })),
    ...sources.map((source) => ({ type: 'source' as const, source })),
  ];
  return divideList(items, {
    levels: [
      ({ type }) => [type === 'document' ? { step: 'documents', label: 'Documents' } : { step: 'sources', label: 'Sources' }], // prettier-ignore
      ...byDate.map((level) => (item: WholeItem) => (item.type === 'document' ? level(item.document) : byLetter(item.source))), // prettier-ignore
    ],
    hrefOf: (steps) => paths.part('all', ...steps),
    weigh: (item) => (item.type === 'document' ? weighDocument(item.document) : MARKUP),
    limit: documents.length < FEW ? LIMIT_OF_FEW : LIMIT,
  });
}

function weighDocument({ passages }: ArchiveDocument): number {
  return passages.reduce((sum, { words }) => sum + MARKUP + Buffer.byteLength(words), MARKUP);
}

/** What a page with some documents and sources shows. */
export function createWholeArchive(archive: Archive, items: readonly WholeItem[], paths: Paths): WholeArchive {
  return {
    documents: items.flatMap((item) =>
      item.type === 'document' ? describeDocument(archive, item.document, paths) : [],
    ),
    sources: items.flatMap((item) => (item.type === 'source' ? describeSource(item.source, paths) : [])),
  };
}

function describeDocument(archive: Archive, document: ArchiveDocument, paths: Paths): WholeDocument {
  return {
    id: document.id,
    contents: `${document.fields['title-short']}, ${formatDate(document.fields.date.edtf)}`,
    title: linkDocument(document, paths),
    text: createDocumentText(archive, document, paths, false),
  };
}

function describeSource({ id, fields }: Source, paths: Paths): WholeArchive['sources'][number] {
  return {
    title: { href: paths.source(id), label: fields.title },
    description: `${fields['title-short']}. ${fields['access-note']}`,
  };
}
