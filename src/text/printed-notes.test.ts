import assert from 'node:assert/strict';
import test from 'node:test';
import { toComparable } from '../../tests/support/comparable-received.ts';
import { markNote } from './comparable-text.ts';
import { findLabels } from './received-text.ts';

/** Texts with notes, the text in comparable form, with `⟦1⟧` for the marker of a note, and the notes. */
const texts: readonly [name: string, received: string, body: string, notes: Record<string, string>][] = [
  ['numbering that begins again on each page', 'One.^1\n\n^1 First.\n\nTwo.^1\n\n^1 Second.', 'One.⟦1⟧\n\nTwo.⟦1⟧', { '1': 'First.', '1/2': 'Second.' }],
  ['numbering that begins again in each section, with all notes at the end', 'One.[1] Two.[2]\n\nThree.[1]\n\n[1] A.\n[2] B.\n\n[1] C.', 'One.⟦1⟧ Two.⟦2⟧\n\nThree.⟦1⟧', { '1': 'A.', '2': 'B.', '1/2': 'C.' }],
  ['an asterisk on each of two pages', 'One.* Two.\n\n* First.\n\nThree.\n', 'One.⟦*⟧ Two.\n\nThree.', { '*': 'First.' }],
  ['two raised markers printed as one', 'One.¹²\n\n¹ First.\n\n² Second.', 'One.⟦1⟧⟦2⟧', { '1': 'First.', '2': 'Second.' }],
  ['two markers in one pair of braces or brackets', 'One.^{1,2} Two.[3, 4]\n\n^1 A.\n^2 B.\n\n[3] C.\n[4] D.', 'One.⟦1⟧,⟦2⟧ Two.⟦3⟧, ⟦4⟧', { '1': 'A.', '2': 'B.', '3': 'C.', '4': 'D.' }],
  ['the ninth and the tenth marker printed as one', 'One.⁹¹⁰\n\n⁹ First.\n\n¹⁰ Second.', 'One.⟦9⟧⟦10⟧', { '9': 'First.', '10': 'Second.' }],
  ['a twelfth note', 'One.¹ Two.² Three.¹²\n\n¹ A.\n² B.\n¹² C.', 'One.⟦1⟧ Two.⟦2⟧ Three.⟦12⟧', { '1': 'A.', '2': 'B.', '12': 'C.' }],
  ['Hebrew and Arabic markers', 'אחת[א] שתים[ב]\n\n[א] ראשונה.\n[ב] שניה.', 'אחת⟦א⟧ שתים⟦ב⟧', { 'א': 'ראשונה.', 'ב': 'שניה.' }],
  ['markers with accents, periods, and dashes', 'One.[é] Two.[1.1] Three.^{a-1} Four.[一]\n\n[é] A.\n[1.1] B.\n^{a-1} C.\n[一] D.', 'One.⟦é⟧ Two.⟦1.1⟧ Three.⟦a-1⟧ Four.⟦一⟧', { 'é': 'A.', '1.1': 'B.', 'a-1': 'C.', '一': 'D.' }],
  ['signs', 'One.‖ Two.¶ Three.# Four.** Five.††\n\n‖ A.\n¶ B.\n# C.\n** D.\n†† E.', 'One.⟦‖⟧ Two.⟦¶⟧ Three.⟦#⟧ Four.⟦**⟧ Five.⟦††⟧', { '‖': 'A.', '¶': 'B.', '#': 'C.', '**': 'D.', '††': 'E.' }],
  ['Gutenberg notes', 'One.[1] Two.[2]\n\n[Footnote 1: First\nin two lines.]\n\nThree.\n\n[Footnote 2: See [1] there.]', 'One.⟦1⟧ Two.⟦2⟧\n\nThree.', { '1': 'First\nin two lines.', '2': 'See ⟦1⟧ there.' }],
  ['Gutenberg notes that begin again', 'One.[A]\n\n[Footnote A: First.]\n\nTwo.[A]\n\n[Footnote A: Second.]', 'One.⟦A⟧\n\nTwo.⟦A⟧', { A: 'First.', 'A/2': 'Second.' }],
  ['a Gutenberg note of two paragraphs', 'One.[1]\n\n[Footnote 1: First.\n\n(a) More [sic] of it.]\n\nTwo.', 'One.⟦1⟧\n\nTwo.', { '1': 'First.\n\n(a) More [sic] of it.' }],
  ['a Gutenberg note without an end does not give its calls to another note', 'One.[A]\n\n[Footnote A: First.\n\nTwo.[A]\n\n[Footnote A: Second.]', 'One.[A]\n\n[Footnote A: First.\n\nTwo.[A]\n\n[Footnote A: Second.]', {}],
  ['a Gutenberg note without an end does not take the body before the next bracket', 'One.[1] Two.\n\n[Footnote 1: First, without an end.\n\nThree.\n\n[Illustration: a boat\n\nwith sails]]\n\nFour.', 'One.[1] Two.\n\n[Footnote 1: First, without an end.\n\nThree.\n\n[Illustration: a boat\n\nwith sails]]\n\nFour.', {}],
  ['a Gutenberg note with a paragraph that begins with a bracket', 'One.[1]\n\n[Footnote 1: First.\n\n[Greek: logos] means word.]\n\nTwo.', 'One.⟦1⟧\n\nTwo.', { '1': 'First.\n\n[Greek: logos] means word.' }],
  // The received text has the sign with which the code marks the further paragraphs of a note.
  ['a noncharacter', 'One.^1\n\n^1 A.\n\n\uFDD1Two.\n\nThree \uFDD0 boats.', 'One.⟦1⟧\n\nTwo.\n\nThree  boats.', { '1': 'A.' }],
  // @see https://pandoc.org/MANUAL.html#footnotes
  ['notes of Markdown', 'One.[^1] Two.[^long]\n\n[^1]: A.\n\n[^long]: B.', 'One.⟦1⟧ Two.⟦long⟧', { '1': 'A.', long: 'B.' }],
  ['raised letters', 'One.ᵃ Two.ᵇ The 1ˢᵗ.\n\nᵃ A.\nᵇ B.', 'One.⟦a⟧ Two.⟦b⟧ The 1ˢᵗ.', { a: 'A.', b: 'B.' }],
  ['signs in parentheses', 'One.(*) Two.(**)\n\n(*) A.\n(**) B.', 'One.⟦*⟧ Two.⟦**⟧', { '*': 'A.', '**': 'B.' }],
  ['circled numbers and Chinese brackets', '一。①二。〔２〕\n\n①甲。\n②乙。\n\n〔２〕 丙。', '一。⟦①⟧二。⟦２⟧', { '①': '甲。\n②乙。', '２': '丙。' }],
  ['notes in braces', 'One.{1} Two.{2}\n\n{1} A.\n\n{2} B.', 'One.⟦1⟧ Two.⟦2⟧', { '1': 'A.', '2': 'B.' }],
  ['endnotes with periods', 'One.[1] Two.[2]\n\nNOTES\n\n1. First.\n\n2. Second.', 'One.⟦1⟧ Two.⟦2⟧\n\nNOTES', { '1': 'First.', '2': 'Second.' }],
  ['endnotes with periods and raised calls', 'One.¹ Two.²\n\nFootnotes:\n1. First.\n2. Second.', 'One.⟦1⟧ Two.⟦2⟧\n\nFootnotes:', { '1': 'First.', '2': 'Second.' }],
  // The forms of the works of Thomas Paine and of The Federalist, as they are transcribed on the Web.
  ['endnotes with periods and calls in parentheses', 'Meet in parliament (1) subject to him. The conquest. (2) The\nthird estate,(3) and liberty(4) too.\n\nFootnotes:\n\n1. A French word.\n\n2.  When a king.\n\n3. The practice (before 1789).\n\n4. Another name.', 'Meet in parliament ⟦1⟧ subject to him. The conquest. ⟦2⟧ The\nthird estate,⟦3⟧ and liberty⟦4⟧ too.\n\nFootnotes:', { '1': 'A French word.', '2': 'When a king.', '3': 'The practice (before 1789).', '4': 'Another name.' }],
  ['headings of Markdown, and addresses', '# Govea v. Norcross\n\nThey sued.[2](https://scholar.example/case#[2]) See page#. More.\n\n# Facts\n\nOne.', '# Govea v. Norcross\n\nThey sued.[2](https://scholar.example/case#[2]) See page#. More.\n\n# Facts\n\nOne.', {}],
  ['a heading of Markdown before a sign', '# Govea v. Norcross\n\nThey sued.# More.', '# Govea v. Norcross\n\nThey sued.# More.', {}],
  ['numbers of items that are no calls', 'Two aims, (1) to row and (2) to swim, under (1).\n\nNOTES\n\n1. First.\n\n2. Second.', 'Two aims, (1) to row and (2) to swim, under (1).\n\nNOTES\n\n1. First.\n\n2. Second.', {}],
  ['numbers of items above as many notes', 'The board has two aims, (1) to row and (2) to swim.\n\nNotes\n\n1. The chairman was absent.\n\n2. The clerk read the list.', 'The board has two aims, (1) to row and (2) to swim.\n\nNotes\n\n1. The chairman was absent.\n\n2. The clerk read the list.', {}],
  ['references that are no notes', 'Under [5] and 10²³ m² {1}.\n\n1. One.\n\n2. Two.\n\n# Three\n\n¶ Four', 'Under [5] and 10²³ m² {1}.\n\n1. One.\n\n2. Two.\n\n# Three\n\n¶ Four', {}],
]; // prettier-ignore

const markAll = (text: string) => text.replace(/⟦([^⟧]+)⟧/g, (_, label: string) => markNote(label));

for (const [name, received, body, notes] of texts) {
  test(`printed notes: ${name}`, () => {
    assert.deepEqual(toComparable(received, findLabels(received)), {
      body: markAll(body),
      notes: new Map(Object.entries(notes).map(([label, note]) => [label, markAll(note)])),
    });
  });
}
