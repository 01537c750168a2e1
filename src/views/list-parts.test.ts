/** The division of long lists into pages. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { dateLevels, letterLevel, wordRange } from './list-levels.ts';
import { divideList, routeList, titleOfPage, type ListPage } from './list-parts.ts';

interface Item {
  readonly id: string;
  readonly date: string;
}

const hrefOf = (steps: readonly string[]) => `/list/${steps.map((step) => `${step}/`).join('')}`;
const divide = (items: readonly Item[], limit: number, always = 0) =>
  divideList(items, { levels: dateLevels(({ date }) => date), hrefOf, weigh: () => 1, limit, always });
const print = (pages: readonly ListPage<Item>[]) =>
  pages.map(({ steps, label, entries, parts, previous, next }) =>
    [
      hrefOf(steps),
      label,
      entries.map(({ id }) => id).join(' '),
      parts.map(({ label: part, count }) => `${part} (${count})`).join(', '),
      `${previous?.label ?? ''}<>${next?.label ?? ''}`,
    ].join(' | '),
  );
const letters: Item[] = [
  { id: 'a', date: '1899-12-31' },
  { id: 'b', date: '1901-01-02' },
  { id: 'c', date: '1901-05' },
  { id: 'd', date: '1904' },
  { id: 'e', date: 'unknown' },
];

test('a list that fits is one page at the address of the list', () => {
  assert.deepEqual(print(divide(letters, 5)), ['/list/ |  | a b c d e |  | <>']);
});

test('a list that does not fit has a page for each decade, and for each year of a decade that does not fit', () => {
  assert.deepEqual(print(divide(letters, 2)), [
    '/list/ |  |  | 1890s (1), 1900s (3), Undated (1) | <>',
    '/list/1890s/ | 1890s | a |  | <>1900s, 1901',
    '/list/1900s/ | 1900s |  | 1901 (2), 1904 (1) | 1890s<>Undated',
    '/list/1900s/1901/ | 1900s, 1901 | b c |  | 1890s<>1904',
    '/list/1900s/1904/ | 1900s, 1904 | d |  | 1901<>Undated',
    '/list/undated/ | Undated | e |  | 1900s, 1904<>',
  ]);
});

test('entries that have everything in common are on numbered pages', () => {
  const same = ['a', 'b', 'c'].map((id) => ({ id, date: '1901-01-02' }));
  assert.deepEqual(
    print(divide(same, 2)).filter((line) => line.includes('page')),
    [
      '/list/1900s/1901/01/ | 1900s, 1901, January |  | page 1 (2), page 2 (1) | <>',
      '/list/1900s/1901/01/1/ | 1900s, 1901, January, page 1 | a b |  | <>page 2',
      '/list/1900s/1901/01/2/ | 1900s, 1901, January, page 2 | c |  | page 1<>',
    ],
  );
});

const numbered = (count: number, rangeOf?: (items: readonly Item[]) => string) =>
  divideList(
    Array.from({ length: count }, (_, index) => ({ id: `${index + 1}`, date: 'unknown' })),
    { levels: [() => []], hrefOf, weigh: () => 1, limit: 2, ...(rangeOf && { rangeOf }) },
  );

test('a level without a group for the entries is skipped, and a numbered page can have the name of what it has', () => {
  const ends = (items: readonly Item[]) => `${items[0]?.id} to ${items.at(-1)?.id}`;
  assert.deepEqual(print(numbered(5, ends)), [
    '/list/ |  |  | 1 to 2 (2), 3 to 4 (2), 5 to 5 (1) | <>',
    '/list/1/ | 1 to 2 | 1 2 |  | <>3 to 4',
    '/list/2/ | 3 to 4 | 3 4 |  | 1 to 2<>5 to 5',
    '/list/3/ | 5 to 5 | 5 |  | 3 to 4<>',
  ]);
});

test('numbered pages with the same name have their numbers, too', () => {
  assert.deepEqual(
    numbered(5, (items) => (items.length > 1 ? 'some' : 'last')).map(({ label }) => label),
    ['', 'some, page 1', 'some, page 2', 'last'],
  );
});

test('more than a hundred numbered pages are in groups of a hundred, and lead from group to group', () => {
  const pages = print(numbered(403));
  assert.equal(pages[0], '/list/ |  |  | pages 1–100 (200), pages 101–200 (200), pages 201–202 (3) | <>');
  assert.ok(pages.includes('/list/1-100/100/ | pages 1–100, page 100 | 199 200 |  | page 99<>pages 101–200, page 101'));
  assert.ok(pages.includes('/list/201-300/202/ | pages 201–202, page 202 | 403 |  | page 201<>'));
});

test('groups of pages with the same name have their numbers, too', () => {
  const labels = numbered(403, () => 'same')[0]?.parts.map(({ label }) => label);
  assert.deepEqual(labels, ['same, pages 1–100', 'same, pages 101–200', 'same, pages 201–202']);
});

test('no entry is lost, and no page is larger than the limit, in a list of 10,000', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    id: String(index),
    date: index % 7 === 0 ? 'unknown' : `${1000 + (index % 900)}-0${1 + (index % 9)}`,
  }));
  const pages = divide(many, 40);
  assert.deepEqual(
    pages.flatMap(({ entries }) => entries.map(({ id }) => Number(id))).sort((a, b) => a - b),
    many.map(({ id }) => Number(id)),
  );
  assert.ok(pages.every(({ entries, parts }) => entries.length <= 40 && parts.length <= 100));
  assert.equal(new Set(pages.map(({ steps }) => hrefOf(steps))).size, pages.length);
});

test('dates before the common era, intervals, and dates that are no dates', () => {
  const items = ['-0043-03-15', '../1776', '1850/..', '1914~', 'no date'].map((date, index) => ({
    id: `${index}`,
    date,
  }));
  assert.deepEqual(
    divide(items, 1).flatMap(({ label, entries }) => entries.map(({ id }) => `${id}: ${label}`)),
    ['0: 40s BCE', '1: 1770s', '2: 1850s', '3: 1910s', '4: Undated'],
  );
});

test('letters: without accents, other scripts, digits and signs', () => {
  const level = letterLevel<string>((text) => text);
  assert.deepEqual(
    ['Émile', 'smith', 'Жуков', '42', '«Ah»', ''].map((text) => level(text)[0]?.label),
    ['E', 'S', 'Ж', '#', 'A', '#'],
  );
});

test('pages of an alphabetical list are called by their first and last entries', () => {
  const range = wordRange<string>((text) => text);
  assert.equal(range(['Bridge', 'Canal', 'Dam']), 'Bridge–Dam');
  assert.equal(range(['Canal', 'Canal']), 'Canal');
  assert.equal(range(['10,000 Leagues', '10,500 Days']), '10,000 Leagues – 10,500 Days');
  assert.equal(range(['七'.repeat(40), '八']), `${'七'.repeat(30)}…–八`);
  assert.equal(
    range(['Bridge Repair Agreement', 'Report of the Board of Trade']),
    'Bridge Repair Agreement – Report of the …',
  );
});

test('levels that are always used divide a short list, too', () => {
  assert.deepEqual(print(divide(letters.slice(0, 1), 5, 1)), [
    '/list/ |  |  | 1890s (1) | <>',
    '/list/1890s/ | 1890s | a |  | <>',
  ]);
});

test('routes: the list itself has no steps', () => {
  assert.deepEqual(
    routeList(divide(letters, 2)).map(({ params }) => params.part),
    [undefined, 'part/1890s', 'part/1900s', 'part/1900s/1901', 'part/1900s/1904', 'part/undated'],
  );
});

test('titles: the first page has the name of the list, and a part also what its entries have in common', () => {
  const titles = [{ label: '' }, { label: 'People, A' }].map((page) => titleOfPage('Names', page));
  assert.deepEqual(titles, ['Names', 'Names: People, A']);
});
