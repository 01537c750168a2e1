import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { listCrawlerFiles } from './crawler-files.ts';

const PAGES = ['', 'about/', 'all/', 'documents/', 'documents/former/', 'documents/letter/', 'documents/letter/cite/', 'names/ruth-amory/', 'search/']; // prettier-ignore
const files = listCrawlerFiles(archive, paths, PAGES);

test('the sitemap has the pages that readers search for, and the dates of documents', () => {
  const map = files.get('sitemap.xml') ?? '';
  const addresses = [...map.matchAll(/<loc>https:\/\/archive\.example(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)];
  assert.deepEqual(
    addresses.map(([, path]) => path),
    ['/documents/letter/', '/documents/notice/', '/', '/about/', '/documents/', '/names/ruth-amory/'],
  );
  const edition = archive.documents[0]?.ledger?.editions.at(-1)?.date;
  assert.equal(addresses[0]?.[2], edition);
  assert.equal(addresses[2]?.[2], undefined);
});

test('crawlers find the sitemap', () => {
  assert.match(files.get('robots.txt') ?? '', /^Sitemap: https:\/\/archive\.example\/sitemap\.xml$/m);
});

test('the linkset has the links of each document by relation (RFC 9264)', () => {
  const { linkset } = JSON.parse(files.get('linkset.json') ?? '') as { linkset: Record<string, unknown>[] };
  assert.deepEqual(
    linkset.map(({ anchor }) => anchor),
    ['https://archive.example/documents/letter/', 'https://archive.example/documents/notice/'],
  );
  const [letter] = linkset;
  assert.deepEqual(letter?.['cite-as'], [{ href: 'https://archive.example/documents/letter/' }]);
  assert.deepEqual(letter?.['type'], [{ href: 'https://schema.org/Message' }]);
  for (const relation of ['alternate', 'describedby']) {
    for (const link of (letter?.[relation] ?? []) as { href: string; type: string }[]) {
      assert.match(link.href, /^https:\/\/archive\.example\/documents\/letter\./);
      assert.match(link.type, /^[a-z]+\/[\w.+-]+$/);
    }
  }
});

test('security.txt is written only if the archive names whom to tell (RFC 9116)', () => {
  assert.equal(files.get('.well-known/security.txt'), undefined);
  const security = { contact: 'mailto:webmaster@archive.example', expires: '2030-01-31' };
  const named = { ...archive, settings: { ...archive.settings, security } };
  assert.equal(
    listCrawlerFiles(named, paths, PAGES).get('.well-known/security.txt'),
    'Contact: mailto:webmaster@archive.example\nExpires: 2030-01-31T00:00:00Z\nCanonical: https://archive.example/.well-known/security.txt\n',
  );
});

test('the web manifest starts at the home page', () => {
  const manifest = JSON.parse(files.get('manifest.webmanifest') ?? '') as Record<string, unknown>;
  assert.equal(manifest['start_url'], '/');
  assert.equal(manifest['name'], archive.settings.title);
});
