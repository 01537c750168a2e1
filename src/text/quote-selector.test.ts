import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalize } from './normal-form.ts';
import { matchQuote, matchQuoteInWords } from './quote-selector.ts';
import fc from '../../tests/support/fast-check.ts';

const matches: [name: string, text: string, selector: Parameters<typeof matchQuote>[1], found: string[]][] = [
  ['words that occur once', 'a machine defense treaty', { exact: 'machine defense' }, ['machine defense']],
  ['words that occur twice', 'Russia and the U.S. and Russia', { exact: 'Russia' }, ['Russia', 'Russia']],
  ['words with a prefix', 'Russia and Russia', { exact: 'Russia', prefix: 'and ' }, ['Russia']],
  ['a prefix without its space', 'Russia and Russia', { exact: 'Russia', prefix: 'and' }, ['Russia']],
  ['words with a suffix', 'Russia and Russia', { exact: 'Russia', suffix: ' and' }, ['Russia']],
  ['curly and straight quotation marks', 'no “secret deals” here', { exact: '"secret deals"' }, ['“secret deals”']],
  ['an apostrophe', 'Russia’s concerns', { exact: "Russia's" }, ['Russia’s']],
  ['a dash', 'U.S. – Russian', { exact: 'U.S. - Russian' }, ['U.S. – Russian']],
  ['a soft hyphen in the text', 'mac\u00ADhine defense', { exact: 'machine' }, ['mac\u00ADhine']],
  ['a soft hyphen in the selector', 'machine defense', { exact: 'mac\u00ADhine' }, ['machine']],
  ['composed and decomposed letters', 'Me\u0301dvedev', { exact: 'M\u00E9dvedev' }, ['Me\u0301dvedev']],
  ['runs of spaces', 'machine \n defense', { exact: 'machine defense' }, ['machine \n defense']],
  ['overlapping occurrences', 'aaa', { exact: 'aa' }, ['aa', 'aa']],
  ['no words in another case', 'Machine', { exact: 'machine' }, []],
  ['no words that differ in a letter', 'treaties', { exact: 'treaty' }, []],
  ['nothing if the exact words are empty', 'treaty', { exact: ' ' }, []],
  ['nothing if the prefix is not there', 'a treaty', { exact: 'treaty', prefix: 'the ' }, []],
];

for (const [name, text, selector, found] of matches) {
  test(`a selector matches ${name}`, () => {
    const places = matchQuoteInWords({ words: text, normal: normalize(text) }, selector);
    assert.deepEqual(
      places.map(({ start, end }) => text.slice(start, end)),
      found,
    );
  });
}

// Few letters, so that the same words occur often.
const fragments = [
  'a',
  'b',
  'a',
  ' ',
  ' ',
  ', ',
  '“',
  '"',
  '’',
  '-',
  '—',
  '…',
  '\u00AD',
  'e\u0301',
  'é',
  '\u00A0',
  '.',
];

test('words with all the text before and after them are found once, at their place', () => {
  const texts = fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const words = normalize(text);
      const { length } = words;
      if (length === 0) return;
      const start = a % length;
      const end = start + 1 + (b % (length - start));
      const exact = words.slice(start, end);
      if (normalize(exact) !== exact) return;
      const selector = { exact, prefix: words.slice(0, start), suffix: words.slice(end) };
      assert.deepEqual(matchQuote(text, selector), [{ start, end }]);
    }),
    { numRuns: 2000 },
  );
});
