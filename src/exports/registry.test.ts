import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { listDownloads } from './downloads.ts';
import {
  archiveFormats,
  describeFiles,
  documentFormats,
  linkAllFiles,
  linkFiles,
  books as bookFormats,
  listFilesOf,
  listExports,
  offered,
  sourceFormats,
} from './registry.ts';

const paths = createPaths('https://archive.example/papers/');

async function read(name: string) {
  const { archive } = await readArchive(`tests/archives/${name}`);
  assert.ok(archive);
  return archive;
}

test('the files of an archive of one letter without sources', async () => {
  const archive = await read('one-letter');
  assert.deepEqual(
    [...listExports({ archive, paths })].map(([path, { mediaType }]) => [path, mediaType]),
    [
      ['documents/letter.txt', 'text/plain'],
      ['documents/letter.md', 'text/markdown'],
      ['documents/letter.json', 'application/json'],
      ['documents/letter.tei.xml', 'application/tei+xml'],
      ['documents/letter.annotations.jsonld', 'application/ld+json'],
      ['documents/letter.bib', 'application/x-bibtex'],
      ['documents/letter.ris', 'application/x-research-info-systems'],
      ['documents/letter.csl.json', 'application/vnd.citationstyles.csl+json'],
      ['documents/letter/evidence.csv', 'text/csv'],
      ['documents/letter/evidence.json', 'application/json'],
      ['archive.epub', 'application/epub+zip'],
      ['archive.html', 'text/html'],
      ['sources.bib', 'application/x-bibtex'],
      ['sources.ris', 'application/x-research-info-systems'],
      ['sources.csl.json', 'application/vnd.citationstyles.csl+json'],
      ['passages.jsonl', 'application/jsonl'],
      ['addresses.jsonl', 'application/jsonl'],
      ['names.json', 'application/json'],
      ['documents/document.schema.json', 'application/schema+json'],
      ['passages.schema.json', 'application/schema+json'],
      ['addresses.schema.json', 'application/schema+json'],
      ['names.schema.json', 'application/schema+json'],
      ['corrections.xml', 'application/atom+xml'],
      ['archive-bag.zip', 'application/zip'],
      ['goto.json', 'application/json'],
    ],
  );
});

test('the books are the same files as among all files', async () => {
  const archive = await read('one-letter');
  const all = listExports({ archive, paths });
  const books = [...listFilesOf(bookFormats, { archive, paths })];
  assert.deepEqual(
    books.map(([path]) => path),
    ['archive.epub', 'archive.html'],
  );
  for (const [path, { mediaType, item }] of books) {
    assert.deepEqual({ mediaType, item }, { mediaType: all.get(path)?.mediaType, item: undefined });
  }
  const without: typeof archive = { ...archive, settings: { ...archive.settings, without: ['epub'] } };
  assert.deepEqual([...listFilesOf(bookFormats, { archive: without, paths }).keys()], ['archive.html']);
});

test('every document and every source has its files', async () => {
  const archive = await read('treaty');
  const files = listExports({ archive, paths });
  assert.deepEqual(
    ['documents/cable.ris', 'documents/treaty/evidence.csv', 'sources/manual.bib'].filter((path) => !files.has(path)),
    [],
  );
});

test('a page links the files of one purpose', async () => {
  const { documents, sources } = await read('treaty');
  const [document, source] = [documents.find(({ id }) => id === 'cable'), sources.find(({ id }) => id === 'manual')];
  assert.ok(document && source);
  assert.deepEqual(linkFiles(documentFormats, 'evidence', document, paths), [
    { label: 'CSV', href: '/papers/documents/cable/evidence.csv' },
    { label: 'JSON', href: '/papers/documents/cable/evidence.json' },
  ]);
  assert.deepEqual(
    linkFiles(sourceFormats, 'citation', source, paths).map(({ href }) => href),
    ['/papers/sources/manual.bib', '/papers/sources/manual.ris', '/papers/sources/manual.csl.json'],
  );
});

test('the head of a document links the files that describe it', async () => {
  const [document] = (await read('one-letter')).documents;
  assert.ok(document);
  const links = describeFiles(documentFormats, document, paths);
  assert.deepEqual(
    links.slice(0, -1).map(({ rel, href }) => [rel, href.replace(/^.*\//, '')]),
    [
      ['alternate', 'letter.txt'],
      ['alternate', 'letter.md'],
      ['alternate', 'letter.json'],
      ['alternate', 'letter.tei.xml'],
      ['alternate', 'letter.annotations.jsonld'],
    ],
  );
  assert.deepEqual(links.slice(-1), [
    {
      rel: 'describedby',
      href: 'https://archive.example/papers/documents/letter.csl.json',
      type: 'application/vnd.citationstyles.csl+json',
    },
  ]);
});

test('a format that the settings turn off is neither written nor linked', async () => {
  const archive = await read('one-letter');
  const without = { ...archive, settings: { ...archive.settings, without: ['md' as const, 'names' as const] } };
  const [document] = without.documents;
  assert.ok(document);
  const files = listExports({ archive: without, paths });
  assert.deepEqual(
    ['documents/letter.md', 'names.json', 'names.schema.json', 'documents/letter.txt'].map((path) => files.has(path)),
    [false, false, false, true],
  );
  const links = [
    ...linkAllFiles(offered(documentFormats, without), document, paths),
    ...listDownloads(without, paths).flatMap((group) => group.files),
  ].map(({ href }) => href);
  assert.ok(links.includes('/papers/documents/letter.txt'));
  assert.ok(!links.some((href) => /letter\.md|names/.test(href)));
});

test('every download is a file of the archive, and each is offered once', async () => {
  const archive = await read('treaty');
  const files = listExports({ archive, paths });
  const links = listDownloads(archive, paths).flatMap((group) => group.files.map(({ href }) => href));
  assert.equal(new Set(links).size, links.length);
  assert.ok(links.includes('/papers/archive.epub'));
  assert.deepEqual(links.filter((href) => !files.has(href.replace('/papers/', ''))), []); // prettier-ignore
});

test('the head of the corrections page links the feed', async () => {
  assert.deepEqual(describeFiles(archiveFormats, await read('one-letter'), paths, 'feed'), [
    { rel: 'alternate', href: 'https://archive.example/papers/corrections.xml', type: 'application/atom+xml' },
  ]);
});

test('evidence as CSV and as JSON has the same records', async () => {
  const archive = await read('treaty');
  const files = listExports({ archive, paths });
  const written = (ending: string) => String(files.get(`documents/memorandum/evidence.${ending}`)?.write());
  const records = JSON.parse(written('json')) as Record<string, string>[];
  const [header, ...lines] = written('csv').trimEnd().split('\r\n');
  assert.ok(records.length > 0);
  assert.equal(header, `\uFEFF"${Object.keys(records[0] ?? {}).join('","')}"`);
  assert.deepEqual(
    lines,
    records.map((record) => {
      const fields = Object.values(record).map((value) => `"${value.replaceAll('"', '""')}"`);
      return fields.join(',');
    }),
  );
});
