import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { citeDocument, citeSource } from './citable.ts';
import { describeCitedWork, describeDocument, formatJsonLd } from './page-metadata.ts';

const { archive: bridge } = await readArchive('tests/archives/bridge');
assert(bridge);
const archive = bridge;
const paths = createPaths('https://archive.example/sub/');
const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';
const context = {
  archive: 'Two papers',
  license: LICENSE,
  files: [],
};

function head(id: string) {
  const document = archive.documents.find((candidate) => candidate.id === id);
  assert(document);
  return describeDocument(document, citeDocument(document, undefined, { archive, paths }), paths, context);
}

// Expected values: what Zotero's translator Embedded Metadata needs to import the right type, people, and places.
const cases: readonly [document: string, name: string, contents: readonly string[]][] = [
  ['letter', 'z:itemType', ['letter']],
  ['letter', 'DC.title', ['Letter to Ruth Amory']],
  ['letter', 'dcterms.creator', ['Beck, Anna', 'Marsh, John', 'Stroud, Elias']],
  ['letter', 'z:recipients', ['Amory, Ruth']],
  ['letter', 'z:archive', ['Two papers']],
  ['letter', 'dcterms.issued', ['1911-06-12']],
  ['letter', 'DC.publisher', ['Council of the County of Alder']],
  ['letter', 'DC.identifier', ['https://archive.example/sub/documents/letter/']],
  ['notice', 'z:itemType', ['report']],
  ['notice', 'dcterms.creator', []],
  ['notice', 'DC.publisher', ['Office of the County Surveyor']],
];

for (const [document, name, contents] of cases) {
  test(`the head of ${document} has the right ${name}`, () => {
    assert.deepEqual(
      head(document)
        .meta.filter((tag) => tag.name === name)
        .map(({ content }) => content),
      contents,
    );
  });
}

test('no page has a tag that makes Zotero import an article or split the name of a body', () => {
  for (const id of ['letter', 'notice']) {
    assert.deepEqual(
      head(id).meta.filter(({ name }) => /^(?:citation_|DC\.creator)/.test(name)),
      [],
    );
  }
});

test('JSON-LD contains the kind of document, its people, its date, and its collection', () => {
  assert.deepEqual(head('letter').jsonLd, {
    '@context': 'https://schema.org',
    '@type': ['DigitalDocument', 'Message'],
    '@id': 'https://archive.example/sub/documents/letter/',
    url: 'https://archive.example/sub/documents/letter/',
    name: 'Letter from three councillors to Surveyor Ruth Amory, June 12, 1911',
    author: [
      { '@type': 'Person', name: 'Anna Beck' },
      { '@type': 'Person', name: 'John Marsh' },
      { '@type': 'Person', name: 'Elias Stroud' },
    ],
    recipient: { '@type': 'Person', name: 'Ruth Amory' },
    inLanguage: 'en-US',
    dateCreated: '1911-06-12',
    locationCreated: { '@type': 'Place', name: 'Port Alder' },
    hasPart: { '@type': 'CreativeWork', name: 'Annotations', license: LICENSE },
    isPartOf: { '@type': ['Collection', 'WebSite'], '@id': 'https://archive.example/sub/', name: 'Two papers' },
  });
});

test('the license of the editor’s text is not a license of the document', () => {
  const { links, jsonLd } = head('letter');
  assert.ok(!links.some(({ rel }) => rel === 'license'));
  assert.ok(!('license' in jsonLd));
});

test('the page of a source has the metadata of the work', () => {
  const source = archive.sources[0];
  assert(source);
  const { meta } = describeCitedWork(citeSource(source), 'https://archive.example/sub/sources/x/', []);
  assert.ok(meta.some(({ name, content }) => name === 'z:itemType' && content !== 'webpage'));
  assert.ok(meta.some(({ name, content }) => name === 'DC.title' && content === source.fields.title));
});

test('JSON-LD cannot end its script element', () => {
  assert.equal(formatJsonLd({ a: '</script><b>' }).includes('<'), false);
});

test('each page has one address to cite', () => {
  assert.deepEqual(
    head('notice')
      .links.filter(({ rel }) => rel === 'cite-as')
      .map(({ href }) => href),
    ['https://archive.example/sub/documents/notice/'],
  );
});
