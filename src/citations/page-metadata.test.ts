import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { citeDocument } from './citable.ts';
import { describeDocument, formatJsonLd } from './page-metadata.ts';

const { archive: bridge } = await readArchive('tests/archives/bridge');
assert(bridge);
const archive = bridge;
const paths = createPaths('https://archive.example/sub/');
const context = { archive: 'Two papers', licence: undefined, files: [] };

function head(id: string) {
  const document = archive.documents.find((candidate) => candidate.id === id);
  assert(document);
  return describeDocument(document, citeDocument(document, undefined, { archive, paths }), paths, context);
}

const cases: readonly [document: string, name: string, contents: readonly string[]][] = [
  ['letter', 'z:itemType', ['letter']],
  ['letter', 'DC.title', ['Letter to Ruth Amory']],
  ['letter', 'DC.creator', ['Beck, Anna', 'Marsh, John', 'Stroud, Elias']],
  ['letter', 'dcterms.issued', ['1911-06-12']],
  ['letter', 'DC.publisher', ['Council of the County of Alder']],
  ['letter', 'DC.identifier', ['https://archive.example/sub/documents/letter/']],
  ['letter', 'citation_title', []],
  ['notice', 'z:itemType', ['report']],
  ['notice', 'DC.creator', ['Office of the County Surveyor']],
  ['notice', 'citation_publication_date', ['1911/07/03']],
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

test('JSON-LD contains the kind of document, its date, and its collection', () => {
  const [work] = (head('letter').jsonLd as { '@graph': Record<string, unknown>[] })['@graph'];
  assert.deepEqual(work?.['@type'], ['DigitalDocument', 'Message']);
  assert.equal(work['dateCreated'], '1911-06-12');
  assert.equal((work['isPartOf'] as { '@id': string })['@id'], 'https://archive.example/sub/');
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
