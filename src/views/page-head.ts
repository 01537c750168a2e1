/** The head of a page: its title, its description, and its metadata for machines. */
import { formatJsonLd, type HeadMetadata, type LinkTag, type MetaTag } from '../citations/page-metadata.ts';
import type { Name } from '../model/names-and-mentions.ts';
import type { NameKind } from '../schemas/names.ts';
import type { SiteFrame } from './site-frame.ts';

/** The types of pages of schema.org that the site has. @see https://schema.org/WebPage */
export type PageType = 'WebPage' | 'AboutPage' | 'CollectionPage' | 'SearchResultsPage';

export interface PageHead {
  /** Undefined for the home page, which has the title of the archive. */
  readonly title: string | undefined;
  /** One sentence for search engines and link previews. */
  readonly description: string | undefined;
  /** The authors of the work that the page is about. */
  readonly byline?: string | undefined;
  readonly meta: readonly MetaTag[];
  readonly links: readonly LinkTag[];
  /** Escaped for a `<script>` element. */
  readonly jsonLd: string;
  /** Whether the page is about one work: a document or a source. */
  readonly isWork: boolean;
  /** Whether the page is shown at addresses that have no page, so that it has no address of its own. */
  readonly isMissing?: boolean | undefined;
}

export interface PageDescription {
  readonly title?: string;
  readonly description?: string | undefined;
  /** Default: `WebPage`. */
  readonly type?: PageType;
  /** Whether the editor wrote what the page says, so that the license of the editor's text covers it. */
  readonly isEditorial?: boolean;
  /** Whether the page is shown at addresses that have no page. */
  readonly isMissing?: boolean;
  /** What the page is about, as JSON-LD. */
  readonly subject?: object | undefined;
  /** `<link>` elements for the files in which the archive is also offered. */
  readonly files?: readonly LinkTag[];
}

/** The head of the page of a document or a source. */
export function createWorkHead(title: string, description: string, metadata: HeadMetadata): PageHead {
  const { meta, links, byline, jsonLd } = metadata;
  return { title, description, byline, meta, links, jsonLd: formatJsonLd(jsonLd), isWork: true };
}

/** The head of any other page. The home page is described as the archive. */
export function createPageHead(frame: SiteFrame, options: PageDescription): PageHead {
  const { title, description, type = 'WebPage', isEditorial = false, isMissing = false, subject, files = [] } = options;
  const url = frame.page.address;
  const license = isEditorial ? frame.colophon.license.href : undefined;
  const site = { '@type': ['Collection', 'WebSite'], '@id': frame.homeAddress, name: frame.title };
  const page = {
    '@type': type,
    ...(isMissing ? {} : { '@id': url }),
    name: title,
    inLanguage: frame.language,
    ...(license === undefined ? {} : { license }),
    ...(subject === undefined ? {} : { mainEntity: subject }),
    isPartOf: site,
  };
  return {
    title,
    description,
    isWork: false,
    isMissing,
    meta: [
      { name: 'z:itemType', content: 'webpage' },
      { name: 'DC.title', content: title ?? frame.title },
      { name: 'DC.language', content: frame.language },
      ...(title === undefined ? [] : [{ name: 'dcterms.isPartOf', content: frame.title }]),
    ],
    links: [
      { rel: 'type', href: `https://schema.org/${title === undefined ? 'Collection' : type}` },
      ...(license === undefined ? [] : [{ rel: 'license', href: license }]),
      ...files,
    ],
    jsonLd: formatJsonLd({
      '@context': 'https://schema.org',
      ...(title === undefined ? { ...site, url, inLanguage: frame.language } : page),
    }),
  };
}

const NAME_TYPES: Readonly<Record<NameKind, string>> = {
  people: 'Person',
  organisations: 'Organization',
  offices: 'DefinedTerm',
  agreements: 'CreativeWork',
  events: 'Event',
  places: 'Place',
  works: 'CreativeWork',
  abbreviations: 'DefinedTerm',
};

/** A name of the archive as JSON-LD. */
export function describeNamed({ kind, fields }: Name): object {
  const { name, original, description } = fields;
  return {
    '@type': NAME_TYPES[kind],
    name,
    description,
    ...(original === undefined ? {} : { alternateName: original }),
  };
}
