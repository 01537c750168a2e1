import assert from 'node:assert/strict';
import test from 'node:test';
import { letter, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { findPassage } from '../model/document-indexes.ts';
import type { Stretch } from '../text/stretch.ts';
import { createExtract, sentencesAround } from './extract.ts';

const passage = findPassage(letter, 'p4');
assert.ok(passage);
const { words } = passage;
const stretchOf = (text: string): Stretch => ({ start: words.indexOf(text), end: words.indexOf(text) + text.length });

const first = 'Given what appears to be disparate views among officers of the county and the company, we believe it would be important to provide to the council a copy of all papers exchanged in the Amory-Haloway talks before the full Council begins its consideration of the Harbor Act.'; // prettier-ignore
const second = 'We would also like to see all toll reporting on these talks and any others involving the bridge.';
const cases: [name: string, stretch: string | undefined, marks: string[], printed: string][] = [
  ['the whole passage', undefined, [], `${first} ${second}`],
  ['its first sentence', first, [], `${first} …`],
  ['its last sentence', second, [], `… ${second}`],
  ['a mark', second, ['toll reporting'], `… ${second.replace('toll reporting', '[toll reporting]')}`],
  ['two marks', 'these talks and any others', ['these', 'others'], '… [these] talks and any [others] …'],
  ['marks that touch', 'these talks and any', ['these ', 'talks and'], '… [these ][talks and] any …'],
  ['marks that overlap', 'these talks and any', ['these tal', 'talks and'], '… [these tal][ks and] any …'],
  ['a mark that is the extract', 'these talks', ['these talks'], '… [these talks] …'],
  ['a mark outside', 'these talks', ['the bridge'], '… these talks …'],
];
for (const [name, stretch, marks, printed] of cases) {
  test(`an extract: ${name}`, () => {
    const extract = createExtract(letter, passage, paths, {
      stretch: stretch === undefined ? undefined : stretchOf(stretch),
      marks: marks.map(stretchOf),
    });
    assert.equal(printData(extract), `Letter, para. 4: ${printed}`);
  });
}

test('the sentences around stretches are whole sentences', () => {
  const around = (...texts: string[]) => {
    const { start, end } = sentencesAround(words, texts.map(stretchOf));
    return words.slice(start, end);
  };
  assert.equal(around('copy of all papers'), first);
  assert.equal(around('these talks'), second);
  assert.equal(around('toll reporting', 'Harbor Act'), words);
});
