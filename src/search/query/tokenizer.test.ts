import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysOf, tokenize } from './tokenizer.ts';
import { stemOf } from './word-forms.ts';
import { keyOf } from './word-key.ts';

// Each row: a text, and the keys of its words.
const texts: readonly (readonly [name: string, text: string, keys: string])[] = [
  ['a dash separates words', 'peace—then war', 'peace then war'],
  ['a hyphen separates words', 'Holloway-Aomry', 'holloway aomry'],
  ['an ellipsis separates words, as one character or three', 'and…then...now', 'and then now'],
  ['a slash separates words', 'and/or', 'and or'],
  ['initials are one word', 'U.S.-Russian talks in the U.S., 8 a.m.', 'us russian talks in the us 8 am'],
  ['a period without a space separates words', 'ended.Then', 'ended then'],
  ['an apostrophe does not separate words', 'Russia’s officials\' don\'t', 'russias officials dont'],
  ['amounts and decimals are one word', '$40,000 and 3.5%', '40000 and 3.5'],
  ['dotted numbers are one word', 'Sections 4.0.1, 17.11. And 1.8.', 'sections 4.0.1 17.11 and 1.8'],
  ['a superscript is a word of its own', 'defense¹² and 10⁶, H₂O', 'defense 12 and 10 6 h2o'],
  ['an elided article is a word', 'L’État, d\'or, qu’il, dell\'arte', 'l etat d or qu il dell arte'],
  ['contractions are one word', 'It’s, we\'ll, aujourd’hui, O’Brien, D\'s', 'its well aujourdhui obrien ds'],
  ['characters of a script without spaces end a word', 'NATO軍2010年', 'nato 軍 2010 年'],
  ['a long vowel mark is a character', 'データを', 'デ ー タ を'],
  ['vowel signs belong to the letter before', 'ภาษา น้ำ', 'ภ า ษ า น้ํา'],
  ['the vowel sign am is one sign in any spelling', 'น\u0E4D\u0E49\u0E32 ท\u0E4D\u0E32', 'น้ํา ทํา'],
  ['a Hebrew abbreviation is one word', 'צה״ל מע"מ', 'צהל מעמ'],
  ['a list of numbers is several words', '1, 2, 3', '1 2 3'],
  ['a unit that is one character is a word', '5㎏ and ３㎡', '5 kg and 3 m2'],
  ['a full-width comma or point is inside a number', '１，０００円 １．８', '1000 円 1.8'],
  ['ligatures are letters', 'ﬁnance', 'finance'],
  ['full-width letters are letters', 'ＮＡＴＯ', 'nato'],
  ['accents make no difference', 'Défense', 'defense'],
  ['decomposed accents make no difference', 'De\u0301fense', 'defense'],
  ['case makes no difference', 'START Treaty', 'start treaty'],
  ['invisible characters are ignored', 'mac\u00ADhine de\u200Bfense', 'machine defense'],
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

// Each row: a text, and the other keys of its words.
const others: readonly (readonly [text: string, keys: string])[] = [
  ['co-operation', 'cooperation'],
  ['e\u2011mail', 'email'],
  ['Franco–Prussian', 'francoprussian'],
  ['F-16', 'f16'],
  ['state-of-the-art', 'stateof stateoftheart ofthe theart'],
  ['40 000-ton', '40000 40000ton'],
  ['MiG–21', 'mig21'],
  ['1’250 or 1 234,5', '1250 1234.5 234 5'],
  ['1.234.567, but not 18.130 or 4.0.1', '1234567'],
  ['3 1/2, but not 1900/01', '1⁄2'],
  ['U. S. S. R.', 'ussr'],
  ['Ph.D., D.Phil. or Ph. D., but not Mr. D. or Plan A. It', 'phd dphil phd'],
  ['O’Neill, James’s, Ankara’da, don’t, it’s', 'neill james ankara'],
  ['trans- parent, well‑ known, DE- PARTMENT, Got⸗ tes, soft\u00AD ly; but not Vor- und, 2- and', 'transparent wellknown department gottes softly'],
  ['خانه\u200Cها', 'خانهها'],
  ['בית־ספר', 'ית ביתספר'],
  ['L’État', 'letat'],
  ['m²', 'm2'],
  ['Müller-Straße', 'mueller mullerstrasse muellerstrasse'],
  ['日本語', '日本 本語'],
  ['في المدينة', 'مدينه'],
  ['ភាសា\u200Bខ្មែរ', 'ភាសា សាខ្ ខ្មែ មែរ'],
  ['והמלך, המלך, מלך', 'המלך מלך מלך לך'],
  ['ובבית, כשהלך, מהבית, ב1948', 'בבית בית הלך לך שהלך הבית בית 1948'],
  ['وكتاب, للغة, وبالقانون', 'كتاب تاب لغه غه قانون بالقانون القانون'],
  ['F16, MiG21, v1.8, 5ft, 12h30, EUR1,000', '16 mig 21 1.8 5 ft 12 h 30 eur 1000'],
  ['18th, 1990s, a1b2c3, m²', '18 1990 m2'],
  ['1,2,3 on 18.05.1990, but not 1.8', '1 2 3 18 05 1990'],
  ['[t]reaty, treat[ies], tre[a]ty, person(s), but not [1]a', 'treaty treaties treaty persons'],
  ['2010–2015, 1-2', ''],
  ['peace—then, and/or, pre- and post', ''],
  ['日。本', ''],
  ['人民\n共和 国', '人民 民共 共和 和国'],
  ['ไทย ไทย', 'ไท ทย ไท ทย'],
  ['ニュー・ヨーク', 'ニュ ュー ーヨ ヨー ーク'],
]; // prettier-ignore

for (const [text, keys] of others) {
  test(`other keys: ${text}`, () => {
    const found = tokenize(text).flatMap(({ otherKeys }) => otherKeys.map(({ key }) => key));
    assert.equal(found.join(' '), keys);
  });
}

test('the key of a key is the key', () => {
  for (const word of ['U.S.', 'Défense', 'ﬁnance', 'İstanbul', 'ς', 'ß', 'ǅ', '½', '٣', '1.8', '40,000', 'L’État']) {
    assert.equal(keyOf(keyOf(word)), keyOf(word), word);
  }
});

// A letter of another script makes the tokenizer use the expression for any text.
for (const text of [
  'U.S.-Russian talks in the U.S., 8 a.m.',
  "Russia’s officials' don't, rock-’n’-roll; l’État, aujourd’hui",
  'It cost $1,234.5 (or 3,5…) on 1.8.2010, §§4–5; v.2, x.1y, .5',
  'Ångström, naïve Łódź ĳ ǅ × ÷; Дмитрий Медведев, Ещё ѝ d’Ю',
  '“Quoted” ‘words’ ‛and′ `signs` — 40 000; co-operation‐and‑more',
]) {
  test(`a text has the same words before a letter of another script: ${text}`, () =>
    assert.deepEqual(tokenize(`${text} 中`).slice(0, -1), tokenize(text)));
}

test('a stem begins with the first letter of its word', () => {
  const irregular = 'skis skies dying lying tying idly gently ugly early only singly yes youth sky news herring';
  for (const word of irregular.split(' ')) assert.equal(stemOf(word, 'en')[0], word[0], word);
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

test('a number with a point before three digits may be thousands, in every language', () => {
  assert.equal(stemOf('1.000', 'fr'), '1000');
  assert.equal(stemOf('40.000', 'en'), stemOf('40000', 'en'));
  for (const key of ['0.125', '1.8', '17.11', '4.0.1', '1.0000']) assert.equal(stemOf(key, 'en'), key);
});

test('words of another language are not stemmed', () => {
  assert.equal(stemOf('consigned', 'fr'), 'consigned');
  assert.equal(stemOf('рябков', 'en'), 'рябков');
});
