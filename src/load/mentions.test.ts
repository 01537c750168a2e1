/** Mentions in sample texts: the longest form wins, only whole words count, and each mention lists its names. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { pick } from '../../tests/bench/random-choice.ts';
import { createRandom } from '../../tests/support/random-change.ts';
import { normalize } from '../text/normal-form.ts';
import { findMentions, indexForms } from './mentions.ts';
import type { Name, NameForm } from '../model/names-and-mentions.ts';

function name(id: string, ...forms: (string | Partial<NameForm>)[]): Name {
  const full = forms.map((form) => ({
    basis: 'named' as const,
    misspelt: false,
    shared: false,
    in: [],
    text: '',
    ...(typeof form === 'string' ? { text: form } : form),
  }));
  const [first] = full;
  const fields = { id, name: first?.text ?? id, description: '-', forms: [], offices: [], evidence: [] };
  return { id, kind: 'people', file: '', fields, forms: full, path: '0', places: new Map() as Name['places'] };
}

const names = [
  name('anne-hale', 'President Hale', 'Anne W. Hale'),
  name('hale-administration', 'Hale Administration'),
  name('newswire', 'Norport Newswire', 'Newswire'),
  name('norport', 'Norport'),
  name('tsb', 'TSB'),
  name('tsba', 'TSBA'),
  name('pia-marsh', 'Pia Marsh', { text: 'Presidents Marsh and Lind', shared: true }),
  name('ole-lind', 'Ole Lind', { text: 'Presidents Marsh and Lind', shared: true }),
  name('petrov', 'Ivan Petrov', { text: 'Stone-Petrow', shared: true, misspelt: true }),
  name('stone', 'Ada Stone', { text: 'Stone-Petrow', shared: true }),
  name('ann-jones', { text: 'Jones', in: ['letter#p1'] }),
  name('bob-jones', { text: 'Jones', in: ['letter#p2'] }),
  name('wells', 'Secretary Wells', { text: 'you', basis: 'declared', in: ['letter#p2'] }),
  name('treaty', 'the treaty', '“New” Treaty'),
  name('angstrom', 'Ångström'),
  name('act', '§ 33 of the Act'),
  name('office', 'the Office'),
  name('works', 'Office of Works', 'Works Union'),
  name('union', 'Union Bridge'),
];
const index = indexForms(names);

/** A form, then the ids of the names that it mentions. */
type Found = readonly [form: string, ...names: string[]];

// prettier-ignore
const cases: readonly [name: string, words: string, found: readonly Found[], passage?: string][] = [
  ['a name', 'Then Anne W. Hale spoke.', [['Anne W. Hale', 'anne-hale']]],
  ['an administration is not its head', 'As did the Hale Administration.', [['Hale Administration', 'hale-administration']]],
  ['a surname alone is not a form', 'As Hale said.', []],
  ['the longest form wins', 'As told to Norport Newswire on Monday.', [['Norport Newswire', 'newswire']]],
  ['a longer form that begins inside a shorter one', 'by the Office of Works', [['Office of Works', 'works']]],
  ['the longest of three forms that overlap', 'the Office of Works Union Bridge', [['Office of Works', 'works'], ['Union Bridge', 'union']]],
  ['the shorter form alone', 'by the Office of the Works', [['the Office', 'office']]],
  ['a shorter form in another place', 'In Norport, Newswire reports.', [['Norport', 'norport'], ['Newswire', 'newswire']]],
  ['whole words', 'The TSBA is not a TSB, and Newswires are neither.', [['TSBA', 'tsba'], ['TSB', 'tsb']]],
  ['a possessive, straight and curly', 'Norport’s view and Newswire\'s report', [['Norport', 'norport'], ['Newswire', 'newswire']]],
  ['a hyphen ends a word', 'a Norport-based agency', [['Norport', 'norport']]],
  ['a line break inside a form', 'the Hale\nAdministration', [['Hale Administration', 'hale-administration']]],
  ['two names in one mention, in the order of the form', 'Presidents Marsh and Lind met.', [['Presidents Marsh and Lind', 'pia-marsh', 'ole-lind']]],
  ['two names in one mention, one of them misspelt', 'the Stone-Petrow discussions', [['Stone-Petrow', 'stone', 'petrov']]],
  ['two persons of one surname, by place', 'Jones wrote.', [['Jones', 'ann-jones']], 'p1'],
  ['the other person of that surname', 'Jones wrote.', [['Jones', 'bob-jones']], 'p2'],
  ['the surname in another passage', 'Jones wrote.', [], 'p3'],
  ['a declared form, in its place', 'As you know.', [['you', 'wells']], 'p2'],
  ['a declared form, elsewhere', 'As you know.', [], 'p1'],
  ['case counts', 'The treaty and the treaty', [['the treaty', 'treaty']]],
  ['quotation marks of any kind', 'a "New" Treaty', [['"New" Treaty', 'treaty']]],
  ['a form that begins with a sign', 'under § 33 of the Act, now', [['§ 33 of the Act', 'act']]],
  ['composed or not', 'A\u030Angstro\u0308m measured it.', [['Ångström', 'angstrom']]],
  ['at the very end', 'in Norport', [['Norport', 'norport']]],
  ['nothing', '', []],
];

for (const [name, words, expected, passage = 'p9'] of cases) {
  test(name, () => {
    const found = findMentions({ id: passage, words, normal: normalize(words) }, 'letter', index);
    assert.deepEqual(
      found.map(({ form, named }) => [form, ...named.map(({ name: id }) => id)]),
      expected,
    );
  });
}

test('the offsets of a mention are offsets in the words', () => {
  const words = 'In  Norport,\u00A0“Norport  Newswire” says';
  const found = findMentions({ id: 'p1', words, normal: normalize(words) }, 'letter', index);
  assert.deepEqual(
    found.map(({ start, end }) => words.slice(start, end)),
    ['Norport', 'Norport  Newswire'],
  );
});

test('a misspelt form is misspelt for the name that it misspells', () => {
  const [mention] = findMentions({ id: 'p1', words: 'Stone-Petrow', normal: 'Stone-Petrow' }, 'letter', index);
  const misspellings = mention?.named.map(({ name: id, misspelt }) => [id, misspelt]);
  assert.deepEqual(misspellings, [['stone', false], ['petrov', true]]); // prettier-ignore
});

test('a text of ASCII has the same mentions as one with another character at its end', () => {
  const words = ['Anne', 'W.', 'Hale', 'President', 'Norport', 'Newswire', 'TSB', 'TSBA', '33 of the Act', 'the treaty', '"New" Treaty', 'Stone-Petrow', 'x2Norport', 'and']; // prettier-ignore
  const random = createRandom(7);
  let mentions = 0;
  for (let round = 0; round < 500; round += 1) {
    const text = Array.from({ length: 12 }, () => pick(words, random)).join(pick([' ', '-'], random));
    const find = (normal: string) => findMentions({ id: 'p1', words: normal, normal }, 'letter', index);
    assert.deepEqual(find(text), find(`${text} é`));
    mentions += find(text).length;
  }
  assert.ok(mentions > 1000, `${mentions} mentions`);
});
