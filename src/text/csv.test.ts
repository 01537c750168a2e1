import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCsv } from './csv.ts';

// Cases from RFC 4180, section 2.
const rows = [
  ['aaa', 'b\r\nbb', 'c,cc'],
  ['a"a', '', ' d '],
];

test('quotes the fields that contain a comma, a quotation mark or a line end', () => {
  assert.equal(formatCsv(rows, 'when needed'), '\uFEFFaaa,"b\r\nbb","c,cc"\r\n"a""a",, d \r\n');
});

test('quotes every field on request', () => {
  assert.equal(formatCsv(rows, 'always'), '\uFEFF"aaa","b\r\nbb","c,cc"\r\n"a""a",""," d "\r\n');
});

test('a table without rows is empty', () => assert.equal(formatCsv([], 'always'), ''));

for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
  test(`${JSON.stringify(formula)} is text for a spreadsheet`, () => {
    assert.match(formatCsv([[formula]], 'always'), /^\uFEFF"'/);
  });
}
