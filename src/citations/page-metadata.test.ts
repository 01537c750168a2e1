import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { citeDocument } from './citable.ts';
import { describeDocument, formatJsonLd } from './page-metadata.ts';

const { archive: read } = await readArchive('content');
assert(read);
const archive = read;
const paths = createPaths('https://archive.example/sub/');
const trail = { archive: 'Two documents', licence: undefined, files: [] };

function head(id: string) {
  const document = archive.documents.find((document) => document.id === id);
  assert(document);
  return describeDocument(document, citeDocument(document, undefined, { archive, paths }), paths, trail);
}

const said: [document: string, name: string, contents: string[]][] = [
  ['senate-letter', 'z:itemType', ['letter']],
  ['senate-letter', 'DC.title', ['Letter to Hillary Clinton']],
  [
    'senate-letter',
    'DC.creator',
    ['Sessions, Jeff', 'Inhofe, James M.', 'Vitter, David', 'Cornyn, John', 'Wicker, Roger', 'Thune, John'],
  ],
  ['senate-letter', 'dcterms.issued', ['2010-10-18']],
  ['senate-letter', 'DC.publisher', ['United States Senate']],
  ['senate-letter', 'DC.identifier', ['https://archive.example/sub/documents/senate-letter/']],
  ['senate-letter', 'citation_title', []],
  ['fact-sheet', 'z:itemType', ['report']],
  ['fact-sheet', 'DC.creator', ['U.S. Department of State, Bureau of Arms Control, Verification, and Compliance']],
  ['fact-sheet', 'citation_publication_date', ['2010/12/01']],
];

for (const [document, name, contents] of said) {
  test(`the head of ${document} says ${name}`, () => {
    assert.deepEqual(
      head(document)
        .meta.filter((tag) => tag.name === name)
        .map(({ content }) => content),
      contents,
    );
  });
}

test('JSON-LD says what the document is, when it was made, and what it is part of', () => {
  const [work] = (head('senate-letter').jsonLd as { '@graph': Record<string, unknown>[] })['@graph'];
  assert.deepEqual(work?.['@type'], ['DigitalDocument', 'Message']);
  assert.equal(work['dateCreated'], '2010-10-18');
  assert.equal((work['isPartOf'] as { '@id': string })['@id'], 'https://archive.example/sub/');
});

test('JSON-LD cannot end the script it stands in', () => {
  assert.equal(formatJsonLd({ a: '</script><b>' }).includes('<'), false);
});

test('each page has one address to cite', () => {
  assert.deepEqual(
    head('fact-sheet')
      .links.filter(({ rel }) => rel === 'cite-as')
      .map(({ href }) => href),
    ['https://archive.example/sub/documents/fact-sheet/'],
  );
});
