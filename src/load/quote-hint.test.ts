/** The hint for words that were not found: where they are, or which word differs. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Passage } from '../model/model.ts';
import { normalize } from '../text/normal-form.ts';
import { hintAtQuote } from './quote-hint.ts';

const words = {
  p1: 'Some words occur here, and no others.',
  p2: 'The second says nothing of the first.',
  // Article 1 of the Universal Declaration of Human Rights
  p3: 'وقد وهبوا عقلاً وضميرًا',
};
const passages = Object.entries(words).map(([id, text]) => ({ id, normal: normalize(text) }));
const document = { passages: passages as Passage[] };

const cases: readonly [exact: string, passage: string | undefined, hint: string][] = [
  ['some words occur', undefined, '; p1 has them with other capitals'],
  ['Some words occurred here', undefined, '; p1 has “occur” instead of “occurred” after “Some words”'],
  ['no others. The second', undefined, '; p1 ends after “no others.”, and a quote cannot continue in another passage'],
  ['The second says', 'p1', '; they are in p2'],
  ['Some words', 'p1', '; p1 has them, but not between that prefix and suffix'],
  ['Nothing of the kind', undefined, ''],
  ['وقد وهبوا عقلا وضميرا', undefined, '; p3 has “عقلاً” instead of “عقلا” after “وقد وهبوا”'],
];

for (const [exact, passage, hint] of cases) {
  test(`${exact}${hint}`, () => assert.equal(hintAtQuote({ exact }, document, passage), hint));
}
