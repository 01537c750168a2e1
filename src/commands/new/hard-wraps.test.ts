import assert from 'node:assert/strict';
import test from 'node:test';
import { findBrokenWords } from './broken-words.ts';
import { draftTranscription } from './draft-transcription.ts';

const PROSE =
  'A clerk of the county kept a list of all the boats that went under the bridge, and of those that did not, ' +
  'for in his opinion a boat that stays away is also a fact, and the county pays for facts; nobody asked him for either list.';

/** Wraps a text like a program: each line has as many words as have room. */
function wrap(text: string, width: number, indent = ''): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => indent + line).join('\n');
}

const prose72 = wrap(PROSE, 72);
const cases: readonly [name: string, received: string, draft: string][] = [
  ['prose at 72', `${prose72}\n\n${prose72}`, `${prose72}\n\n${prose72}\n`],
  ['prose at 60', wrap(PROSE, 60), `${wrap(PROSE, 60)}\n`],
  ['prose with CR LF and an indented first line', `   ${prose72.replaceAll('\n', '\r\n')}`, `${prose72}\n`],
  ['an indented quotation', `${prose72}\n\n${wrap(PROSE, 60, '    ')}`, `${prose72}\n\n${wrap(PROSE, 60)}\n`],
  ['a note', `A word.^1\n\n${prose72}\n\n^1 ${prose72}`, `A word.[^1]\n\n${prose72}\n\n[^1]: ${prose72.replaceAll('\n', '\n    ')}\n`],
  ['an address between paragraphs', `${prose72}\n\nThe Clerk\nCounty Hall\nPort Alder`, `${prose72}\n\nThe Clerk\\\nCounty Hall\\\nPort Alder\n`],
  ['paragraphs that only an indented line begins', `    ${prose72}\n    ${prose72}\n    One line.`, `${prose72}\n\n${prose72}\n\nOne line.\n`],
  ['a list with hanging indents', `Amory, Ruth. ${prose72.split('\n')[0]}\n    and more.\nBeck, Anna. ${prose72.split('\n')[0]}\n    and more.`, `Amory, Ruth. ${prose72.split('\n')[0]}\\\nand more.\\\nBeck, Anna. ${prose72.split('\n')[0]}\\\nand more.\n`],
  ['prose between more lines of tables and verse', `${prose72}\n\n${'Boats of the first of May     12\n'.repeat(9)}\nThe boats went under,\nOne by one,\nAnd some went\nNevermore.\n\n+----+\n| 12 |\n+----+`, `${prose72}\n\n${'Boats of the first of May     12\\\n'.repeat(9).slice(0, -2)}\n\nThe boats went under,\\\nOne by one,\\\nAnd some went\\\nNevermore.\n\n+----+\\\n\\| 12 \\|\\\n+----+\n`],
  ['verse', `${prose72}\n\nThe boats went under, one by one,\nAnd some went never more,\nThe clerk sat writing in the sun\nThat nobody stood on the shore.`, `${prose72}\n\nThe boats went under, one by one,\\\nAnd some went never more,\\\nThe clerk sat writing in the sun\\\nThat nobody stood on the shore.\n`],
  ['only verse', 'The boats went under, one by one,\nAnd some went never more,\nThe clerk sat in the sun\nAt the shore.', 'The boats went under, one by one,\\\nAnd some went never more,\\\nThe clerk sat in the sun\\\nAt the shore.\n'],
  ['a table', `${prose72}\n\nBoats of the first of May     12\nBoats of the second of May    14`, `${prose72}\n\nBoats of the first of May     12\\\nBoats of the second of May    14\n`],
  ['items', `${prose72}\n\n1. One boat.\n2. Two boats.`, `${prose72}\n\n1. One boat.\n\n2. Two boats.\n`],
  ['an address in emphasis', '**TO THE RIGHT HONORABLE MR. EDWIN SAMUEL MONTAGU**\n*His Brittanic Majesty\'s Secretary of State for India,*\n*Whitehall, London.*\n\nDear Sir:', '**TO THE RIGHT HONORABLE MR. EDWIN SAMUEL MONTAGU**\\\n*His Brittanic Majesty\'s Secretary of State for India,*\\\n*Whitehall, London.*\n\nDear Sir:\n'],
  ['emphasis that continues on the next line', `${prose72}\n\nRoman catholic clergy) the *noblesse* (those who had titles) and the *tiers\netat*, or third estate, **which included all** who were not of the * two\nformer * orders.`, `${prose72}\n\nRoman catholic clergy) the *noblesse* (those who had titles) and the *tiers\netat*, or third estate, **which included all** who were not of the \\* two\nformer \\* orders.\n`],
  ['two spaces after the numbers of items and the marker of a note', `${prose72}\n\n1.  One.\n2.  Two.\n\nText.* More.\n\n*  A note.`, `${prose72}\n\n1. One.\n\n2. Two.\n\nText.[^*] More.\n\n[^*]: A note.\n`],
  ['signatures', `${prose72}\n\nJOHN MARSH\nCounty Councillor`, `${prose72}\n\nJOHN MARSH\\\nCounty Councillor\n`],
  ['a letter of short lines', 'Dear Madam,\nI am well.\nYours,\nAnna', 'Dear Madam,\\\nI am well.\\\nYours,\\\nAnna\n'],
  ['a note whose marker fills its first line', `A word.[1]\n\n${prose72}\n\n[Footnote 1: Schindler states that the advance of 360 florins C.M. was\nmade to Beethoven in August, 1822. The receipt is dated Nov. 30, 1825.]`, `A word.[^1]\n\n${prose72}\n\n[^1]: Schindler states that the advance of 360 florins C.M. was\n    made to Beethoven in August, 1822. The receipt is dated Nov. 30, 1825.\n`],
  ['a paragraph in which somebody has changed two lines', `${prose72}\n\nI intend next Winter to begin on the first Volume of the Revolution of\nAmerica. When I mentioned it to you the Winter before last you was so kind\nas to offer me such Materials in your possession as might be necessary for\nthat purpose. I beg you to remember m in this particular, and to make a\nCollection for me of all useful Anecdotes Parlimentery debates and the printed papers of both Houses. I intend\nhaving the engraving executed in france and shall send drawings for that.\nAs I imagine you will appear in a new edition by some\nCapital engraver at Paris I beg to be favored with a Copy and shall be\nexceedingly obliged if you could by the next Conveyance send me the\nGentlemans and Universal Magazines for 74.`, `${prose72}\n\nI intend next Winter to begin on the first Volume of the Revolution of\nAmerica. When I mentioned it to you the Winter before last you was so kind\nas to offer me such Materials in your possession as might be necessary for\nthat purpose. I beg you to remember m in this particular, and to make a\nCollection for me of all useful Anecdotes Parlimentery debates and the printed papers of both Houses. I intend\nhaving the engraving executed in france and shall send drawings for that.\nAs I imagine you will appear in a new edition by some\nCapital engraver at Paris I beg to be favored with a Copy and shall be\nexceedingly obliged if you could by the next Conveyance send me the\nGentlemans and Universal Magazines for 74.\n`],
  ['a heading above the lines of its paragraph', `${prose72}\n\nThe duties of a clerk\n${prose72}`, `${prose72}\n\nThe duties of a clerk\\\n${prose72.replaceAll('\n', '\\\n')}\n`],
  ['items with a width of their own', `${prose72}\n\n    3. A song.\n\n    4. A collection of Indian words corresponding with those\n       found on page 82 of the schedule of the United States Bureau\n       of Ethnology.`, `${prose72}\n\n3. A song.\n\n4. A collection of Indian words corresponding with those\n   found on page 82 of the schedule of the United States Bureau\n   of Ethnology.\n`],
  // Chinese and Japanese have no spaces: a line could have ended after any character.
  ['Chinese headings and paragraphs on lines of their own', '世界人权宣言\n联合国大会一九四八年十二月十日第217A(III)号决议通过并颁布\n1948年12月10日，联合国大会通过并颁布《世界人权宣言》。这一具有历史意义的《宣言》颁布后，大会要求所有会员国广为宣传。\n\n第一条\n人人生而自由,在尊严和权利上一律平等。他们赋有理性和良心,并应以兄弟关系的精神相对待。', '世界人权宣言\\\n联合国大会一九四八年十二月十日第217A(III)号决议通过并颁布\\\n1948年12月10日，联合国大会通过并颁布《世界人权宣言》。这一具有历史意义的《宣言》颁布后，大会要求所有会员国广为宣传。\n\n第一条\\\n人人生而自由,在尊严和权利上一律平等。他们赋有理性和良心,并应以兄弟关系的精神相对待。\n'],
  ['Chinese at 28 characters', '第一条\n\n人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，\n并应以兄弟关系的精神相对待。人人有资格享有本宣言所载的一\n切权利和自由，不分种族、肤色、性别、语言、宗教、政治或其他\n见解。', '第一条\n\n人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，[[break]]\n并应以兄弟关系的精神相对待。人人有资格享有本宣言所载的一[[break]]\n切权利和自由，不分种族、肤色、性别、语言、宗教、政治或其他[[break]]\n见解。\n'],
  // The first line of a Japanese paragraph is indented by one character (JLREQ, 3.1.1).
  ['Japanese paragraphs that an ideographic space begins', '醜い家鴨の子\n\n　麦畑と牧場とは大きな森に囲まれ、その真ん中が深い水溜りになっています。\n　その中でも殊に日当りのいい場所に、\n「ピーピー。', '醜い家鴨の子\n\n麦畑と牧場とは大きな森に囲まれ、その真ん中が深い水溜りになっています。\n\nその中でも殊に日当りのいい場所に、\\\n「ピーピー。\n'],
  ['a Chinese line that begins with digits', '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，\n并应以兄弟关系的精神相对待。人人有资格享有本宣言所载的一\n切权利和自由，不分种族、肤色、性别、语言、宗教、政治或其他\n见解、国籍或社会出身、财产、出生或其他身份等任何区别。\n\n第一条\n1948年联合国大会通过并颁布《世界人权宣言》。', '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，[[break]]\n并应以兄弟关系的精神相对待。人人有资格享有本宣言所载的一[[break]]\n切权利和自由，不分种族、肤色、性别、语言、宗教、政治或其他[[break]]\n见解、国籍或社会出身、财产、出生或其他身份等任何区别。\n\n第一条\\\n1948年联合国大会通过并颁布《世界人权宣言》。\n'],
  ['Japanese dialogue', '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，\n并应以兄弟关系的精神相对待。人人有资格享有本宣言所载的一\n切权利和自由，不分种族、肤色、性别、语言、宗教、政治或其他\n见解、国籍或社会出身、财产、出生或其他身份等任何区别。\n\n彼は言った。\n「そうですね、今日は人人の日です」', '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，[[break]]\n并应以兄弟关系的精神相对待。人人有资格享有本宣言所载的一[[break]]\n切权利和自由，不分种族、肤色、性别、语言、宗教、政治或其他[[break]]\n见解、国籍或社会出身、财产、出生或其他身份等任何区别。\n\n彼は言った。\\\n「そうですね、今日は人人の日です」\n'],
  ['a Chinese line that begins with a number in parentheses', '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，\n并应以兄弟关系的精神相对待。人人有资格享有本宣言所载的一\n切权利和自由，不分种族、肤色、性别、语言、宗教、政治或其他\n见解、国籍或社会出身、财产、出生或其他身份等任何区别。\n\n第二条\n（一）人人有资格享有本宣言所载的一切权利。', '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，[[break]]\n并应以兄弟关系的精神相对待。人人有资格享有本宣言所载的一[[break]]\n切权利和自由，不分种族、肤色、性别、语言、宗教、政治或其他[[break]]\n见解、国籍或社会出身、财产、出生或其他身份等任何区别。\n\n第二条\\\n（一）人人有资格享有本宣言所载的一切权利。\n'],
  ['a Chinese quotation whose wrapped lines are all indented', '　　人人生而自由，在尊严和权利上一律平等。他们赋有理\n　　性和良心，并应以兄弟关系的精神相对待。人人有资格享\n　　有本宣言所载的一切权利和自由，不分种族、肤色、性别', '人人生而自由，在尊严和权利上一律平等。他们赋有理[[break]]\n性和良心，并应以兄弟关系的精神相对待。人人有资格享[[break]]\n有本宣言所载的一切权利和自由，不分种族、肤色、性别\n'],
  ['Chinese paragraphs of one line each', '　　人人生而自由，在尊严和权利上一律平等，他们赋有理性。\n　　「人人有资格享有本宣言所载的」\n　　有本宣言所载的一切权利和自由。', '人人生而自由，在尊严和权利上一律平等，他们赋有理性。\n\n「人人有资格享有本宣言所载的」\n\n有本宣言所载的一切权利和自由。\n'],
  ['indented Chinese verse', '　　床前明月光，\n　　疑是地上霜。', '床前明月光，\\\n疑是地上霜。\n'],
  ['Chinese verse', '床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。', '床前明月光，\\\n疑是地上霜。\\\n举头望明月，\\\n低头思故乡。\n'],
  ['Thai headings', 'ข้อ 1\nมนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม และควรปฏิบัติต่อกันด้วยเจตนารมณ์แห่งภราดรภาพ\n\nข้อ 3\nคนทุกคนมีสิทธิในการดำรงชีวิตเสรีภาพและความมั่นคงแห่งตัวตน', 'ข้อ 1\\\nมนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม และควรปฏิบัติต่อกันด้วยเจตนารมณ์แห่งภราดรภาพ\n\nข้อ 3\\\nคนทุกคนมีสิทธิในการดำรงชีวิตเสรีภาพและความมั่นคงแห่งตัวตน\n'],
  ['lines that are longer than the width', `${prose72}\n\n${PROSE}\n${PROSE}`, `${prose72}\n\n${PROSE}\\\n${PROSE}\n`],
  // A soft hyphen shows that its word is broken (Unicode Standard Annex 14); so does ¬ in texts that were recognized by a program.
  ['words broken with soft hyphens', 'A list that is trans\u00ad\nparent to all.\n\nA list that is trans¬\nparent to all.', 'A list that is trans[[break]]\nparent to all.\n\nA list that is trans[[break: ¬]]\nparent to all.\n'],
  ['a soft hyphen breaks the word at its own line end only', 'It was a no\u00ad\ntable man.\n\nThere was no\ntable in it.\n\nHe came in\nto the county in\u00ad \r\n  to the house.', 'It was a no[[break]]\ntable man.\n\nThere was no\\\ntable in it.\n\nHe came in\\\nto the county in[[break]]\nto the house.\n'],
  ['a soft hyphen at the end of a paragraph', 'It was a no\u00ad\n\ntable man of no\u00ad', 'It was a no\n\ntable man of no\n'],
  ['broken words in lines that are kept', 'A trans-\nparent list\nof the well-\nknown clerk, a\ntransparent and well-known\nman of the re-\ncreation', 'A trans[[break: -]]\nparent list\\\nof the well-[[break]]\nknown clerk, a\\\ntransparent and well-known\\\nman of the re-\\\ncreation\n'],
  ['broken names and years', 'Anna Smith-\nJones and Smith-Jones in 1914-\n1918 and 1914-1918', 'Anna Smith-[[break]]\nJones and Smith-Jones in 1914-[[break]]\n1918 and 1914-1918\n'],
  // Nobody but a reader knows whether `re-` and `creation` are one word.
  ['words broken at line ends', 'It is the duty of every clerk of the county to keep a list that is trans-\nparent to all who can read it, and that is well-known to the council, a\ntransparent list; for the council a list that nobody knows is not a well-\nknown list, and a clerk who keeps such a list has the pleasure of the re-\ncreation only.', 'It is the duty of every clerk of the county to keep a list that is trans[[break: -]]\nparent to all who can read it, and that is well-known to the council, a\ntransparent list; for the council a list that nobody knows is not a well-[[break]]\nknown list, and a clerk who keeps such a list has the pleasure of the re-\ncreation only.\n'],
]; // prettier-ignore

test('a draft names the hyphens that only a reader can judge', () => {
  assert.deepEqual(
    findBrokenWords(
      'the re-\\\ncreation of Smith-\nJones in 1914-\n1918, trans[[break: -]]\nparent and non-\n\n\\- 2 -\n\nsense\n',
    ),
    ['re-⏎creation', 'Smith-⏎Jones', '1914-⏎1918', 'non-⏎sense'],
  );
});

for (const [name, received, draft] of cases) {
  test(`line ends without meaning are not line breaks: ${name}`, () => {
    assert.equal(draftTranscription(received).body, draft);
  });
}
