import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceAt, splitSentences } from './sentences.ts';

const cases: readonly [name: string, words: string, sentences: readonly string[]][] = [
  ['two sentences', 'One ends here. Two ends there.', ['One ends here.', 'Two ends there.']],
  ['a sentence that ends in quotation marks', 'He said “no.” Then he left.', ['He said “no.”', 'Then he left.']],
  ['an abbreviation', 'The U.S. Senate met. Sen. Lugar spoke.', ['The U.S. Senate met.', 'Sen. Lugar spoke.']],
  ['a period before a small letter', 'Version 2. of the text', ['Version 2. of the text']],
  ['a number before the passage', '1. (S) The bridge is old. It moves.', ['1. (S) The bridge is old.', 'It moves.']],
  ['a section number', '§ 101. The term is ten years.', ['§ 101. The term is ten years.']],
  ['a section in capitals', 'SECTION 7. Roads. No road is closed.', ['SECTION 7. Roads.', 'No road is closed.']],
  ['a number that ends a sentence', 'In 1914. Then came peace.', ['In 1914.', 'Then came peace.']],
  ['no period at the end', 'One. Two', ['One.', 'Two']],
  ['Chinese', '這是一段文字。「為什麼？」有人問。', ['這是一段文字。', '「為什麼？」', '有人問。']],
  ['Arabic', 'لماذا؟ لا أحد يعرف.', ['لماذا؟', 'لا أحد يعرف.']],
];
for (const [name, words, sentences] of cases) {
  test(name, () => {
    assert.deepEqual(
      splitSentences(words).map(({ start, end }) => words.slice(start, end)),
      sentences,
    );
  });
}

test('finds the sentence that contains an offset', () => {
  const words = 'One ends here. Two ends there.';
  assert.deepEqual(sentenceAt(words, 20), { start: 15, end: 30 });
  assert.deepEqual(sentenceAt(words, 14), { start: 0, end: 14 });
});
