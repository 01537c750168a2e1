import assert from 'node:assert/strict';
import test from 'node:test';
import { orderByItem } from './page-order.ts';

test('the page of a name follows its parts, and other pages keep their order', () => {
  const pages = [
    '',
    'documents/a/cite',
    'documents/a',
    'names',
    'names/x/part/1',
    'names/y/part/1',
    'names/x',
    'names/y',
  ];
  assert.deepEqual(
    orderByItem(pages, (page) => page),
    ['', 'documents/a/cite', 'documents/a', 'names', 'names/x/part/1', 'names/x', 'names/y/part/1', 'names/y'],
  );
});
