/** Everything on one page, or on consecutive pages: the text of every document, and every source. */
import type { Archive, ArchiveDocument, Source } from '../model/model.ts';
import { defineDerived } from '../model/tracked-archive.ts';
import type { Paths } from '../paths.ts';
import { formatDate, formatYear } from '../text/dates.ts';
import { capitalize } from '../text/english.ts';
import { describeTitleAndDate } from './descriptions.ts';
import { createDocumentText, type DocumentText } from './document-text.ts';
import { joinRange, letterLevel } from './list-levels.ts';
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
/** A few documents are one page up to this size, which has room for a treaty. */
const LIMIT_OF_FEW = 250_000;
const FEW = 10;
/** About how many bytes of HTML a passage needs, apart from its words; a source; a document. */
const MARKUP = 320;

/** The pages: one, or if everything does not fit, consecutive documents by date, and then the sources by letter. */
export const divideWhole: (archive: Archive, paths: Paths) => readonly ListPage<WholeItem>[] = defineDerived(
  'pages of everything',
  divideItems,
);

function divideItems({ documents, sources }: Archive, paths: Paths): ListPage<WholeItem>[] {
  const byLetter = letterLevel<Source>(({ fields }) => fields['title-short']);
  const items: WholeItem[] = [
    ...documents.map((document) => ({ type: 'document' as const, document })),
    ...sources.map((source) => ({ type: 'source' as const, source })),
  ];
  const isSmall = documents.length < FEW && items.reduce((sum, item) => sum + weigh(item), 0) <= LIMIT_OF_FEW;
  return divideList(items, {
    levels: [
      ({ type }) => [type === 'document' ? { step: 'documents', label: 'Documents' } : { step: 'sources', label: 'Sources' }], // prettier-ignore
      (item) => (item.type === 'document' ? [] : byLetter(item.source)),
    ],
    hrefOf: (steps) => paths.part('all', ...steps),
    weigh,
    limit: isSmall ? LIMIT_OF_FEW : LIMIT,
    rangeOf: describeRange,
  });
}

/** The link to everything, as the colophon and the home page have it. */
export const linkWhole = defineDerived('link to everything', (archive, paths: Paths): Link => {
  const isDivided = divideWhole(archive, paths).length > 1;
  return { href: paths.all(), label: isDivided ? 'Everything as plain pages' : 'Everything on one page' };
});

function weigh(item: WholeItem): number {
  return item.type === 'document' ? weighDocument(item.document) : MARKUP;
}

/** What consecutive items are called: `1905–1909`; in one year `May 2, 1905 – June 9, 1905`; of sources, their titles. */
function describeRange(items: readonly WholeItem[]): string {
  const ends = [...items.slice(0, 1), ...items.slice(-1)];
  const labels = [ends.map(nameYear), ends.map(nameDate)].find(([first, last]) => first !== last) ?? ends.map(nameDate);
  const [first = '', last = ''] = labels.map(capitalize);
  return joinRange(first, last);
}

function nameYear(item: WholeItem): string {
  return item.type === 'document' ? formatYear(item.document.fields.date.edtf) : nameDate(item);
}

function nameDate(item: WholeItem): string {
  return item.type === 'document' ? formatDate(item.document.fields.date.edtf) : item.source.fields['title-short'];
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
    contents: describeTitleAndDate(document),
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
