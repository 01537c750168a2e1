import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quoteWords, unquoteWords } from './quotation-marks.ts';

const cases: [name: string, words: string, quoted: string][] = [
  ['no marks inside', 'secret deals', '“secret deals”'],
  ['double marks inside', 'There are no “secret deals” with Russia', '“There are no ‘secret deals’ with Russia”'],
  ['straight marks inside', 'There are no "secret deals" here', '“There are no ‘secret deals’ here”'],
  ['marks at both ends', '“secret deals” are “denied”', '“‘secret deals’ are ‘denied’”'],
  [
    'an apostrophe',
    'Russia’s concerns about the United States’ efforts',
    '“Russia’s concerns about the United States’ efforts”',
  ],
  ['an opening mark without its closing mark', 'said, “In our opinion', '“said, ‘In our opinion’”'],
  ['a closing mark without its opening mark', 'a separate treaty.” He goes on', '“‘a separate treaty.’ He goes on”'],
  ['a title without its opening mark', 'Lavrov says," Bloomberg', '“‘Lavrov says,’ Bloomberg”'],
  ['single marks within double', 'he said “the ‘hot potato’ issue” then', '“he said ‘the “hot potato” issue’ then”'],
];

for (const [name, words, quoted] of cases) {
  test(`quotes words with ${name}`, () => assert.equal(quoteWords(words), quoted));
}

test('removes marks only if they enclose all of the words', () => {
  assert.equal(unquoteWords('“a separate treaty.”'), 'a separate treaty.');
  assert.equal(unquoteWords('"a separate treaty."'), 'a separate treaty.');
  assert.equal(unquoteWords('“one” and “two”'), '“one” and “two”');
});
