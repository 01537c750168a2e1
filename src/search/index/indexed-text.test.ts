import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStemCounter, formatIndexedText } from './indexed-text.ts';
import { createNumberedTexts } from './numbered-texts.ts';

const plain = (...stems: string[]) => ({ stems, otherStems: [] });

test('frequent stems come first, once each, then the others in the order of the text', () => {
  assert.equal(
    formatIndexedText(plain('talk', 'of', 'the', 'senat', 'the', 'talk'), new Set(['the', 'of', 'and']), true),
    'the of talk senat talk',
  );
});

test('the closed form of a compound is also written between the words around it', () => {
  const stems = ['close', 'the', 'econom', 'co', 'oper', 'of', 'state'];
  const otherStems = [{ stem: 'cooper', index: 3, covers: 2 }];
  assert.equal(
    formatIndexedText({ stems, otherStems }, new Set(['the', 'of']), true),
    'the of close econom co oper state close econom cooper state',
  );
});

test('without positions, each stem is written once', () => {
  assert.equal(formatIndexedText(plain('talk', 'of', 'the', 'talk'), new Set(['the']), false), 'of talk the');
});

const findFrequentStems = (records: readonly string[]) => {
  const texts = createNumberedTexts();
  const counter = createStemCounter(texts, 'en');
  for (const text of records) {
    counter.add(texts.read(text));
    counter.endRecord();
  }
  return [...counter.listFrequent()];
};

test('in a small archive, only stop words are frequent', () => {
  assert.deepEqual(findFrequentStems(['Bridges and the bridge', 'bridge', 'bridge']), ['and', 'the']);
});

test('in a large archive, a stem in more than a quarter of the records is frequent', () => {
  const records = Array.from({ length: 2000 }, (_, number) => (number < 600 ? `bridge w${number}` : `w${number}`));
  assert.deepEqual(findFrequentStems(records), ['bridg']);
});

test('a record without words is not counted', () => {
  const texts = createNumberedTexts();
  const counter = createStemCounter(texts, 'en');
  counter.add(texts.read('* * *'));
  assert.equal(counter.endRecord(), false);
  counter.add(texts.read(''));
  counter.add(texts.read('word'));
  counter.add(texts.read(''));
  assert.equal(counter.endRecord(), true);
});
