/** The JSON-LD of every page, expanded by a JSON-LD processor: each property is one that schema.org has for the type. */
import assert from 'node:assert/strict';
import test from 'node:test';
import jsonld from 'jsonld';
import { getSite, siteNames } from './support/built-sites.ts';
import { readPages } from './support/site-files.ts';

const SCHEMA = 'http://schema.org/';

/** Types of schema.org, each with the type above it. @see https://schema.org/docs/full.html */
const SUPERTYPES: Readonly<Record<string, string>> = {
  CreativeWork: 'Thing', Event: 'Thing', Organization: 'Thing', Person: 'Thing', Place: 'Thing', Intangible: 'Thing',
  Article: 'CreativeWork', Book: 'CreativeWork', Chapter: 'CreativeWork', Collection: 'CreativeWork', Dataset: 'CreativeWork', DigitalDocument: 'CreativeWork', Legislation: 'CreativeWork', Map: 'CreativeWork', Message: 'CreativeWork', Movie: 'CreativeWork', Thesis: 'CreativeWork', WebPage: 'CreativeWork', WebSite: 'CreativeWork', ArchiveComponent: 'CreativeWork',
  NewsArticle: 'Article', Report: 'Article', ScholarlyArticle: 'Article',
  AboutPage: 'WebPage', CollectionPage: 'WebPage', SearchResultsPage: 'WebPage',
  DefinedTerm: 'Intangible',
}; // prettier-ignore

/** Properties of schema.org, each with the types that have it. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  name: ['Thing'], alternateName: ['Thing'], description: ['Thing'], url: ['Thing'],
  author: ['CreativeWork'], dateCreated: ['CreativeWork'], dateModified: ['CreativeWork'], datePublished: ['CreativeWork'], hasPart: ['CreativeWork'], inLanguage: ['CreativeWork'], isPartOf: ['CreativeWork'], license: ['CreativeWork'], locationCreated: ['CreativeWork'], mainEntity: ['CreativeWork'], publisher: ['CreativeWork'], temporalCoverage: ['CreativeWork'], version: ['CreativeWork'],
  recipient: ['Message'],
}; // prettier-ignore

/** As schema.org's context: its terms are those of the vocabulary, and these properties have addresses as values. */
const CONTEXT = {
  '@vocab': SCHEMA,
  ...Object.fromEntries(['url', 'license', 'isPartOf', 'hasPart'].map((name) => [name, { '@type': '@id' }])),
};

type Expanded = Readonly<Record<string, unknown>>;

function* nodesOf(value: unknown): Generator<Expanded> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  else if (typeof value === 'object' && value !== null) {
    const node = value as Expanded;
    if (node['@value'] === undefined) yield node;
    for (const child of Object.values(node)) yield* nodesOf(child);
  }
}

function supertypesOf(type: string): string[] {
  const above = SUPERTYPES[type];
  return above === undefined ? [type] : [type, ...supertypesOf(above)];
}

const nameOf = (iri: string) => (iri.startsWith(SCHEMA) ? iri.slice(SCHEMA.length) : `not of schema.org: ${iri}`);

for (const name of siteNames) {
  test(`the JSON-LD of the pages of ${name}`, async () => {
    let properties = 0;
    for (const [path, html] of readPages(getSite(name).folder)) {
      for (const [, json = ''] of html.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)) {
        const documentLoader = (url: string) => {
          assert.equal(url, 'https://schema.org');
          return Promise.resolve({ documentUrl: url, document: { '@context': CONTEXT } });
        };
        // Safe mode fails if a term or a relative address would be lost.
        const expanded = await jsonld.expand(JSON.parse(json) as object, { documentLoader, safe: true });
        for (const node of nodesOf(expanded)) {
          const types = ((node['@type'] ?? []) as string[]).map(nameOf);
          for (const type of types) assert.ok(type in SUPERTYPES, `${path}: ${type}`);
          const domains = types.flatMap(supertypesOf);
          for (const property of Object.keys(node).filter((key) => !key.startsWith('@'))) {
            const owners = PROPERTIES[nameOf(property)] ?? [];
            assert.ok(
              owners.some((owner) => domains.includes(owner)),
              `${path}: ${property} of ${types.join(', ')}`,
            );
            properties += 1;
          }
        }
      }
    }
    assert.ok(properties > 10, `${properties} properties`);
  });
}
