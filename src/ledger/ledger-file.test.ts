import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordBodies } from '../../tests/ledger/record-bodies.ts';
import { formatLedger, parseLedger } from './ledger-file.ts';

const first = recordBodies('The first paragraph.\n\nThe second one.\n');

test('a file that is not a ledger is reported once', () => {
  const { value: ledger, problems } = parseLedger(
    first.replace('"editions": [', '"editions": ['.repeat(2)),
    'a.ledger.json',
  );
  assert.equal(ledger, undefined);
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['ledger-broken'],
  );
});

test('a value of the wrong type is reported where it is', () => {
  const text = first.replace(/"editions": \[/, '"editions": ["first", ');
  const [problem] = parseLedger(text, 'a.ledger.json').problems;
  const line = text.split('\n').findIndex((each) => each.includes('"first"'));
  assert.deepEqual([problem?.line, problem?.column], [line + 1, (text.split('\n')[line]?.indexOf('"first"') ?? 0) + 1]);
});

test('parsing and formatting a ledger gives the same file', () => {
  const { value: ledger } = parseLedger(first, 'a.ledger.json');
  assert.ok(ledger);
  assert.equal(formatLedger(ledger), first);
});

const broken: readonly [text: string, line: number, column: number][] = [
  ['{\n  "documents": [\n<<<<<<< HEAD\n    "letter"\n=======\n    "notice"\n>>>>>>> other\n  ]\n}', 3, 1],
  ['{\n  "a": 1,\n<<<<<<< HEAD\n  "b": 2\n=======\n  "b": 3\n>>>>>>> other\n}', 3, 1],
  ['<<<<<<< HEAD\n{}\n', 1, 1],
  ['{ "id": x }', 1, 9],
  ['{ "documents": [ }', 1, 18],
  ['{\n  "documents": [], }', 2, 20],
  ['\uFEFF{ "id": x }', 1, 9],
  ['{\n"a": 1,\n"a": 2}', 3, 1],
  ['{"a": 1, "a": 2}', 1, 10],
  ['', 1, 1],
  ['undefined', 1, 1],
  ['\uFEFF{\n"id": x }', 2, 7],
  ['["a at position 3",]', 1, 20],
  ['{"a at position 3": 1, "a at position 3": 2}', 1, 24],
  // What YAML takes and JSON does not.
  ['{\r\n  "documents": [\r\n    "letter",\r\n  ]\r\n}', 4, 3],
  ['{ "id": \'x\' }', 1, 9],
  ['{ "id": tru }', 1, 12],
  // The text ends too early.
  ['{\n  "documents":\n', 2, 15],
  ['{\n  "documents": [\n    "letter",\n', 3, 14],
  ['{\n"a": 1\n', 2, 7],
  ['{\n"a":\n', 2, 5],
  // Far from the beginning of a long line.
  [`[${'"ferry", '.repeat(100_000)}]`, 1, 900_002],
];
for (const [text, line, column] of broken) {
  test(`${JSON.stringify(text.slice(0, 80))} is reported at ${line}:${column}`, () => {
    const [problem] = parseLedger(text, 'a.ledger.json').problems;
    assert.deepEqual([problem?.line, problem?.column], [line, column]);
  });
}

const reasons: readonly [text: string, message: string][] = [
  ['{\n"a": 1\n', 'Not JSON: the text ends too early'],
  ['{\n"a":\n', 'Not JSON: the text ends too early'],
  ['{"a', 'Not JSON: the text ends too early'],
  ['{"a": 1,\n}', 'Not JSON: expected double-quoted property name'],
  ['{ "id": x }', 'Not JSON: unexpected `x`'],
  ['\u0000', 'Not JSON: unexpected U+0000'],
  ['{ "id":\u00A01 }', 'Not JSON: unexpected U+00A0'],
];
for (const [text, message] of reasons) {
  test(`${JSON.stringify(text)}: ${message}`, () => {
    assert.equal(parseLedger(text, 'a.ledger.json').problems[0]?.message, message);
  });
}
