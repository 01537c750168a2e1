/** Numbers that a document prints in words or in the digits of another script, as readers type them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findGoto } from './parse-address.ts';
import type { GotoDocument } from './place-syntax.ts';

const treaty: GotoDocument = {
  id: 'river-treaty',
  short: 'Treaty',
  title: 'Treaty on the River',
  kind: 'treaty',
  aliases: [],
  passages: [
    ['p1', 'art. first'],
    ['p2', 'art. second'],
    ['p3', 'art. twenty-one'],
    ['p4', 'art. L. 121-1'],
    ['p5', 'sec. ๓'],
    ['p6', '第九条'],
  ],
};

const cases: [query: string, answer: string | undefined][] = [
  ['article the first', 'p1'],
  ['ARTICLE THE FIRST.', 'p1'],
  ['Treaty, art. 1', 'p1'],
  ['treaty article 2', 'p2'],
  ['art. II', 'p2'],
  ['article 21', 'p3'],
  ['Article Twenty-One', 'p3'],
  ['art. L. 121-1', 'p4'],
  ['มาตรา ๓', 'p5'],
  ['มาตรา 3', 'p5'],
  ['section 3', 'p5'],
  ['第九条', 'p6'],
  ['treaty art. 3', 'The treaty has arts. first–second, twenty-one, L. 121-1.'],
  ['first', undefined],
  ['the first article', undefined],
];
for (const [query, expected] of cases) {
  test(`${query} leads to ${expected ?? 'a search'}`, () => {
    const answer = findGoto(query, [treaty], 'https://example.org/');
    assert.equal(answer?.found === true ? answer.targets[0]?.fragment : answer?.message, expected);
  });
}

const rules: GotoDocument = {
  ...treaty,
  id: 'rules',
  short: 'Rules',
  passages: [
    ['p1', 'rule 4'],
    ['p2', 'rule 4(b)'],
    ['p3', 'rule 11(b)'],
    ['p4', 'rule 12(a)'],
    ['p5', 'sched. 2'],
    ['p6', '§ 101'],
  ],
};
const parts: [query: string, answer: string | undefined][] = [
  ['rule 4', 'p1'],
  ['rule 12', 'p4'],
  // The part that is printed is not the beginning of the rule.
  ['rules, rule 11', 'Rules has rules 4, 11(b)–12(a).'],
  ['sched 2', 'p5'],
  ['rules s. 101', 'p6'],
];
for (const [query, expected] of parts) {
  test(`${query} leads to ${expected} of the rules`, () => {
    const answer = findGoto(query, [rules], 'https://example.org/');
    assert.equal(answer?.found === true ? answer.targets[0]?.fragment : answer?.message, expected);
  });
}
