import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatRequest, PAGE, parseRequest } from './search-url.ts';

const plain = { text: 'treaty', filters: {}, sort: 'relevance', limit: PAGE } as const;
const requests = [
  plain,
  { ...plain, text: '“a & b” -c #1 ?x=y' },
  { ...plain, filters: { voice: ['quoted', 'note'], name: ['Sergei A. Ryabkov'], year: ['2010'] } },
  { ...plain, sort: 'oldest' as const, limit: 60 },
  { ...plain, text: '' },
];

for (const request of requests) {
  test(`an address holds all that was asked: ${formatRequest(request)}`, () =>
    assert.deepEqual(parseRequest(formatRequest(request)), request));
}

const hostile: readonly (readonly [query: string, request: Partial<ReturnType<typeof parseRequest>>])[] = [
  ['?q=a&sort=constructor', { sort: 'relevance' }],
  ['?q=a&show=1e9', { limit: 500 }],
  ['?q=a&show=-5', { limit: PAGE }],
  ['?q=a&show=NaN', { limit: PAGE }],
  ['?__proto__=x&voice=&voice=note&voice=note', { text: '', filters: { voice: ['note'] } }],
  ['?q=%E0%A4%A', { sort: 'relevance' }],
];

for (const [query, expected] of hostile) {
  test(`an address that nobody made: ${query}`, () =>
    assert.deepEqual({ ...parseRequest(query), ...expected }, parseRequest(query)));
}
