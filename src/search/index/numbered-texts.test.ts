import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNumberedTexts, type WordNumbers } from './numbered-texts.ts';

/** The words with these numbers. */
const spell = (texts: ReturnType<typeof createNumberedTexts>, numbers: WordNumbers) =>
  [...numbers].map(texts.describe(({ spelling }) => spelling)).join(' ');

test('texts of any length are read again as they were read first, in any order', () => {
  const texts = createNumberedTexts();
  const lengths = [0, 1, 40_000, 3, 65_535, 65_536, 0, 200_000, 2, 65_534, 1];
  const written = lengths.map((length, index) =>
    Array.from({ length }, (_, word) => `w${(word * (index + 1)) % 50}x${index}`).join(' '),
  );
  for (const text of written) assert.ok(spell(texts, texts.read(text)) === text);
  for (const text of written.toReversed()) assert.ok(spell(texts, texts.read(text)) === text);
  for (const text of written) assert.ok(spell(texts, texts.readOnce(text)) === text);
});

test('words with the same key have the same number as keys, and each spelling has its own', () => {
  const texts = createNumberedTexts();
  const numbers = texts.read('Bridge, bridge (BRIDGE) canal');
  assert.equal(new Set(numbers).size, 4);
  assert.deepEqual(
    [...numbers].map((number) => texts.keys[number]),
    [numbers[0], numbers[0], numbers[0], numbers[3]],
  );
});

test('a word is described once', () => {
  const texts = createNumberedTexts();
  const described: string[] = [];
  const describe = texts.describe(({ key }) => described.push(key));
  for (const text of ['bridge canal', 'canal bridge', 'bridge river'])
    for (const word of texts.read(text)) describe(word);
  assert.deepEqual(described, ['bridge', 'canal', 'river']);
});
