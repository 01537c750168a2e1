import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf, keysOf, stemOf, tokenize } from './tokenizer.ts';

// Each row: a text, and the words that a reader may ask for to find it.
const texts: readonly (readonly [name: string, text: string, keys: string])[] = [
  ['a dash parts words', 'peace—then war', 'peace then war'],
  ['so does a hyphen', 'Tauscher-Rybakov', 'tauscher rybakov'],
  ['and an ellipsis, of either spelling', 'and…then...now', 'and then now'],
  ['and a slash', 'and/or', 'and or'],
  ['initials are one word', 'U.S.-Russian talks in the U.S., 8 a.m.', 'us russian talks in the us 8 am'],
  ['a full stop without a space parts words', 'ended.Then', 'ended then'],
  ['an apostrophe does not', 'Russia’s officials\' don\'t', 'russias officials dont'],
  ['sums and decimals are one word', '$40,000 and 3.5%', '40000 and 35'],
  ['a list of numbers is not', '1, 2,3', '1 23'],
  ['ligatures are letters', 'ﬁnance', 'finance'],
  ['full width is width', 'ＮＡＴＯ', 'nato'],
  ['accents make no difference', 'Défense', 'defense'],
  ['composed or not', 'De\u0301fense', 'defense'],
  ['nor does case', 'START Treaty', 'start treaty'],
  ['invisible characters are none', 'mis\u00ADsile de\u200Bfense', 'missile defense'],
  ['symbols are no words', '→ § # 165 ✓', '165'],
  ['quotation marks part nothing but words', '“alternative U.S. – Russian”', 'alternative us russian'],
  ['a script without spaces gives characters', '導弾防衛', '導 弾 防 衛'],
  ['Cyrillic', 'Рябков, «Ещё»', 'рябков еще'],
  ['an underscore parts', 'a_b', 'a b'],
  ['nothing', ' — … ', ''],
]; // prettier-ignore

for (const [name, text, keys] of texts) {
  test(`words: ${name}`, () => assert.equal(keysOf(text).join(' '), keys));
}

test('a word is where it says it is', () => {
  const text = 'The “U.S. – Russian” ﬁnance, Russia’s.';
  assert.deepEqual(
    tokenize(text).map(({ start, end }) => text.slice(start, end)),
    ['The', 'U.S.', 'Russian', 'ﬁnance', 'Russia’s'],
  );
});

test('a key is its own key', () => {
  for (const word of ['U.S.', 'Défense', 'ﬁnance', 'İstanbul', 'ς', 'ß', 'ǅ', '½', '٣']) {
    assert.equal(keyOf(keyOf(word)), keyOf(word), word);
  }
});

// From the published sample vocabulary of the Snowball English stemmer.
const stems: readonly (readonly [word: string, stem: string])[] = [
  ['consign', 'consign'],
  ['consigned', 'consign'],
  ['consignment', 'consign'],
  ['consistency', 'consist'],
  ['consolations', 'consol'],
  ['conspicuously', 'conspicu'],
  ['knavish', 'knavish'],
  ['kneeling', 'kneel'],
  ['knightly', 'knight'],
  ['knots', 'knot'],
];

for (const [word, stem] of stems) test(`stem: ${word}`, () => assert.equal(stemOf(word, 'en-US'), stem));

test('words of another language keep their form', () => {
  assert.equal(stemOf('consigned', 'fr'), 'consigned');
  assert.equal(stemOf('рябков', 'en'), 'рябков');
});
