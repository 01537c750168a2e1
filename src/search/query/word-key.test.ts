import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf, removeArabicArticle, spellWithTwoLetters } from './word-key.ts';

// Each row: a word as a text has it, and as a reader types it. Both have the same key.
const typed: readonly (readonly [word: string, typed: string])[] = [
  ['1.8', '1.8'], ['40,000', '40000'], ['1,00,000', '100000'], ['1,234.5', '1234.5'], ['3,5', '3.5'],
  ['3·5', '3.5'], ['1.234,56', '1234.56'], ['1.234.567,8', '1234567.8'], ['צה\'\'ל', 'צהל'], ['นํ้า', 'น้ำ'],
  ['١٫٨', '1.8'], ['١٬٠٠٠', '1000'], ['٣٤', '34'], ['۳۴', '34'], ['१२', '12'], ['๑๒', '12'], ['１２', '12'], ['𝟙𝟚', '12'],
  ['Straße', 'strasse'], ['STRASSE', 'straße'], ['Cæsar', 'caesar'], ['Œuvre', 'oeuvre'], ['Łódź', 'lodz'], ['Ħal', 'hal'],
  ['Đorđe', 'dorde'], ['Søren', 'soren'], ['Þórr', 'thorr'], ['Guðrún', 'gudrun'], ['ırmak', 'irmak'], ['İzmir', 'izmir'],
  ['Việt', 'viet'], ['Əliyev', 'eliyev'], ['ΟΔΟΣ', 'οδος'], ['ὁδός', 'οδοσ'], ['Ещё', 'еще'], ['Ѡ҃', 'ѡ'],
  ['בְּרֵאשִׁית', 'בראשית'], ['שָׁלוֹם', 'שלום'], ['צה״ל', 'צהל'], ['ﬡﬢ', 'אד'],
  ['مُحَمَّدٌ', 'محمد'], ['محمـــد', 'محمد'], ['إسلام', 'اسلام'], ['أكل', 'اكل'], ['آخر', 'اخر'], ['ٱلله', 'الله'], ['مدرسة', 'مدرسه'],
  ['على', 'علي'], ['ایران', 'ايران'], ['کتاب', 'كتاب'], ['ﻣﺤﻤﺪ', 'محمد'], ['می\u200Cخواهم', 'میخواهم'],
  ['फ़िल्म', 'फिल्म'], ['Hawaiʻi', 'Hawaii'], ['Qur’an', "Qur'an"], ['col·lecció', 'colleccio'], ['ի՞նչ', 'ինչ'],
  ['0,125', '0.125'], ['हिन्दी', 'हिंदी'], ['हँसी', 'हंसी'], ['ǃKung', 'Kung'], ['ײִדיש', 'יידיש'], ['foꝛ', 'for'], ['\u202Aword\u202C', 'word'],
  ['co\u00ADoperate', 'cooperate'], ['ﬁnance', 'finance'], ['ﾃﾞｰﾀ', 'データ'],
]; // prettier-ignore

for (const [word, other] of typed) {
  test(`${word} is typed ${other}`, () => assert.equal(keyOf(word), keyOf(other)));
}

// Each row: two words that a reader must be able to tell apart.
const different: readonly (readonly [string, string])[] = [
  ['1.8', '18'], ['17.11', '1711'], ['4.0.1', '401'], ['½', '12'], ['3,5', '35'], ['कमल', 'कोमल'], ['น้ำ', 'นำ'],
]; // prettier-ignore

for (const [word, other] of different) {
  test(`${word} is not ${other}`, () => assert.notEqual(keyOf(word), keyOf(other)));
}

test('the key of an ASCII word is the same after a letter with an accent', () => {
  for (const word of [
    'U.S.',
    'don’t',
    "o'clock",
    '1,234.5',
    '3,5',
    '1,00,000',
    '.5',
    '5.',
    'v.2',
    'A1.b',
    '12,34',
    '~',
    '’',
  ]) {
    assert.equal(keyOf(`É${word}`), `e${keyOf(word)}`, word);
  }
});

test('a word with ä, ö, ü, ø, å, đ, or a letter above has a spelling with two letters', () => {
  const words = ['Müller', 'Ölfund', 'Søren', 'Åse', 'u\u0308ber', 'y\u0364', 'Đilas', 'naïve', 'plain'];
  const spellings = ['Mueller', 'Oelfund', 'Soeren', 'Aase', 'ueber', 'ye', 'Djilas', undefined, undefined];
  assert.deepEqual(words.map(spellWithTwoLetters), spellings);
});

// Each row: a word, and the word without its article. Of the last ones, the first letters are not an article.
const arabic: readonly (readonly [word: string, without: string | undefined])[] = [
  ['المدينة', 'مدينة'], ['اَلْمَدِينَةُ', 'مدينة'], ['والاتفاقية', 'اتفاقية'], ['بالسلام', 'سلام'], ['كالنهر', 'نهر'], ['وبالقانون', 'قانون'],
  ['للدفاع', 'دفاع'], ['فللدولة', 'دولة'], ['الله', undefined], ['ألفا', undefined], ['مدينة', undefined], ['الى', undefined],
]; // prettier-ignore

for (const [word, without] of arabic) {
  test(`${word} without its article`, () => assert.equal(removeArabicArticle(word), without));
}
