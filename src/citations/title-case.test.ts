/** Capital letters in titles (Chicago 8.159, MLA 2.90, APA 6.17, Bluebook rule 8). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headline, inHeadlineStyle, legalOrdinal, sentence } from './title-case.ts';

const headlines: readonly [title: string, expected: string][] = [
  ['the tolls of the bridge', 'The Tolls of the Bridge'],
  ['Amory v. Alder', 'Amory v. Alder'],
  ['Amory vs. Alder', 'Amory vs. Alder'],
  ['eBay and iPhone sales', 'eBay and iPhone Sales'],
  ['a reply to NSC 68', 'A Reply to NSC 68'],
  ['tolls: the case against', 'Tolls: The Case Against'],
  // Hyphenated words (Chicago 8.161).
  ['a twenty-first-century bridge', 'A Twenty-First-Century Bridge'],
  ['medium-range aircraft', 'Medium-Range Aircraft'],
  ['anti-slavery societies', 'Anti-slavery Societies'],
  ['non-English speakers', 'Non-English Speakers'],
  ['state-of-the-art tolls', 'State-of-the-Art Tolls'],
  ['a mother-in-law', 'A Mother-in-Law'],
  ['from Port-au-Prince to Aix-en-Provence', 'From Port-au-Prince to Aix-en-Provence'],
  ['the tolls of d’Alembert', 'The Tolls of d’Alembert'],
];
for (const [title, expected] of headlines)
  test(`${title} as a headline`, () => assert.equal(headline(title), expected));

const foreign = ['De la culture des fleurs', 'О мостах и дорогах', 'Über den Zoll', 'La ciudad y los perros'];
for (const text of foreign) {
  test(`${text} keeps its capitals`, () => assert.equal(inHeadlineStyle({ text, english: false }), text));
}

test('sentence style changes only the first letter of a title and of a subtitle', () => {
  assert.equal(sentence('tolls: a study of NSC 68'), 'Tolls: A study of NSC 68');
  assert.equal(sentence('eBay: a study'), 'eBay: A study');
});

test('ordinal numbers of Bluebook', () => {
  assert.deepEqual([1, 2, 3, 4, 11, 12, 13, 22, 62, 103].map(legalOrdinal), [
    '1st', '2d', '3d', '4th', '11th', '12th', '13th', '22d', '62d', '103d',
  ]); // prettier-ignore
});
