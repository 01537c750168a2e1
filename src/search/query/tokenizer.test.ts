import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf, keysOf, stemOf, tokenize } from './tokenizer.ts';

// Each row: a text, and the keys of its words.
const texts: readonly (readonly [name: string, text: string, keys: string])[] = [
  ['a dash separates words', 'peace—then war', 'peace then war'],
  ['a hyphen separates words', 'Tauscher-Rybakov', 'tauscher rybakov'],
  ['an ellipsis separates words, as one character or three', 'and…then...now', 'and then now'],
  ['a slash separates words', 'and/or', 'and or'],
  ['initials are one word', 'U.S.-Russian talks in the U.S., 8 a.m.', 'us russian talks in the us 8 am'],
  ['a period without a space separates words', 'ended.Then', 'ended then'],
  ['an apostrophe does not separate words', 'Russia’s officials\' don\'t', 'russias officials dont'],
  ['amounts and decimals are one word', '$40,000 and 3.5%', '40000 and 35'],
  ['a list of numbers is several words', '1, 2,3', '1 23'],
  ['ligatures are letters', 'ﬁnance', 'finance'],
  ['full-width letters are letters', 'ＮＡＴＯ', 'nato'],
  ['accents make no difference', 'Défense', 'defense'],
  ['decomposed accents make no difference', 'De\u0301fense', 'defense'],
  ['case makes no difference', 'START Treaty', 'start treaty'],
  ['invisible characters are ignored', 'mis\u00ADsile de\u200Bfense', 'missile defense'],
  ['symbols are no words', '→ § # 165 ✓', '165'],
  ['quotation marks and dashes are ignored', '“alternative U.S. – Russian”', 'alternative us russian'],
  ['in a script without spaces, each character is a word', '導弾防衛', '導 弾 防 衛'],
  ['Cyrillic', 'Рябков, «Ещё»', 'рябков еще'],
  ['an underscore separates words', 'a_b', 'a b'],
  ['nothing', ' — … ', ''],
]; // prettier-ignore

for (const [name, text, keys] of texts) {
  test(`words: ${name}`, () => assert.equal(keysOf(text).join(' '), keys));
}

test('offsets are those of the word in the text', () => {
  const text = 'The “U.S. – Russian” ﬁnance, Russia’s.';
  assert.deepEqual(
    tokenize(text).map(({ start, end }) => text.slice(start, end)),
    ['The', 'U.S.', 'Russian', 'ﬁnance', 'Russia’s'],
  );
});

test('the key of a key is the key', () => {
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

test('words of another language are not stemmed', () => {
  assert.equal(stemOf('consigned', 'fr'), 'consigned');
  assert.equal(stemOf('рябков', 'en'), 'рябков');
});
