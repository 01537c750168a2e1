/** The division of pages with many passages. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ListedPassage } from './passage-parts.ts';
import { dividePassages, groupPassages } from './passage-parts.ts';

/** Passages of 500 characters, each in a document of another year from 1900. */
function listPassages(count: number, section: string): ListedPassage[] {
  return Array.from({ length: count }, (_, index) => ({
    section,
    heading: `Letter ${index}`,
    extract: {
      link: { href: `/documents/letter-${index}/#p1`, label: `Letter ${index}, para. 1` },
      number: '1',
      date: String(1900 + (index % 100)),
      language: 'en',
      omitsBeginning: false,
      omitsEnd: false,
      pieces: [{ text: 'word '.repeat(100), marked: false }],
      remark: undefined,
    },
  }));
}

const labels = { passages: 'Passages', quoted: 'Quoted in the documents' };
const hrefOf = (steps: readonly string[]) => `/names/jane/${steps.length === 0 ? '' : `part/${steps.join('/')}/`}`;

test('a page with few passages is one page', () => {
  const pages = dividePassages(listPassages(25, 'passages'), labels, hrefOf);
  assert.equal(pages.length, 1);
  assert.equal(pages[0]?.entries.length, 25);
});

test('passages of one section are divided by decade, and then by year', () => {
  const passages = listPassages(3000, 'passages');
  const pages = dividePassages(passages, labels, hrefOf);
  assert.deepEqual(pages[0]?.entries, []);
  assert.equal(pages[0]?.parts[0]?.href, '/names/jane/part/1900s/');
  assert.equal(pages[1]?.parts[0]?.href, '/names/jane/part/1900s/1900/');
  const shown = pages.flatMap(({ entries }) => entries);
  assert.deepEqual(new Set(shown), new Set(passages));
  assert.equal(shown.length, 3000);
  for (const { entries, label } of pages) assert.ok(JSON.stringify(entries).length < 100_000, label);
});

test('several sections are divided first', () => {
  const pages = dividePassages([...listPassages(300, 'passages'), ...listPassages(30, 'quoted')], labels, hrefOf);
  assert.deepEqual(pages[0]?.parts.map(({ label, count }) => [label, count]), [['Passages', 300], ['Quoted in the documents', 30]]); // prettier-ignore
  const quoted = pages.find(({ steps }) => steps.join('/') === 'quoted');
  assert.equal(quoted?.entries.length, 30);
  const addresses = pages.map(({ steps }) => steps.join('/'));
  assert.ok(addresses.includes('passages/1900s'));
  assert.equal(addresses.indexOf(''), 0);
  assert.equal(new Set(addresses).size, addresses.length);
});

test('passages with the same heading are below one heading', () => {
  const [first, second] = listPassages(2, 'passages');
  assert.ok(first && second);
  const sections = groupPassages([first, { ...second, heading: first.heading }, second]);
  assert.deepEqual(sections.map(({ heading, extracts }) => [heading, extracts.length]), [['Letter 0', 2], ['Letter 1', 1]]); // prettier-ignore
});
