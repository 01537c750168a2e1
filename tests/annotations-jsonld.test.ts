/** The Web Annotations of every archive, expanded by a JSON-LD processor: every term is one of the vocabulary. */
import assert from 'node:assert/strict';
import test from 'node:test';
import jsonld from 'jsonld';
import { annotationsJsonLd } from '../src/exports/annotations-jsonld.ts';
import { readArchive } from '../src/load/read-archive.ts';
import { createPaths } from '../src/paths.ts';
import { archiveFolders } from './support/archive-folders.ts';

const paths = createPaths('https://archive.example/');
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'https://www.w3.org/ns/activitystreams#';

const id = (iri: string) => ({ '@id': iri, '@type': '@id' });
const term = (iri: string) => ({ '@id': iri, '@type': '@vocab' });

/** The terms of https://www.w3.org/ns/anno.jsonld that the files use. @see https://www.w3.org/TR/annotation-vocab/ */
const CONTEXT = {
  '@version': 1.1,
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    ['Annotation', 'TextualBody', 'SpecificResource', 'FragmentSelector', 'TextQuoteSelector', 'TextPositionSelector'].map((name) => [name, OA + name]), // prettier-ignore
  ),
  ...Object.fromEntries(
    ['identifying', 'describing', 'commenting', 'assessing', 'linking'].map((name) => [name, OA + name]),
  ),
  Person: 'http://xmlns.com/foaf/0.1/Person',
  name: 'http://xmlns.com/foaf/0.1/name',
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
  first: id(`${AS}first`),
  startIndex: `${AS}startIndex`,
  total: `${AS}totalItems`,
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  creator: id('http://purl.org/dc/terms/creator'),
  rights: id('http://purl.org/dc/terms/rights'),
  conformsTo: id('http://purl.org/dc/terms/conformsTo'),
  format: 'http://purl.org/dc/elements/1.1/format',
  language: 'http://purl.org/dc/elements/1.1/language',
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  body: id(`${OA}hasBody`),
  target: id(`${OA}hasTarget`),
  source: id(`${OA}hasSource`),
  selector: id(`${OA}hasSelector`),
  refinedBy: id(`${OA}refinedBy`),
  motivation: term(`${OA}motivatedBy`),
  purpose: term(`${OA}hasPurpose`),
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  start: `${OA}start`,
  end: `${OA}end`,
} as const;

for (const folder of archiveFolders) {
  test(`every term of the annotations of ${folder} is expanded`, async () => {
    const { archive } = await readArchive(folder);
    assert.ok(archive);
    for (const document of archive.documents) {
      const written = JSON.parse(String(annotationsJsonLd.write(document, { archive, paths }))) as object;
      const documentLoader = (url: string) => {
        assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
        return Promise.resolve({ documentUrl: url, document: { '@context': CONTEXT } });
      };
      // Safe mode fails if a term or a relative address would be lost.
      const expanded = await jsonld.expand(written, { documentLoader, safe: true });
      const text = JSON.stringify(expanded);
      const count: number = archive.annotations.filter((annotation) => annotation.document === document.id).length;
      assert.equal(text.split(`"${OA}hasTarget"`).length - 1, count);
      assert.equal(text.split(`"${OA}TextPositionSelector"`).length - 1, count);
    }
  });
}
