import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatRequest, PAGE_SIZE, parseRequest } from './search-url.ts';

const simple = { text: 'treaty', filters: {}, sort: 'relevance', limit: PAGE_SIZE } as const;
const requests = [
  simple,
  { ...simple, text: '“a & b” -c #1 ?x=y' },
  { ...simple, filters: { voice: ['quoted', 'note'], name: ['Ruth A. Amory'], year: ['2010'] } },
  { ...simple, sort: 'oldest' as const, limit: 60 },
  { ...simple, text: '' },
];

for (const request of requests) {
  test(`a URL contains the whole request: ${formatRequest(request)}`, () =>
    assert.deepEqual(parseRequest(formatRequest(request)), request));
}

const hostile: readonly (readonly [query: string, request: Partial<ReturnType<typeof parseRequest>>])[] = [
  ['?q=a&sort=constructor', { sort: 'relevance' }],
  ['?q=a&show=1e9', { limit: 500 }],
  ['?q=a&show=-5', { limit: PAGE_SIZE }],
  ['?q=a&show=NaN', { limit: PAGE_SIZE }],
  ['?__proto__=x&voice=&voice=note&voice=note', { text: '', filters: { voice: ['note'] } }],
  ['?q=%E0%A4%A', { sort: 'relevance' }],
];

for (const [query, expected] of hostile) {
  test(`a URL that the site did not make: ${query}`, () =>
    assert.deepEqual({ ...parseRequest(query), ...expected }, parseRequest(query)));
}
