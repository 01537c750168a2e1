import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCsv } from './csv.ts';

// Cases from RFC 4180, section 2.
const rows = [
  ['aaa', 'b\r\nbb', 'c,cc'],
  ['a"a', '', ' d '],
];

test('quotes the fields that contain a comma, a quotation mark or a line end', () => {
  assert.equal(formatCsv(rows, 'when needed'), 'aaa,"b\r\nbb","c,cc"\r\n"a""a",, d \r\n');
});

test('quotes every field on request', () => {
  assert.equal(formatCsv(rows, 'always'), '"aaa","b\r\nbb","c,cc"\r\n"a""a",""," d "\r\n');
});

test('a table without rows is empty', () => assert.equal(formatCsv([], 'always'), ''));
