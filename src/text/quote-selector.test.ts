import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalize, normalizeWithMap } from './normal-form.ts';
import { describeQuote, matchQuote, matchQuoteInWords } from './quote-selector.ts';

const matches: [name: string, text: string, selector: Parameters<typeof matchQuote>[1], found: string[]][] = [
  ['words that stand once', 'a missile defense treaty', { exact: 'missile defense' }, ['missile defense']],
  ['words that stand twice', 'Russia and the U.S. and Russia', { exact: 'Russia' }, ['Russia', 'Russia']],
  ['told apart by what stands before', 'Russia and Russia', { exact: 'Russia', prefix: 'and ' }, ['Russia']],
  ['a prefix without its space', 'Russia and Russia', { exact: 'Russia', prefix: 'and' }, ['Russia']],
  ['told apart by what stands after', 'Russia and Russia', { exact: 'Russia', suffix: ' and' }, ['Russia']],
  ['curly and straight quotation marks', 'no “secret deals” here', { exact: '"secret deals"' }, ['“secret deals”']],
  ['an apostrophe', 'Russia’s concerns', { exact: "Russia's" }, ['Russia’s']],
  ['a dash', 'U.S. – Russian', { exact: 'U.S. - Russian' }, ['U.S. – Russian']],
  ['a soft hyphen in the text', 'mis\u00ADsile defense', { exact: 'missile' }, ['mis\u00ADsile']],
  ['a soft hyphen in the selector', 'missile defense', { exact: 'mis\u00ADsile' }, ['missile']],
  ['composed and decomposed letters', 'Me\u0301dvedev', { exact: 'M\u00E9dvedev' }, ['Me\u0301dvedev']],
  ['runs of space', 'missile \n defense', { exact: 'missile defense' }, ['missile \n defense']],
  ['overlapping places', 'aaa', { exact: 'aa' }, ['aa', 'aa']],
  ['other case', 'Missile', { exact: 'missile' }, []],
  ['one letter less', 'treaties', { exact: 'treaty' }, []],
  ['no words', 'treaty', { exact: ' ' }, []],
  ['a prefix that does not stand there', 'a treaty', { exact: 'treaty', prefix: 'the ' }, []],
];

for (const [name, text, selector, found] of matches) {
  test(`a selector matches ${name}`, () => {
    const places = matchQuoteInWords(text, selector);
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
  test(`"${text}" ${start}–${end} is described by the least context`, () => {
    assert.deepEqual(describeQuote(text, start, end), selector);
  });
}

test('a stretch outside the text is refused', () => {
  assert.throws(() => describeQuote('words', 2, 2), RangeError);
  assert.throws(() => describeQuote('words', 0, 6), RangeError);
});

// Few letters and many joints make words that occur again and again.
const joints = ['a', 'b', 'a', ' ', ' ', ', ', '“', '"', '’', '-', '—', '…', '\u00AD', 'e\u0301', 'é', '\u00A0', '.'];

test('match(describe(x)) = [x]', () => {
  const texts = fc.array(fc.constantFrom(...joints), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));
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
