import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNumbering } from './numbered-texts.ts';

const numberOf = (texts: readonly string[]) => {
  const numberText = createNumbering();
  return texts.map((text) => numberText(text).number);
};

test('texts with the same words have the same number, whatever signs and letters they are written with', () => {
  const numbers = numberOf(['The bridge – open!', 'The bridge', '“The Bridge” (open)', 'The bridges', 'THE BRIDGE.']);
  assert.deepEqual(numbers, [0, 1, 0, 2, 1]);
});

test('texts whose words have the same hash have different numbers', () => {
  // 31 × a + n = 31 × c + 0 in character codes.
  assert.deepEqual(numberOf(['an island', 'c0 island', 'An island!', 'C0: island']), [0, 1, 0, 1]);
  assert.deepEqual(numberOf(['one two', 'two one', 'one two three']), [0, 1, 2]);
});

test('a text that is repeated is the same object', () => {
  const numberText = createNumbering();
  assert.equal(numberText('The bridge'), numberText(['The', 'bridge'].join(' ')));
});
