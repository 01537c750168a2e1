/** BibTeX, RIS and CSL-JSON, read back by a library that did not write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { formatBibtex, toBibtex } from './bibtex.ts';
import { citeDocument, citeSource, citeSourcePage, type Citable } from './citable.ts';
import { formatCsl, plainTitle, toCsl } from './csl.ts';
import { invertedName } from './contributors.ts';
import { formatRis, toRis } from './ris.ts';

const { archive: read } = await readArchive('content');
assert(read);
const archive = read;
const context = {
  archive,
  paths: createPaths('https://archive.example/'),
  edition: { number: 2, corrected: '2027-03-03' },
};
const works: Citable[] = [
  ...archive.documents.map((document) => citeDocument(document, undefined, context)),
  ...archive.documents.flatMap((document) =>
    document.passages.map((passage) => citeDocument(document, { first: passage, last: passage }, context)),
  ),
  ...archive.sources.map(citeSource),
  ...archive.sources.map((source) => citeSourcePage(source, context)),
];

function parse(text: string): Record<string, unknown>[] {
  return [...new Cite(text).data];
}

function namesOf(item: Record<string, unknown> | undefined): string[] {
  const names = (item?.['author'] ?? []) as { family?: string; given?: string; literal?: string; name?: string }[];
  return names.map(
    ({ family, given, literal }) => literal ?? [family, given].filter((part) => part !== undefined).join(', '),
  );
}

function dateOf(item: Record<string, unknown> | undefined): unknown {
  return (item?.['issued'] as { 'date-parts'?: unknown[] } | undefined)?.['date-parts']?.[0];
}

for (const work of works) {
  const day = work.date?.split('-').map(Number);

  test(`${work.key} survives BibTeX`, () => {
    const [item] = parse(toBibtex(work));
    assert.equal(item?.['id'], work.key);
    assert.equal(item['title'], plainTitle(work));
    assert.equal(item['URL'], work.url);
    assert.deepEqual(dateOf(item), day);
    assert.deepEqual(namesOf(item), work.authors.map(invertedName));
  });

  test(`${work.key} survives RIS`, () => {
    const [item] = parse(toRis(work));
    assert.equal(item?.['title'], plainTitle(work));
    assert.equal(item['URL'], work.url);
    // Of a newspaper the library keeps the year alone; the day stands beside it.
    assert.deepEqual(dateOf(item), work.form === 'news' ? day?.slice(0, 1) : day);
    if (work.date !== undefined) assert.match(toRis(work), /^DA  - \d{4}\/\d{0,2}\/\d{0,2}\/\r$/m);
  });

  test(`${work.key} survives CSL-JSON`, () => {
    const [item] = parse(JSON.stringify([toCsl(work)]));
    assert.equal(item?.['id'], work.key);
    assert.equal(item['title'], plainTitle(work));
    assert.deepEqual(namesOf(item), work.authors.map(invertedName));
  });
}

test('a file holds every work', () => {
  for (const format of [formatBibtex, formatRis, formatCsl]) assert.equal(parse(format(works)).length, works.length);
});

test('what TeX would take for markup survives', () => {
  const [source] = archive.sources;
  assert(source);
  const title = 'R&D at 50% of $3 #1: a_b {c} ~d ^e';
  const [item] = parse(toBibtex(citeSource({ id: 'x', fields: { ...source.fields, title } })));
  assert.equal(item?.['title'], title);
});
