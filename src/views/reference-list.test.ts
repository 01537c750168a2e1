/** The list of references, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { createReferenceList } from './reference-list.ts';

const { groups, ...list } = createReferenceList(archive, paths);
const works = groups.flatMap((group) => group.works);

test('by kind and date', () => {
  assert.equal(
    printData([list, groups.map(({ heading, works }) => `${heading}: ${works.map(({ id }) => id).join(', ')}`)]),
    `- sources: /sources/
  hasUndatedCopies: true
- - Official publications: bridges-act-text, harbor-act-text, roll-of-officers
  - Cited works themselves: holloway-page, gazette-page
  - Reports: tribune-1911-06-20`,
  );
});

test('a work: how much of it was read, and where it is used', () => {
  assert.equal(
    printData(works.filter(({ id }) => id === 'roll-of-officers' || id === 'gazette-page')),
    `- id: roll-of-officers
  date: 1911
  title: Roll of Officers of the County
  shows: The roll has the names and offices of the county in 1911.
  reading: Read: the first page. Form: stored copy.
  usedIn:
    - The year of the resolution is 1911 (letter) → /documents/letter/#a-year-of-the-resolution
    - Peter Holloway, here spelled Haloway (letter) → /documents/letter/#a-holloway
    - Talks of the year before (notice) → /documents/notice/#a-last-talks
    - Ruth Amory → /names/ruth-amory/
    - Peter Holloway → /names/peter-holloway/
    - Karl Lund → /names/karl-lund/
    - County begins to seek a BRA → /names/bra-sought/
- id: gazette-page
  date: May 9, 1911
  title: Agreement on Tolls Near, Vale Says
  url: https://gazette.example/1911/05/09/
  responsible: Gazette
  shows: The report gives the words of the chairman.
  reading: Read: the first page. Form: stored copy.
  captures:
    - Look for captures → https://web.archive.org/web/*/https://gazette.example/1911/05/09/
  usedIn:
    - Gazette, May 9, 1911 (cited work) → /sources/gazette-1911-05-09/
    - Edmund Vale → /names/edmund-vale/
    - The piers are surveyed → /names/piers-surveyed/`,
  );
});

test('the words of a document that were compared, under its short title with one article or none', () => {
  const [letter, ...others] = archive.documents;
  assert.ok(letter);
  const comparison = { 'compared-with': 'A copy', evidence: 'gazette-page', extent: 'all', result: 'same' } as const;
  const compared = (short: string) => {
    const fields = { ...letter.fields, 'title-short': short, compared: [comparison] };
    const list = createReferenceList({ ...archive, documents: [{ ...letter, fields }, ...others] }, paths);
    const labels = list.groups.flatMap(({ works }) => works.flatMap(({ usedIn }) => usedIn.map(({ label }) => label)));
    return labels.filter((label) => label.startsWith('Words of'));
  };
  assert.deepEqual(['Letter', 'The Hague note', 'Amory’s letter'].map(compared), [
    ['Words of the letter compared'],
    ['Words of the Hague note compared'],
    ['Words of Amory’s letter compared'],
  ]);
});

test('captures: of a work with an address, of one with a capture alone, and of one with neither', () => {
  const [work] = archive.evidence;
  assert.ok(work);
  const capturesOf = (fields: { readonly url?: string; readonly 'archived-url'?: string }) => {
    const { url: _, 'archived-url': __, ...others } = work.fields;
    const list = createReferenceList({ ...archive, evidence: [{ ...work, fields: { ...others, ...fields } }] }, paths);
    return list.groups.flatMap(({ works }) => works.flatMap(({ captures }) => captures.map(({ label }) => label)));
  };
  const [url, archived] = ['https://a.example/', 'https://b.example/'];
  assert.deepEqual([{ url, 'archived-url': archived }, { 'archived-url': archived }, {}].map(capturesOf), [
    ['Look for captures', 'Archived capture'],
    ['Archived capture'],
    [],
  ]);
});
