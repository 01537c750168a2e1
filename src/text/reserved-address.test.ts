import assert from 'node:assert/strict';
import test from 'node:test';
import { isReservedAddress } from './reserved-address.ts';

// The names of RFC 2606, sections 2 and 3.
const reserved = [
  'https://archive.example/',
  'https://archive.example./documents/letter/#p4',
  'http://a.b.invalid/',
  'https://site.test:8080/papers/',
  'http://localhost:4321/',
  'http://dev.localhost/',
  'https://EXAMPLE.com/',
  'https://www.example.net/',
  'https://example.org',
];
for (const url of reserved) test(`${url} is reserved`, () => assert.equal(isReservedAddress(url), true));

const open = [
  'https://archive.org/',
  'https://example.museum/',
  'https://myexample.com/',
  'https://example.com.br/',
  'https://test.de/',
  'https://papers.gov/example/',
  'no address',
];
for (const url of open) test(`${url} is not reserved`, () => assert.equal(isReservedAddress(url), false));
