/** The pages of everything, for archives of documents with known sizes and dates. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, notice, paths } from '../../tests/support/bridge-archive.ts';
import { divideWhole, linkWhole } from './whole-archive.ts';

/** An archive with documents of so many bytes at so many dates, and without sources. */
function archiveOf(documents: readonly (readonly [date: string, bytes: number])[]): typeof archive {
  const [passage] = notice.passages;
  assert.ok(passage);
  return {
    ...archive,
    sources: [],
    documents: documents.map(([edtf, bytes], index) => ({
      ...notice,
      id: `paper-${index}`,
      fields: { ...notice.fields, date: { ...notice.fields.date, edtf } },
      passages: [{ ...passage, words: 'x'.repeat(bytes) }],
    })),
  };
}

const divide = (documents: readonly (readonly [string, number])[]) =>
  divideWhole(archiveOf(documents), paths).map(({ steps, label, count, parts }) =>
    parts.length > 0 ? `${label}: ${parts.length} parts` : `${steps.join('/')}: ${label} (${count})`,
  );

test('documents of several decades fill pages of 100 kB, and each page says which years it has', () => {
  const papers = Array.from({ length: 22 }, (_, index) => [`${1900 + 4 * index}`, 20_000] as const);
  assert.deepEqual(divide(papers), [
    ': 1 parts',
    'Documents: 6 parts',
    'documents/1: Documents, 1900–1912 (4)',
    'documents/2: Documents, 1916–1928 (4)',
    'documents/3: Documents, 1932–1944 (4)',
    'documents/4: Documents, 1948–1960 (4)',
    'documents/5: Documents, 1964–1976 (4)',
    'documents/6: Documents, 1980–1984 (2)',
  ]);
});

test('pages of one year have dates, pages of one day have numbers, and a long document has a page of its own', () => {
  const dates = ['1905-01-03', '1905-03-04', '1905-03-05', '1905-03-05', '1905-03-05', '1905-03-05', '1905-06'];
  const papers = [...dates, '1906', '1907', 'unknown'].map(
    (date) => [date, date === '1905-06' ? 300_000 : 40_000] as const,
  );
  assert.deepEqual(divide(papers).slice(2), [
    'documents/1: Documents, January 3, 1905 – March 4, 1905 (2)',
    'documents/2: Documents, March 5, 1905, page 2 (2)',
    'documents/3: Documents, March 5, 1905, page 3 (2)',
    'documents/4: Documents, June 1905 (1)',
    'documents/5: Documents, 1906–1907 (2)',
    'documents/6: Documents, Undated (1)',
  ]);
});

test('no page is larger than 100 kB, and no page could have had the next document', () => {
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647);
  const papers = Array.from({ length: 500 }, (_, index) => [`${1500 + index}`, 1_000 + (random() % 60_000)] as const);
  const sizes = divideWhole(archiveOf(papers), paths)
    .filter(({ parts }) => parts.length === 0)
    .map(({ entries }) =>
      entries.map((item) => (item.type === 'document' ? (item.document.passages[0]?.words.length ?? 0) : 0)),
    );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  assert.deepEqual(sizes.flat(), papers.map(([, bytes]) => bytes)); // prettier-ignore
  for (const [index, page] of sizes.entries()) {
    assert.ok(sum(page) <= 100_000, `${sum(page)} bytes`);
    const [next = Infinity] = sizes[index + 1] ?? [];
    assert.ok(sum(page) + next > 80_000, `page ${index + 1} has ${sum(page)} bytes, and the next document ${next}`);
  }
});

test('a few documents are one page up to 250 kB; more than that, they are pages of 100 kB', () => {
  assert.deepEqual(divide([['1900', 120_000], ['1901', 120_000]]), [':  (2)']); // prettier-ignore
  assert.equal(divide([['1900', 80_000], ['1901', 80_000], ['1902', 120_000]]).length, 5); // prettier-ignore
});

test('sources have pages by letter', () => {
  const many = { ...archive, sources: Array.from({ length: 900 }, () => archive.sources).flat() };
  const [, , second] = divideWhole(many, paths).map(({ steps }) => steps.join('/'));
  assert.deepEqual([second, linkWhole(many, paths).label], ['sources', 'Everything as plain pages']);
  assert.equal(linkWhole(archive, paths).label, 'Everything on one page');
});
