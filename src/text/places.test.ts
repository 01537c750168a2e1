/** A packed place is the same place. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { packPlaces, placeOf, type Places } from './places.ts';

const file = 'documents/letter.md';
const places: Places = new Map([
  ['', { file, line: 1, column: 1 }],
  ['title', { file, line: 3, column: 1, endLine: 3, endColumn: 6 }],
  ['title.text', { file, line: 4, column: 3, endLine: 5, endColumn: 2 }],
]);

test('a field has its place, or that of its nearest ancestor, also when places are packed', () => {
  for (const known of [places, packPlaces(places, file), packPlaces(packPlaces(places, file), file)]) {
    assert.deepEqual(placeOf(known, 'title.text'), { file, line: 4, column: 3, endLine: 5, endColumn: 2 });
    assert.deepEqual(placeOf(known, 'title.devised'), { file, line: 3, column: 1, endLine: 3, endColumn: 6 });
    assert.deepEqual(placeOf(known, 'date.edtf'), { file, line: 1, column: 1 });
  }
});

test('without any place, a field is at the start of a file without a name', () => {
  const empty = new Map();
  for (const known of [empty, packPlaces(empty, file)]) {
    assert.deepEqual(placeOf(known, 'title'), { file: '', line: 1, column: 1 });
  }
});

test('the places of a file are parsed once for many fields', ({ mock }) => {
  const packed = packPlaces(places, 'documents/once.md');
  const parse = mock.method(JSON, 'parse');
  for (const path of ['title', 'title.text', 'date.edtf']) placeOf(packed, path);
  assert.equal(parse.mock.callCount(), 1);
});
