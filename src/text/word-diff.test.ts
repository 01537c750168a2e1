import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffWords } from './word-diff.ts';
import fc from '../../tests/support/fast-check.ts';

/** A difference on one line: `[-old-]{+new+}`. */
const show = (old: string, newWords: string) =>
  diffWords(old, newWords)
    .map(({ kind, words }) => (kind === 'same' ? words : kind === 'removed' ? `[-${words}-]` : `{+${words}+}`))
    .join('');

const cases: [name: string, old: string, newWords: string, shown: string][] = [
  ['no change', 'the treaty', 'the treaty', 'the treaty'],
  ['a typo', 'a machne defense', 'a machine defense', 'a [-machne-]{+machine+} defense'],
  [
    'two consecutive changed words',
    'the old treaty stands',
    'a new treaty stands',
    '[-the old-]{+a new+} treaty stands',
  ],
  ['a removed word', 'very close to it', 'close to it', '[-very -]close to it'],
  ['an added word at the end', 'in any way', 'in any way whatsoever', 'in any way{+ whatsoever+}'],
  ['quotation marks only', '"treaty"', '“treaty”', '[-"-]{+“+}treaty[-"-]{+”+}'],
  ['words added to an empty text', '', 'words', '{+words+}'],
];

for (const [name, old, newWords, shown] of cases) test(name, () => assert.equal(show(old, newWords), shown));

test('the segments joined are both readings', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'treaty', ' ', '.', '“', '\u0301', '\ud800', '👍'), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, (old, newWords) => {
      const segments = diffWords(old, newWords);
      const without = (kind: string) =>
        segments
          .filter((segment) => segment.kind !== kind)
          .map((segment) => segment.words)
          .join('');
      assert.equal(without('added'), old);
      assert.equal(without('removed'), newWords);
    }),
  );
});
