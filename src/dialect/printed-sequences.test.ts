import assert from 'node:assert/strict';
import test from 'node:test';
import { timeOf } from '../../tests/support/processor-time.ts';
import { recognizeNumbers } from './printed-sequences.ts';

/** Paragraphs, each with its printed number and its locator, or `-` for a paragraph without a number. */
const documents: readonly [name: string, paragraphs: readonly [words: string, printed: string, locator?: string][]][] = [
  ['a section sign', [['§ 101. No person shall fish.', '§ 101.', '§ 101'], ['§ 102. Any person may row.', '§ 102.', '§ 102']]],
  ['a range of sections', [['§§ 5–7. [Repealed.]', '§§ 5–7.', '§§ 5–7'], ['§§ 8, 9 and 10. [Reserved.]', '§§ 8, 9 and 10.', '§§ 8, 9 and 10']]],
  ['sections of a code', [['§ 2000e-5 Enforcement', '§ 2000e-5', '§ 2000e-5'], ['§ 12.1. Scope.', '§ 12.1.', '§ 12.1'], ['§1983. Civil action.', '§1983.', '§ 1983']]],
  ['a sign with a narrow space', [['§\u202F7 Der Kauf ist gültig.', '§\u202F7', '§ 7']]],
  ['the word and its abbreviation', [['Sec. 6. That the fee is due.', 'Sec. 6.', 'sec. 6'], ['SECTION 7. The clerk keeps it.', 'SECTION 7.', 'sec. 7'], ['SEC. 8A.—Whoever rows is fined.', 'SEC. 8A.', 'sec. 8A']]],
  ['articles', [['Art. IV', 'Art. IV', 'art. IV'], ['Article 9 The parties meet.', 'Article 9', 'art. 9'], ['ARTICLE X.', 'ARTICLE X.', 'art. X'], ['Article premier. La loi est la loi.', 'Article premier.', 'art. premier'], ['Artículo 12.- El río es libre.', 'Artículo 12.', 'art. 12']]],
  ['the forms of British and French statutes', [['4.—(1) A person rows.', '4.', 'para. 4'], ['14A.—(1) A person swims.', '14A.', 'para. 14A'], ['Art. 5 bis. Le bateau.', 'Art. 5 bis.', 'art. 5 bis'], ['Art. 12–14. [Abrogés.]', 'Art. 12–14.', 'art. 12–14'], ['§§ 5-7 [Repealed]', '§§ 5-7', '§§ 5–7'], ['Rule 4(f)(1). Service', 'Rule 4(f)(1).', 'rule 4(f)(1)']]],
  ['other units', [['No. 5. A lamp.', 'No. 5.', 'no. 5'], ['Rule 4. Summons.', 'Rule 4.', 'rule 4'], ['Chapter II. Of boats', 'Chapter II.', 'ch. II'], ['Clause 3: The price.', 'Clause 3:', 'cl. 3'], ['Schedule A', 'Schedule A', 'sched. A']]],
  ['parentheses', [['(A) Boats.', '(A)', 'para. (A)'], ['(aa) Oars.', '(aa)', 'para. (aa)'], ['(iv) Sails.', '(iv)', 'para. (iv)'], ['(1) first of all', '(1)', 'para. (1)']]],
  ['letters after a number', [['8A. No person shall row.', '8A.', 'para. 8A'], ['8B. Any person may swim.', '8B.', 'para. 8B']]],
  ['Roman numerals', [['VI. Of the bridge.', 'VI.', 'para. VI'], ['VII. Of the toll.', 'VII.', 'para. VII'], ['XL. Of the ferry.', 'XL.', 'para. XL']]],
  ['decimal numbers', [['1.1 The contractor builds.', '1.1', 'para. 1.1'], ['1.1.2 The owner pays.', '1.1.2', 'para. 1.1.2'], ['12.4. the rest', '12.4.', 'para. 12.4']]],
  ['subdivisions belong to their section', [['§ 5. (a) A boat is', '§ 5.', '§ 5'], ['(b) an oar is', '(b)', '§ 5(b)'], ['(1) long, or', '(1)', '§ 5(b)(1)'], ['(2) short;', '(2)', '§ 5(b)(2)'], ['(c) a sail is', '(c)', '§ 5(c)'], ['§ 6. Repealed.', '§ 6.', '§ 6'], ['(a)(1) In general', '(a)(1)', '§ 6(a)(1)'], ['(2) Exception', '(2)', '§ 6(a)(2)'], ['(A) by day', '(A)', '§ 6(a)(2)(A)'], ['(i) at noon', '(i)', '§ 6(a)(2)(A)(i)'], ['(ii) at four', '(ii)', '§ 6(a)(2)(A)(ii)'], ['(B) by night', '(B)', '§ 6(a)(2)(B)']]],
  ['the ninth letter is no Roman numeral', [['Sec. 1. Things:', 'Sec. 1.', 'sec. 1'], ...[...'abcdefghij'].map((letter): [string, string, string] => [`(${letter}) a thing;`, `(${letter})`, `sec. 1(${letter})`])]],
  ['single letters in a sequence', [['I. Of boats', 'I.', 'para. I'], ['A. Boats of wood', 'A.', 'para. A'], ['B. Boats of iron', 'B.', 'para. B'], ['II. Of oars', 'II.', 'para. II'], ['a. long oars', 'a.', 'para. a'], ['b. short oars', 'b.', 'para. b']]],
  ['single letters alone', [['A. Lincoln spoke first.', '-'], ['I. M. Pei built it.', '-'], ['II. M. is no name.', '-'], ['C. Wright Mills answered.', '-'], ['M. Dupont est venu.', '-'], ['V. I. Lenin read it.', '-']]],
  ['a word in parentheses', [['(a) joke was told.', '-'], ['(I) think so.', '-'], ['(sic) is printed.', '-'], ['(US) Army boats', '-'], ['(1914) was a year', '-']]],
  ['years, amounts, times, dates', [['1914 was a year.', '-'], ['1914. War.', '-'], ['1.5 million boats', '-'], ['9.30 The committee met.', '-'], ['5. Mai 1914', '-'], ['5. mai 1914', '-'], ['1.5.45 Berlin', '-'], ['3 Boats sank.', '-']]],
  ['words that begin like units', [['No. He left the boat.', '-'], ['No. I am not.', '-'], ['No. 10 Downing Street', '-'], ['Section A man swam.', '-'], ['Part of it.', '-'], ['Article 9 of the treaty says so.', '-'], ['§ 5 applies to boats.', '-'], ['Section 5, as amended, applies.', '-'], ['Articles Of the League', '-'], ['Parti Communiste', '-'], ['Civil. Law', '-'], ['Rule I think is good.', '-'], ['§ A sign', '-']]],
  ['a sequence of lines that begin with initials is none', [['C. Darwin sailed.', '-'], ['D. Hume wrote.', '-']]],
  ['other scripts', [['第九条　日本国民は誠実に希求する。', '第九条', '第九条'], ['第1条の2 目的', '第1条の2', '第1条の2'], ['第九条の規定による。', '-'], ['Статья 5. Река свободна.', 'Статья 5.', 'art. 5'], ['(א) סירה', '(א)', 'art. 5(א)']]],
  ['numbers in words', [['ARTICLE THE FIRST. Boats are free.', 'ARTICLE THE FIRST.', 'art. first'], ['Article the second… Oars are free.', '-'], ['Article third. Sails are free.', 'Article third.', 'art. third'], ['Section Twenty-One. The ferry.', 'Section Twenty-One.', 'sec. twenty-one'], ['CHAPTER TWELVE', 'CHAPTER TWELVE', 'ch. twelve'], ['Part one of the story ends.', '-'], ['Section one provides that boats float.', '-'], ['Article One Hundred. Oars.', '-'], ['Rule of law', '-']]],
  ['articles of French codes', [['Art. L. 121-1. – Le bateau.', 'Art. L. 121-1.', 'art. L. 121-1'], ['Article R311-2 La rame.', 'Article R311-2', 'art. R311-2'], ['Article L’eau est libre', '-']]],
  ['numbers with an ordinal sign', [['Artículo 3.º El río.', 'Artículo 3.º', 'art. 3'], ['Art. 5º Todos remam.', 'Art. 5º', 'art. 5'], ['Nº 6. Um remo.', 'Nº 6.', 'no. 6']]],
  ['the words of other languages', [['Artykuł 7. Rzeka jest wolna.', 'Artykuł 7.', 'art. 7'], ['MADDE 3 – Nehir serbesttir.', 'MADDE 3', 'art. 3'], ['Стаття 5. Річка вільна.', 'Стаття 5.', 'art. 5'], ['Άρθρο 4. Ο ποταμός.', 'Άρθρο 4.', 'art. 4'], ['Điều 5. Sông.', 'Điều 5.', 'art. 5'], ['제3조 강은 자유이다.', '제3조', '제3조'], ['17 § Joki on vapaa.', '17 §', '§ 17'], ['5. § A folyó szabad.', '5. §', '§ 5']]],
  ['words of scripts without capitals', [['المادة 5: النهر حر', 'المادة 5:', 'art. 5'], ['المادة (٦): القارب', 'المادة (٦):', 'art. ٦'], ['המשט', '-'], ['סעיף 3. הנהר', 'סעיף 3.', 'sec. 3'], ['มาตรา ๓ แม่น้ำ', 'มาตรา ๓', 'sec. ๓'], ['มาตรา ๔ เรือ', 'มาตรา ๔', 'sec. ๔'], ['المادة 9 من الدستور', '-']]],
  ['several letters after a number', [['8AA. No person.', '8AA.', 'para. 8AA'], ['12BA.—(1) A person rows.', '12BA.', 'para. 12BA'], ['5AM. A boat left.', '-']]],
  ['paragraphs of a judgment', [['[1] The court heard it.', '[1]', 'para. 1'], ['[2] Nobody came.', '[2]', 'para. 2']]],
  ['a bracketed number alone', [['[4] See the note.', '-']]],
  ['an excerpt that begins with a later Roman numeral', [['IV. Of boats.', 'IV.', 'para. IV'], ['V. Of oars.', 'V.', 'para. V'], ['VI. Of sails.', 'VI.', 'para. VI']]],
  ['an initial after a Roman numeral that is not its neighbor', [['IV. Of boats.', 'IV.', 'para. IV'], ['C. Darwin sailed.', '-'], ['D. Hume wrote.', '-']]],
  // As in the Légifrance edition of French codes, and in Italian and Spanish statutes.
  ['ordinal signs in a sequence', [['1° Les bateaux ;', '1°', 'para. 1'], ['2° les rames ;', '2°', 'para. 2'], ['3º le vele', '3º', 'para. 3'], ['5° below zero', '-']]],
  ['dashes after numbers', [['1.- El río.', '1.', 'para. 1'], ['2.- La barca.', '2.', 'para. 2'], ['A.-M. Ampère rowed.', '-'], ['1 – Boats', '1 –', 'para. 1'], ['2 – Oars', '2 –', 'para. 2'], ['7 – 3 was the score.', '-']]],
  ['letters and parentheses with numbers', [['A.1 Boats', 'A.1', 'para. A.1'], ['A.2 Oars', 'A.2', 'para. A.2'], ['1(a) The boat', '1(a)', 'para. 1(a)'], ['1(b) The oar', '1(b)', 'para. 1(b)'], ['10(k) plans', '-'], ['C.4 Explosives', '-']]],
  ['a paragraph sign in brackets', [['[¶ 6] The court heard it.', '[¶ 6]', 'para. 6'], ['[¶7] Nobody came.', '[¶7]', 'para. 7']]],
  ['digits and items of other scripts', [['٣. النهر حر', '٣.', 'para. ٣'], ['１、川', '１、', 'para. １'], ['一、河流', '一、', 'para. 一'], ['（二）船', '（二）', 'para. 二'], ['一九一四年', '-'], ['Ст. 5. Река.', 'Ст. 5.', 'art. 5']]],
  ['a stop after the sign of a section', [['1. §. A folyó szabad.', '1. §.', '§ 1'], ['2. §. A csónak.', '2. §.', '§ 2']]],
  ['abbreviations without a period', [['Sec 5. Text', 'Sec 5.', 'sec. 5'], ['Para 6. Boats', 'Para 6.', 'para. 6'], ['Чл. 1. Реката.', 'Чл. 1.', 'art. 1'], ['Para is a state.', '-']]],
  ['an only article, and a first title', [['Artículo único. El río.', 'Artículo único.', 'art. único'], ['TITRE Ier', 'TITRE Ier', 'tit. Ier']]],
  ['Roman numerals and letters before a dash', [['I – Boats', 'I –', 'para. I'], ['A – Of wood', 'A –', 'para. A'], ['B – Of iron', 'B –', 'para. B'], ['II – Oars', 'II –', 'para. II']]],
  ['one Roman numeral before a dash', [['I – he said – am here.', '-'], ['Boats', '-']]],
  ['a period and a parenthesis', [['1.) boats', '1.)', 'para. 1'], ['2.) Oars', '2.)', 'para. 2']]],
  ['slashes and square brackets', [['a/ boats', 'a/', 'para. a'], ['b/ oars', 'b/', 'para. b'], ['1/2 of them', '-'], ['[a] boats', '[a]', 'para. a'], ['[b] oars', '[b]', 'para. b']]],
  ['Arabic and Korean letters', [['أ. قارب', 'أ.', 'para. أ'], ['ب. مجداف', 'ب.', 'para. ب'], ['가. 배', '가.', 'para. 가'], ['나. 노', '나.', 'para. 나']]],
  ['many paragraphs', [['999. One of many.', '999.', 'para. 999'], ['1000. One of many.', '1000.', 'para. 1000']]],
]; // prettier-ignore

