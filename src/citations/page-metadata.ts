/**
 * The metadata in the head of the page of a document or a source, for Zotero, search engines, and harvesters: plain data
 * for the layout.
 */
import type { ArchiveDocument } from '../model/model.ts';
import { propertiesOf } from '../schemas/document-kinds.ts';
import type { Paths } from '../paths.ts';
import { plainDate } from '../text/dates.ts';
import type { Citable } from './citable.ts';
import { plainTitle } from './csl.ts';
import { dataName, fullName, isBody, wholeBody, type Agent } from './contributors.ts';
import { enumerate } from '../text/english.ts';
import { vocabulariesOf } from './work-vocabularies.ts';

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
  /** The names of all authors, for the byline of reader modes and link previews; undefined if none is known. */
  readonly byline?: string | undefined;
  /** The data of `<script type="application/ld+json">`; {@link formatJsonLd} formats it. */
  readonly jsonLd: object;
}

/** What the metadata needs from outside the document. */
export interface ArchiveContext {
  readonly archive: string;
  /** The URL of the license of the editor's text; undefined if the page has none, or no license. */
  readonly license: string | undefined;
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
  const { schemaOrg, zotero } = propertiesOf(fields.kind);
  const body = work.affiliation ?? work.authors.find(isBody);
  return {
    meta: metaTags([
      ...commonTags(zotero, work, url),
      ['DC.publisher', body && wholeBody(body)],
      ['DC.language', fields.language],
      ...work.recipients.filter(isPerson).map((agent): Tag => ['z:recipients', dataName(agent)]),
      ['z:archive', context.archive],
      ['z:eventPlace', work.place],
      ['dcterms.isPartOf', context.archive],
    ]),
    byline: bylineOf(work),
    links: [
      // Signposting (https://signposting.org): the address to cite, the collection, the type, the other formats.
      { rel: 'cite-as', href: url },
      { rel: 'collection', href: paths.absolute(paths.documents()), type: 'text/html' },
      { rel: 'type', href: `https://schema.org/${schemaOrg ?? 'DigitalDocument'}` },
      ...context.files,
    ],
    jsonLd: {
      '@context': 'https://schema.org',
      ...compact({
        '@type': ['DigitalDocument', ...(schemaOrg === undefined ? [] : [schemaOrg])],
        '@id': url,
        url,
        name: work.title.text,
        author: some(work.authors.map(thingOf)),
        recipient: schemaOrg === 'Message' ? some(work.recipients.map(thingOf)) : undefined,
        inLanguage: fields.language,
        dateCreated: work.date && plainDate(work.date),
        // Intervals and dates that are approximate or incomplete are text for schema.org.
        temporalCoverage: work.date && plainDate(work.date) === undefined ? work.date : undefined,
        locationCreated: work.place === undefined ? undefined : { '@type': 'Place', name: work.place },
        version: work.edition === undefined ? undefined : String(work.edition.number),
        dateModified: work.edition?.corrected,
        // The license covers what the editor wrote, not the document.
        hasPart:
          context.license === undefined
            ? undefined
            : { '@type': 'CreativeWork', name: 'Annotations', license: context.license },
        isPartOf: { '@type': ['Collection', 'WebSite'], '@id': paths.absolute(paths.home()), name: context.archive },
      }),
    },
  };
}

/**
 * Describes a work that documents cite, for its page. The metadata is that of the work, not of the page: Zotero then
 * saves the work.
 */
export function describeCitedWork(work: Citable, url: string, files: readonly LinkTag[]): HeadMetadata {
  const { zotero, schemaOrg } = vocabulariesOf(work.type);
  const body = work.authors.find(isBody);
  return {
    meta: metaTags([
      ...commonTags(zotero, work, work.url ?? url),
      ['DC.publisher', work.publisher ?? (body && wholeBody(body))],
      ['prism.publicationName', work.container?.title.text],
      ['z:place', work.place],
      ['z:eventPlace', work.event?.place],
      ['z:conferenceName', work.event?.title],
    ]),
    byline: bylineOf(work),
    links: [{ rel: 'type', href: `https://schema.org/${schemaOrg}` }, ...files],
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      '@id': url,
      mainEntity: compact({
        '@type': schemaOrg,
        name: work.title.text,
        url: work.url,
        author: some(work.authors.map(thingOf)),
        datePublished: work.date && plainDate(work.date),
        publisher: work.publisher === undefined ? undefined : { '@type': 'Organization', name: work.publisher },
        isPartOf:
          work.container === undefined ? undefined : { '@type': 'CreativeWork', name: work.container.title.text },
      }),
    },
  };
}

type Tag = [name: string, content: string | undefined];

/**
 * Zotero's translator *Embedded Metadata* reads the type from `z:itemType` and everything else from Dublin Core and
 * the `z:` properties. It would split the name of a body at its commas, so only persons are creators, and a body is the
 * publisher. There are no `citation_` tags: because of them, it would import every work as a journal article.
 */
function commonTags(itemType: string, work: Citable, url: string): Tag[] {
  return [
    ['z:itemType', itemType],
    ['DC.title', plainTitle(work)],
    ...work.authors.filter(isPerson).map((agent): Tag => ['dcterms.creator', dataName(agent)]),
    ['dcterms.issued', work.date],
    ['DC.type', work.genre],
    ['DC.identifier', url],
  ];
}

function metaTags(tags: readonly Tag[]): MetaTag[] {
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

function bylineOf({ authors }: Citable): string | undefined {
  return authors.length === 0 ? undefined : enumerate(authors.map(fullName));
}

function isPerson(agent: Agent): boolean {
  return !isBody(agent);
}

function thingOf(agent: Agent): object {
  return isBody(agent)
    ? { '@type': 'Organization', name: wholeBody(agent) }
    : { '@type': 'Person', name: fullName(agent) };
}

/** A list as JSON-LD: a single item without brackets, no item as no field. */
function some<Item>(items: readonly Item[]): readonly Item[] | Item | undefined {
  return items.length > 1 ? items : items[0];
}

/** Formats JSON for a `<script>` element in HTML: without `<`, which could end the element. */
export function formatJsonLd(data: object): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}

function compact(record: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
