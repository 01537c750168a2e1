/** BibTeX, RIS, and CSL-JSON, parsed by a library that is independent of the formatters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { formatBibtex, toBibtex } from './bibtex.ts';
import { citeDocument, citeSource, type Citable } from './citable.ts';
import { formatCsl, plainTitle, toCsl } from './csl.ts';
import { invertedName } from './contributors.ts';
import { formatRis, toRis } from './ris.ts';

const paths = createPaths('https://bridge-papers.org/');
const edition = { number: 2, corrected: '1927-03-03' };
const archives = await Promise.all(
  ['bridge', 'treaty'].map(async (name) => {
    const { archive } = await readArchive(`tests/archives/${name}`);
    assert(archive);
    return archive;
  }),
);
const works: Citable[] = archives.flatMap((archive) => {
  const context = { archive, paths, edition };
  return [
    ...archive.documents.map((document) => citeDocument(document, undefined, context)),
    ...archive.documents.flatMap((document) =>
      document.passages
        .slice(0, 20)
        .map((passage) => citeDocument(document, { first: passage, last: passage }, context)),
    ),
    ...archive.sources.map(citeSource),
  ];
});

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
  // The formats without spans contain the first day of a span.
  const day = work.date?.split('/')[0]?.split('-').map(Number);

  test(`${work.key} is the same after BibTeX`, () => {
    const [item] = parse(toBibtex(work));
    assert.equal(item?.['id'], work.key);
    assert.equal(item['title'], plainTitle(work));
    assert.equal(item['URL'], work.url);
    assert.deepEqual(dateOf(item), day);
    assert.deepEqual(namesOf(item), work.authors.map(invertedName));
  });

  test(`${work.key} is the same after RIS`, () => {
    const [item] = parse(toRis(work));
    assert.equal(item?.['title'], plainTitle(work));
    assert.equal(item['URL'], work.url);
    // For a newspaper the library reads only the year, although the record contains the day.
    assert.deepEqual(dateOf(item), work.form === 'news' ? day?.slice(0, 1) : day);
    if (work.date !== undefined) assert.match(toRis(work), /^DA  - \d{4}\/\d{0,2}\/\d{0,2}\/.*\r$/m);
  });

  test(`${work.key} is the same after CSL-JSON`, () => {
    const [item] = parse(JSON.stringify([toCsl(work)]));
    assert.equal(item?.['id'], work.key);
    assert.equal(item['title'], plainTitle(work));
    assert.deepEqual(namesOf(item), work.authors.map(invertedName));
  });
}

test('a file contains every work', () => {
  for (const format of [formatBibtex, formatRis, formatCsl]) assert.equal(parse(format(works)).length, works.length);
});

test('special characters of TeX are escaped', () => {
  const source = archives[0]?.sources[0];
  assert(source);
  const title = 'R&D at 50% of $3 #1: a_b {c} ~d ^e';
  const [item] = parse(toBibtex(citeSource({ id: 'x', fields: { ...source.fields, title } })));
  assert.equal(item?.['title'], title);
});
