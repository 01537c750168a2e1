import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import type { Address, Ledger } from '../schemas/ledger-record.ts';
import { atomFeed } from './atom-feed.ts';

const paths = createPaths('https://archive.example/');
const { archive: read } = await readArchive('tests/archives/one-letter');
assert.ok(read);
const archive = read;

/** The feed of the archive as if its letter had this ledger. */
function feedOf(ledger: Ledger): string {
  const documents = archive.documents.map((document) => ({ ...document, ledger }));
  return String(atomFeed.write({ ...archive, documents }, { archive: { ...archive, documents }, paths }));
}

const published = { digest: 'aaaaa', sha256: '0'.repeat(64), since: 1, cause: 'first', event: 'published' } as const;
const unchanged: Address = {
  id: 'p1',
  kind: 'paragraph',
  state: 'current',
  forwards: [],
  moves: [],
  readings: [{ ...published, reason: undefined, text: 'One & <two>' }],
};
const corrected: Address = {
  ...unchanged,
  readings: [
    ...unchanged.readings,
    { ...published, since: 2, cause: 'our error', event: 'corrected', reason: 'Misread', text: 'One & <three>' },
  ],
};
const editions = [
  { number: 1, date: '2026-11-21' },
  { number: 2, date: '2027-01-01' },
];
const ledger = { document: 'letter', 'normal-form': 1 } as const;

test('a feed without corrections has the date of the newest edition and no entries', () => {
  const feed = feedOf({ ...ledger, editions: editions.slice(0, 1), addresses: [unchanged] });
  assert.match(feed, /<updated>2026-11-21T00:00:00Z<\/updated>/);
  assert.match(feed, /<link rel="self" href="https:\/\/archive\.example\/corrections\.xml"\/>/);
  assert.doesNotMatch(feed, /<entry>/);
});

test('an entry has the words before and after a correction, escaped', () => {
  const feed = feedOf({ ...ledger, editions, addresses: [corrected] });
  assert.match(feed, /<id>https:\/\/archive\.example\/corrections\/#letter-p1-2<\/id>/);
  assert.match(feed, /<title>Letter, p1: corrected<\/title>/);
  assert.match(feed, /<link href="https:\/\/archive\.example\/documents\/letter\/#p1"\/>\n {4}<updated>2027-01-01T/);
  assert.match(feed, /Misread\nBefore: One &amp; &lt;two&gt;\nAfter: One &amp; &lt;three&gt;<\/content>/);
});
