import assert from 'node:assert/strict';
import test from 'node:test';
import { frontMatter, readSample } from '../../tests/support/sample-document.ts';
import { describeTitleAndDate, nameInSentence, nameWithArticle, summarizeDocument } from './descriptions.ts';

/** Transcriptions with the count of their passages. */
const counts: readonly [transcription: string, size: string][] = [
  ['One.\n\n1. Two.\n2. Three.\n3. Four.', '1 paragraph, 3 items, no notes'],
  ['- One.\n- Two.', '2 bullets, no notes'],
  ['1. One.', '1 item, no notes'],
  ['One.\n\n- Two.', '1 paragraph, 1 item, no notes'],
  ['§ 1. One.\n\n§ 2. Two.', '2 paragraphs, no notes'],
  ['One.[^1]\n\n[^1]: Two.', '1 paragraph, 1 note'],
];

for (const [transcription, size] of counts) {
  test(`the size of a document: ${size}`, () => {
    const { value } = readSample(frontMatter + transcription);
    assert.ok(value);
    assert.equal(summarizeDocument(value).split(' · ').at(-1), size);
  });
}

/** Short titles alone and in a sentence. A name keeps its capital, and a word that is not known may be a name. */
const titles: readonly [alone: string, inSentence: string][] = [
  ['Letter', 'letter'],
  ['Fact sheet', 'fact sheet'],
  ['Long telegram', 'long telegram'],
  ['Second reply', 'second reply'],
  ['NSC 68', 'NSC 68'],
  ['U.S. Reply', 'U.S. Reply'],
  ['Churchill letter', 'Churchill letter'],
  ['German note', 'German note'],
  ['Kennan’s telegram', 'Kennan’s telegram'],
  ['May declaration', 'May declaration'],
  ['The Hague note', 'The Hague note'],
  ['Записка', 'Записка'],
  ['Letter, March 14, 1931', 'letter of March 14, 1931'],
  ['Letter to Jane Doe, March 14, 1931', 'letter to Jane Doe of March 14, 1931'],
  ['Speech by Jane Doe, 1931', 'speech by Jane Doe of 1931'],
  ['Fact sheet, March 1931', 'fact sheet of March 1931'],
  ['Churchill letter, 1931', 'Churchill letter of 1931'],
  ['Report, No. 1931', 'Report, No. 1931'],
  ['May to June', 'May to June'],
];
for (const [alone, inSentence] of titles) {
  test(`a short title in a sentence: ${inSentence}`, () => assert.equal(nameInSentence(alone), inSentence));
}

const named: readonly [alone: string, withArticle: string][] = [
  ['Letter', 'the letter'],
  ['Churchill letter', 'the Churchill letter'],
  ['The Churchill letter', 'the Churchill letter'],
  ['The Hague note', 'the Hague note'],
  ['A long telegram', 'the long telegram'],
  ['Kennan’s telegram', 'Kennan’s telegram'],
  ['Adams’ letter', 'Adams’ letter'],
  ['George Kennan’s telegram', 'George Kennan’s telegram'],
  ['Martin Luther King’s letter', 'Martin Luther King’s letter'],
  ['Charles de Gaulle’s speech', 'Charles de Gaulle’s speech'],
  ['van der Berg’s note', 'van der Berg’s note'],
  ['Smith’s and Jones’s letter', 'Smith’s and Jones’s letter'],
  ['d’Alembert’s letter', 'd’Alembert’s letter'],
  ['Secretary of State’s letter', 'the Secretary of State’s letter'],
  ['Peter Justice’s letter', 'Peter Justice’s letter'],
  ['Emily Lawyer’s letter', 'Emily Lawyer’s letter'],
  ['Justice’s opinion', 'the Justice’s opinion'],
  ['Chief Justice’s opinion', 'the Chief Justice’s opinion'],
  ['Lawyer’s letter', 'the Lawyer’s letter'],
  ['la Junta’s order', 'the la Junta’s order'],
  ['Tsar’s manifesto', 'the Tsar’s manifesto'],
  ['Officers’ petition', 'the Officers’ petition'],
  ['King’s speech', 'the King’s speech'],
  ['President’s message', 'the President’s message'],
  ['The President’s message', 'the President’s message'],
  ['Prime Minister’s letter', 'the Prime Minister’s letter'],
  ['Governors’ letter', 'the Governors’ letter'],
  ['Women’s petition', 'the Women’s petition'],
  ['Chairman’s statement', 'the Chairman’s statement'],
  ['Act’s text', 'the act’s text'],
  ['Letter, March 14, 1931', 'the letter of March 14, 1931'],
  ['Report 12', 'report 12'],
  ['NSC 68', 'NSC 68'],
  ['Resolution No. 5', 'Resolution No. 5'],
  ['Resolution No. 1441', 'Resolution No. 1441'],
  ['Resolution 2758', 'resolution 2758'],
  ['Executive Order 9066', 'Executive Order 9066'],
  ['Security Council Resolution 242', 'Security Council Resolution 242'],
  ['General Order No. 11', 'General Order No. 11'],
  ['Public Law 88-352', 'Public Law 88-352'],
  ['Report No 12', 'Report No 12'],
  ['report #12', 'report #12'],
  ['report 12a', 'report 12a'],
  ['Letter, 1931', 'the letter of 1931'],
  ['Constitution 1787', 'the constitution 1787'],
  ['Diary 1931', 'the diary 1931'],
  ['Diary 1914–18', 'the diary 1914–18'],
  ['Letter March 14', 'the Letter March 14'],
  ['Churchill letter, March 14', 'the Churchill letter, March 14'],
  ['Treaty of 1931', 'the treaty of 1931'],
];
for (const [alone, withArticle] of named) {
  test(`a short title with its article: ${withArticle}`, () => assert.equal(nameWithArticle(alone), withArticle));
}

test('a short title that has the date is not followed by the date', () => {
  const describe = (title: string) => {
    const { value } = readSample(frontMatter.replace('title-short: A', `title-short: ${title}`));
    assert.ok(value);
    return describeTitleAndDate(value);
  };
  assert.equal(describe('Letter'), 'Letter, January 1, 1900');
  assert.equal(describe('Letter, January 1, 1900'), 'Letter, January 1, 1900');
});
