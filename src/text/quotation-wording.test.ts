/** Quotations compared with a source: allowed and marked changes, and other changes. The expectations are by hand. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { timeOf } from '../../tests/support/processor-time.ts';
import { judgeWording } from './quotation-wording.ts';

const SOURCE =
  'The harbor was dredged in 1921, at a cost of $40,000. “It won’t silt again,” the engineer said, “not in our time.” ' +
  'No ship of more than 3.5 fathoms has entered it since. The lighthouse-keeper counts ships, boats and rafts.';

const cases: readonly [quotation: string, result: string, differs?: string][] = [
  ['The harbor was dredged in 1921', 'same words'],
  ['the harbor was dredged in 1921', 'same words'],
  ['[T]he harbor was dredged', 'same words, changes marked'],
  ['[t]he harbor was dredged', 'same words, changes marked'],
  ['Harbor was dredged', 'same words'],
  ['The Harbor was dredged', 'different words', 'Harbor'],
  ['The harbor was dredged … at a cost of $40,000', 'same words, changes marked'],
  ['The harbor was dredged ... at a cost of $40,000', 'same words, changes marked'],
  ['The harbor was dredged. . . . No ship of more than 3.5 fathoms has entered', 'same words, changes marked'],
  ['The harbor was dredged [...] at a cost of $40,000', 'same words, changes marked'],
  ['… was dredged in 1921 …', 'same words, changes marked'],
  ['at a cost of $40,000 … The harbor was dredged', 'different words', 'harbor'],
  ['The harbor was dredged at a cost of $40,000', 'different words', 'at'],
  ['The harbor was dredged in 1921 at a cost of €40,000', 'different words', '€'],
  ['The harbor [of the town] was dredged', 'same words, changes marked'],
  ['It [the harbor] was dredged in 1921', 'different words', 'was'],
  ['No ship of more than [a few] fathoms has entered it', 'same words, changes marked'],
  ['No ship of [many words] since', 'same words, changes marked'],
  ['The lighthouse-keeper [sic] counts ships', 'same words, changes marked'],
  ['The lighthouse keeper counts ships', 'same words'],
  ['‘It won’t silt again,’ the engineer said, ‘not in our time.’', 'same words'],
  ['It won\'t silt again," the engineer said', 'same words'],
  ['It wont silt again', 'different words', 'wont'],
  ['counts ships, boats and rafts!', 'same words'],
  ['counts ships, boats, and rafts,', 'same words'],
  ['counts ships and rafts', 'different words', 'and'],
  ['more than 3.5 fathoms', 'same words'],
  ['more than 35 fathoms', 'different words', '35'],
  ['more than 3,5 fathoms', 'different words', '3,5'],
  ['…', 'different words'],
  ['', 'different words'],
];

for (const [quotation, result, differs] of cases) {
  test(`“${quotation}” has ${result}`, () => {
    const judged = judgeWording(quotation, SOURCE);
    assert.equal(judged.result, result);
    assert.equal(judged.differs, differs);
  });
}

test('a source that contains brackets is quoted with the same brackets', () => {
  assert.equal(judgeWording('he said [sic] that … it is', 'Then he said [sic] that … it is so.').result, 'same words');
});

test('a long quotation of repeated words is compared within five seconds', () => {
  const source = 'a b '.repeat(4000);
  const seconds = timeOf(() => {
    assert.equal(judgeWording(`${'a b '.repeat(20)}… ${'a b '.repeat(20)}c`, source).result, 'different words');
  });
  assert.ok(seconds < 5);
});
