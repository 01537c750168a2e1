/** Documents by property, and the pages of the ids of long lists, for an archive of many copies of a document. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, notice, paths } from '../../tests/support/bridge-archive.ts';
import { bucketOf } from '../text/bucket.ts';
import { divideFacets, linkFacets } from './document-facets.ts';
import { getFinder, listFinderFiles } from './list-finder.ts';

/** Copies of a document; each has its own writer and place, and two have no writer. */
function copies(count: number): typeof archive {
  const documents = Array.from({ length: count }, (_, index) => ({
    ...notice,
    id: `notice-${index}`,
    fields: {
      ...notice.fields,
      kind: index % 2 === 0 ? ('letter' as const) : ('report' as const),
      from: index < 2 ? [] : [`Anna Quill${index}`],
      to: ['Ruth Amory'],
      'issued-by': undefined,
      place: index % 3 === 0 ? 'Æbeltoft' : '北京',
      date: { edtf: `${1800 + (index % 200)}`, printed: 'none' },
    },
  }));
  return { ...archive, documents };
}

const stepsOf = (many: typeof archive, facet: string) =>
  divideFacets(many, paths)
    .map(({ steps }) => steps)
    .filter(([first, ...rest]) => first === facet && rest.length === 1)
    .map(([, value]) => value);

test('an archive of few documents has no lists by property', () => {
  assert.deepEqual(linkFacets(copies(19), paths), []);
});

test('the lists by property of 20 documents', () => {
  assert.deepEqual(
    linkFacets(copies(20), paths).map(({ label, href }) => `${label} ${href}`),
    [
      'Date /documents/',
      'Kind /documents/by/kind/',
      'Correspondent /documents/by/correspondent/',
      'Place /documents/by/place/',
      'Title /documents/by/title/',
    ],
  );
});

test('the page of a value has the documents with the value', () => {
  const many = copies(20);
  assert.deepEqual(stepsOf(many, 'kind'), ['letter', 'report']);
  const letters = divideFacets(many, paths).find(({ steps }) => steps.join('/') === 'kind/letter');
  assert.equal(letters?.page.entries.length, 10);
  const amory = divideFacets(many, paths).find(({ steps }) => steps.join('/') === 'correspondent/ruth-amory');
  assert.equal(amory?.page.entries.length, 20);
});

test('a value in another script has an address', () => {
  assert.match(stepsOf(copies(20), 'place').join(' '), /^(?:\S+ )?x-[a-z2-7]{10}(?: \S+)?$/);
});

test('the address of a value is the same when there are many values', () => {
  assert.ok(stepsOf(copies(20), 'correspondent').includes('anna-quill7'));
  const many = copies(400);
  assert.ok(stepsOf(many, 'correspondent').includes('anna-quill7'));
  assert.ok(stepsOf(many, 'correspondent').includes('letter.q'));
  const [first] = divideFacets(many, paths).filter(({ steps }) => steps.join('/') === 'correspondent');
  assert.ok((first?.page.parts.length ?? 0) < 30);
});

test('each address is used once', () => {
  const addresses = divideFacets(copies(400), paths).map(({ steps }) => steps.join('/'));
  assert.deepEqual(addresses.length, new Set(addresses).size);
});

test('a list of one page has no finder', () => {
  assert.equal(getFinder('chronology', copies(5), paths), undefined);
  assert.deepEqual(listFinderFiles(copies(1), paths), []);
});

test('the finder of a long list has the page of each id', () => {
  const many = copies(1500);
  const finder = getFinder('chronology', many, paths);
  assert.equal(finder?.folder, '/chronology/where/');
  const files = listFinderFiles(many, paths).filter(({ list }) => list === 'chronology');
  assert.equal(files.length, finder.buckets);
  const { pages = {} } = files.find(({ bucket }) => bucket === bucketOf('document-notice-7', finder.buckets)) ?? {};
  assert.match(pages['document-notice-7'] ?? '', /^\/chronology\/part\/1800s\//);
});
