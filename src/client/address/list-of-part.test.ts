/** The address of a list, from the address of one of its parts. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { findDocumentOf, findListOfPart } from './list-of-part.ts';

const CASES: readonly [path: string, list: string | undefined][] = [
  ['/all/part/documents/1930s/1931/', '/all/'],
  ['/papers/all/part/sources/a/', '/papers/all/'],
  ['/names/ruth-amory/part/mentioned/1910s/', '/names/ruth-amory/'],
  ['/sources/part/b/', '/sources/'],
  ['/all/part/', undefined],
  ['/all/', undefined],
  ['/documents/part-of-a-letter/', undefined],
  ['/part/one/', undefined],
  ['//elsewhere.example/part/one/', undefined],
];

for (const [path, list] of CASES) {
  test(`${path} is a part of ${list ?? 'no list'}`, () => {
    assert.equal(findListOfPart(path), list);
  });
}

const FILES: readonly [path: string, document: string | undefined][] = [
  ['/documents/letter/cite/', '/documents/letter/'],
  ['/papers/documents/letter/evidence/', '/papers/documents/letter/'],
  ['/documents/letter/evidence.csv', '/documents/letter/'],
  ['/documents/letter/embed/', '/documents/letter/'],
  ['/documents/letter.txt', '/documents/letter/'],
  ['/documents/letter.tei.xml', '/documents/letter/'],
  ['/documents/letter.annotations.jsonld', '/documents/letter/'],
  ['/documents/letter/', undefined],
  ['/documents/letter/other/', undefined],
  ['/sources/letter/cite/', undefined],
  ['//elsewhere.example/documents/letter/cite/', undefined],
];

for (const [path, document] of FILES) {
  test(`${path} is next to ${document ?? 'no document'}`, () => {
    assert.equal(findDocumentOf(path), document);
  });
}
