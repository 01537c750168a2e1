/** The words of a text, listed fast and with their offsets. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listTextWords, placeTextWords } from './word-index.ts';
import fc from '../../tests/support/fast-check.ts';

const cases: readonly [text: string, ...words: string[]][] = [
  ['The keeper’s 1,000 boats – at 3.5% & $40.', 'The', "keeper's", '1,000', 'boats', 'at', '3.5', '%', '&', '$', '40'],
  ['“O’Brien’s” can\'t; x-y 12:30', "O'Brien's", "can't", 'x', 'y', '12:30'],
  ['[t]he […] ﬁne é', 'the', '', 'fine', 'é'],
  ['a\nb  c', 'a', 'b', 'c'],
  [''],
]; // prettier-ignore
for (const [text, ...words] of cases) {
  test(`the words of ${JSON.stringify(text)}`, () => assert.deepEqual(listTextWords(text), words));
}

test('listed words are those that have offsets', () => {
  const unit = fc.constantFrom(...'ab1Zé.,:;\'’‘“”–—-%$&+=<>°§()_*~^|\\/[] \n…ﬁ\u00AD'); // prettier-ignore
  const text = fc.string({ unit, maxLength: 40 });
  fc.assert(fc.property(text, (words) => assert.deepEqual([...listTextWords(words)], placeTextWords(words).map((word) => word.text))), { numRuns: 2000 }); // prettier-ignore
});
