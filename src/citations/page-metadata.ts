/**
 * The metadata in the head of a document's page, for Zotero, search engines, and harvesters: plain data for the layout.
 */
import type { ArchiveDocument } from '../model/model.ts';
import { propertiesOf, type DocumentKind } from '../schemas/document-kinds.ts';
import { plainDate } from '../text/dates.ts';
import type { Paths } from '../paths.ts';
import type { Citable } from './citable.ts';
import { plainTitle } from './csl.ts';
import { dataName, fullName, isBody, lastName, wholeBody, type Agent } from './contributors.ts';

/** An element `<meta name content>`. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** An element `<link rel href type title>`. */
export interface LinkTag {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** The metadata in the head of a page. */
export interface HeadMetadata {
  readonly meta: readonly MetaTag[];
  readonly links: readonly LinkTag[];
  /** The data of `<script type="application/ld+json">`; {@link formatJsonLd} formats it. */
  readonly jsonLd: object;
}

/** What the metadata needs from outside the document. */
export interface ArchiveContext {
  readonly archive: string;
  readonly licence: string | undefined;
  /** The files that contain the document in other formats. */
  readonly files: readonly LinkTag[];
}

/**
 * Describes a document.
 *
 * @param work the citation of the whole document
 */
export function describeDocument(
  { id, fields }: ArchiveDocument,
  work: Citable,
  paths: Paths,
  context: ArchiveContext,
): HeadMetadata {
  const url = paths.absolute(paths.document(id));
  const { schemaOrg } = propertiesOf(fields.kind);
  return {
    meta: metaOf(fields.kind, fields.language, work, url, context),
    links: [
      // Signposting (https://signposting.org): the address to cite, the collection, the other formats, the license.
      { rel: 'cite-as', href: url },
      { rel: 'collection', href: paths.absolute(paths.documents()), type: 'text/html' },
      ...context.files,
      ...(context.licence === undefined ? [] : [{ rel: 'license', href: context.licence }]),
    ],
    jsonLd: {
      '@context': 'https://schema.org',
      '@graph': [
        compact({
          '@type': ['DigitalDocument', ...(schemaOrg === undefined ? [] : [schemaOrg])],
          '@id': url,
          url,
          name: work.title.text,
          author: describeAgents(work.authors),
          recipient: describeAgents(work.recipients),
          inLanguage: fields.language,
          dateCreated: work.date && plainDate(work.date),
          // Intervals and dates that are approximate or incomplete are text for schema.org.
          temporalCoverage: work.date && plainDate(work.date) === undefined ? work.date : undefined,
          version: work.edition === undefined ? undefined : String(work.edition.number),
          dateModified: work.edition?.corrected,
          isPartOf: { '@type': ['Collection', 'WebSite'], '@id': paths.absolute(paths.home()), name: context.archive },
        }),
      ],
    },
  };
}

/**
 * Zotero reads the kind from `z:itemType` and everything else from Dublin Core. `citation_title` is omitted: because of
 * it, Zotero would import every work as a journal article.
 */
function metaOf(kind: DocumentKind, language: string, work: Citable, url: string, context: ArchiveContext): MetaTag[] {
  const body = work.affiliation ?? work.authors.find(isBody);
  const tags: [name: string, content: string | undefined][] = [
    ['z:itemType', propertiesOf(kind).zotero],
    ['DC.title', plainTitle(work)],
    ...work.authors.map((agent): [string, string] => ['DC.creator', dataName(agent)]),
    ['dcterms.issued', work.date],
    ['DC.publisher', body && wholeBody(body)],
    ['DC.type', work.genre],
    ['DC.language', language],
    ['DC.identifier', url],
    ['dcterms.isPartOf', context.archive],
    ...work.authors.map((agent): [string, string] => ['citation_author', dataName(agent)]),
    ['citation_publication_date', plainDate(work.date?.split('/')[0] ?? '')?.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_public_url', url],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

/** Persons and organizations of schema.org; undefined if there are none. */
function describeAgents(agents: readonly Agent[]): object[] | undefined {
  if (agents.length === 0) return undefined;
  return agents.map((agent) =>
    isBody(agent)
      ? { '@type': 'Organization', name: wholeBody(agent) }
      : compact({ '@type': 'Person', name: fullName(agent), familyName: lastName(agent), givenName: agent.given }),
  );
}

/** Formats JSON for a `<script>` element in HTML: without `<`, which could end the element. */
export function formatJsonLd(data: object): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}

function compact(record: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
