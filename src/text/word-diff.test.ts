import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { diffWords } from './word-diff.ts';

/** `-old-` and `+new+` in place. */
const show = (old: string, fresh: string) =>
  diffWords(old, fresh)
    .map(({ kind, words }) => (kind === 'same' ? words : kind === 'removed' ? `[-${words}-]` : `{+${words}+}`))
    .join('');

const cases: [name: string, old: string, fresh: string, shown: string][] = [
  ['nothing changed', 'the treaty', 'the treaty', 'the treaty'],
  ['a typo', 'a missle defense', 'a missile defense', 'a [-missle-]{+missile+} defense'],
  [
    'two words beside each other are one change',
    'the old treaty stands',
    'a new treaty stands',
    '[-the old-]{+a new+} treaty stands',
  ],
  ['a word gone', 'very close to it', 'close to it', '[-very -]close to it'],
  ['a word come, at the end', 'in any way', 'in any way whatsoever', 'in any way{+ whatsoever+}'],
  ['quotation marks only', '"treaty"', '“treaty”', '[-"-]{+“+}treaty[-"-]{+”+}'],
  ['from nothing', '', 'words', '{+words+}'],
];

for (const [name, old, fresh, shown] of cases) test(name, () => assert.equal(show(old, fresh), shown));

test('both readings can be put together from the segments', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'treaty', ' ', '.', '“', '\u0301', '\ud800', '👍'), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, (old, fresh) => {
      const segments = diffWords(old, fresh);
      const without = (kind: string) =>
        segments
          .filter((each) => each.kind !== kind)
          .map((each) => each.words)
          .join('');
      assert.equal(without('added'), old);
      assert.equal(without('removed'), fresh);
    }),
  );
});
