/** What the head of a document's page tells machines: Zotero, search engines, harvesters. Plain data; the layout renders it. */
import type { ArchiveDocument } from '../model/model.ts';
import { propertiesOf, type DocumentKind } from '../schemas/document-kinds.ts';
import type { Paths } from '../paths.ts';
import type { Citable } from './citable.ts';
import { plainTitle } from './csl.ts';
import { inverted, isBody, wholeBody } from './contributors.ts';

/** `<meta name content>`. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** `<link rel href type title>`. */
export interface LinkTag {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** What stands in the head of a page. */
export interface HeadMetadata {
  readonly meta: readonly MetaTag[];
  readonly links: readonly LinkTag[];
  /** For `<script type="application/ld+json">`, by {@link formatJsonLd}. */
  readonly jsonLd: object;
}

/** What the document is part of. */
export interface Trail {
  readonly archive: string;
  readonly licence: string | undefined;
  /** The files in which the document is also offered. */
  readonly files: readonly LinkTag[];
}

/** @param work the whole document as {@link Citable} */
export function describeDocument(
  { id, fields }: ArchiveDocument,
  work: Citable,
  paths: Paths,
  trail: Trail,
): HeadMetadata {
  const url = paths.absolute(paths.document(id));
  const { schemaOrg } = propertiesOf(fields.kind);
  return {
    meta: metaOf(fields.kind, fields.language, work, url, trail),
    links: [
      // Signposting: what to cite, what describes it, what it comes as, what it is part of.
      { rel: 'cite-as', href: url },
      { rel: 'collection', href: paths.absolute(paths.documents()), type: 'text/html' },
      ...trail.files,
      ...(trail.licence === undefined ? [] : [{ rel: 'license', href: trail.licence }]),
    ],
    jsonLd: {
      '@context': 'https://schema.org',
      '@graph': [
        compact({
          '@type': ['DigitalDocument', ...(schemaOrg === undefined ? [] : [schemaOrg])],
          '@id': url,
          url,
          name: work.title.text,
          inLanguage: fields.language,
          dateCreated: work.date?.includes('/') ? undefined : work.date,
          temporalCoverage: work.date?.includes('/') ? work.date : undefined,
          version: work.edition === undefined ? undefined : String(work.edition.number),
          dateModified: work.edition?.corrected,
          isPartOf: { '@type': ['Collection', 'WebSite'], '@id': paths.absolute(paths.home()), name: trail.archive },
        }),
      ],
    },
  };
}

/**
 * Zotero takes the kind from `z:itemType` and the rest from Dublin Core. There is no `citation_title`: on its own it makes
 * every work an article of a journal.
 */
function metaOf(kind: DocumentKind, language: string, work: Citable, url: string, trail: Trail): MetaTag[] {
  const body = work.affiliation ?? work.authors.find(isBody);
  const tags: [name: string, content: string | undefined][] = [
    ['z:itemType', propertiesOf(kind).zotero],
    ['DC.title', plainTitle(work)],
    ...work.authors.map((agent): [string, string] => ['DC.creator', inverted(agent)]),
    ['dcterms.issued', work.date],
    ['DC.publisher', body && wholeBody(body)],
    ['DC.type', work.genre],
    ['DC.language', language],
    ['DC.identifier', url],
    ['dcterms.isPartOf', trail.archive],
    ...work.authors.map((agent): [string, string] => ['citation_author', inverted(agent)]),
    ['citation_publication_date', work.date?.split('/')[0]?.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_public_url', url],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

/** JSON that may stand in a `<script>` of HTML: no `<` is left that could end it. */
export function formatJsonLd(data: object): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}

function compact(record: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