for (const [name, paragraphs] of documents) {
  test(name, () => {
    const numbers = recognizeNumbers(paragraphs.map(([words]) => ({ kind: 'paragraph', words })));
    const found = paragraphs.map(([words], index) => {
      const number = numbers[index];
      return number === undefined ? [words, '-'] : [words, number.printed, number.locator];
    });
    assert.deepEqual(found, paragraphs);
  });
}

test('the number of an item of a list is a number, and a heading ends a section', () => {
  const drafts = [
    { kind: 'paragraph', words: '§ 1. First.' },
    { kind: 'heading', words: 'Of oars' },
    { kind: 'item', words: '1. first', printed: '1.' },
    { kind: 'paragraph', words: '(a) Oars' },
  ];
  assert.deepEqual(
    recognizeNumbers(drafts).map((number) => number?.locator),
    ['§ 1', undefined, 'para. 1', 'para. (a)'],
  );
});

test('a beginning of many hyphens and commas is read in linear time', () => {
  const seconds = timeOf(() => {
    for (const part of ['1-', '1–', '1, ', '1 and ', '1.', '(a)', 'i'])
      recognizeNumbers([{ kind: 'paragraph', words: `§§ ${part.repeat(40)}!` }]);
  });
  assert.ok(seconds < 1);
});
