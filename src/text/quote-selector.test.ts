import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalize, normalizeWithMap } from './normal-form.ts';
import { describeQuote, matchQuote, matchQuoteInWords } from './quote-selector.ts';

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

const described: [text: string, start: number, end: number, selector: object][] = [
  ['one two three', 4, 7, { exact: 'two', prefix: '', suffix: '' }],
  ['one two, two three', 9, 12, { exact: 'two', prefix: 'two, ', suffix: '' }],
  ['one two two three', 4, 7, { exact: 'two', prefix: 'one ', suffix: '' }],
  ['two two', 0, 3, { exact: 'two', prefix: '', suffix: ' two' }],
  ['to be or to be or to be', 9, 14, { exact: 'to be', prefix: 'or ', suffix: ' or' }],
];

for (const [text, start, end, selector] of described) {
  test(`"${text}" ${start}–${end} is described with the shortest context`, () => {
    assert.deepEqual(describeQuote(text, start, end), selector);
  });
}

test('a range outside the text is an error', () => {
  assert.throws(() => describeQuote('words', 2, 2), RangeError);
  assert.throws(() => describeQuote('words', 0, 6), RangeError);
});

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

test('match(describe(x)) = [x]', () => {
  const texts = fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const mapped = normalizeWithMap(text);
      const { length } = mapped.text;
      if (length === 0) return;
      const start = a % length;
      const end = start + 1 + (b % (length - start));
      if (normalize(mapped.text.slice(start, end)) !== mapped.text.slice(start, end)) return;
      assert.deepEqual(matchQuote(text, describeQuote(text, start, end)), [{ start, end }]);
    }),
    { numRuns: 2000 },
  );
});
