/** Mentions found by hand: the longest form wins, at whole words, and says whom it names. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { normalizeWithMap } from '../text/normal-form.ts';
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
  name('george-w-bush', 'President Bush', 'George W. Bush'),
  name('bush-administration', 'Bush Administration'),
  name('interfax', 'Moscow Interfax', 'Interfax'),
  name('moscow', 'Moscow'),
  name('bmd', 'BMD'),
  name('bmdca', 'BMDCA'),
  name('obama', 'Barack Obama', { text: 'Presidents Obama and Medvedev', shared: true }),
  name('medvedev', 'Dmitry Medvedev', { text: 'Presidents Obama and Medvedev', shared: true }),
  name('ryabkov', 'Sergei Ryabkov', { text: 'Tauscher-Rybakov', shared: true, misspelt: true }),
  name('tauscher', 'Ellen Tauscher', { text: 'Tauscher-Rybakov', shared: true }),
  name('ann-jones', { text: 'Jones', in: ['letter#p1'] }),
  name('bob-jones', { text: 'Jones', in: ['letter#p2'] }),
  name('clinton', 'Secretary Clinton', { text: 'you', basis: 'declared', in: ['letter#p2'] }),
  name('treaty', 'the treaty', '“New” Treaty'),
  name('angstrom', 'Ångström'),
  name('act', '§ 33 of the Act'),
];
const index = indexForms(names);

const cases: readonly [why: string, words: string, found: readonly (readonly [string, ...string[]])[], passage?: string][] = [
  ['a name', 'Then George W. Bush spoke.', [['George W. Bush', 'george-w-bush']]],
  ['an administration is not its head', 'As did the Bush Administration.', [['Bush Administration', 'bush-administration']]],
  ['a surname alone is nobody', 'As Bush said.', []],
  ['the longest form wins', 'As told to Moscow Interfax on Monday.', [['Moscow Interfax', 'interfax']]],
  ['and the shorter one stands elsewhere', 'In Moscow, Interfax reports.', [['Moscow', 'moscow'], ['Interfax', 'interfax']]],
  ['whole words', 'The BMDCA is no BMD, and Interfaxes are none.', [['BMDCA', 'bmdca'], ['BMD', 'bmd']]],
  ['a possessive, straight and curly', 'Moscow’s view and Interfax\'s report', [['Moscow', 'moscow'], ['Interfax', 'interfax']]],
  ['a hyphen ends a word', 'a Moscow-based agency', [['Moscow', 'moscow']]],
  ['a line break inside a form', 'the Bush\nAdministration', [['Bush Administration', 'bush-administration']]],
  ['two on one span, in the order of the form', 'Presidents Obama and Medvedev met.', [['Presidents Obama and Medvedev', 'obama', 'medvedev']]],
  ['two on one span, one of them misspelt', 'the Tauscher-Rybakov discussions', [['Tauscher-Rybakov', 'tauscher', 'ryabkov']]],
  ['two persons of one surname, by place', 'Jones wrote.', [['Jones', 'ann-jones']], 'p1'],
  ['the other one', 'Jones wrote.', [['Jones', 'bob-jones']], 'p2'],
  ['neither', 'Jones wrote.', [], 'p3'],
  ['a declared form, in its place', 'As you know.', [['you', 'clinton']], 'p2'],
  ['a declared form, elsewhere', 'As you know.', [], 'p1'],
  ['case counts', 'The treaty and the treaty', [['the treaty', 'treaty']]],
  ['quotation marks of any kind', 'a "New" Treaty', [['"New" Treaty', 'treaty']]],
  ['a form that begins with a sign', 'under § 33 of the Act, now', [['§ 33 of the Act', 'act']]],
  ['composed or not', 'A\u030Angstro\u0308m measured it.', [['Ångström', 'angstrom']]],
  ['at the very end', 'in Moscow', [['Moscow', 'moscow']]],
  ['nothing', '', []],
]; // prettier-ignore

for (const [why, words, expected, passage = 'p9'] of cases) {
  test(why, () => {
    const found = findMentions({ id: passage, normal: normalizeWithMap(words) }, 'letter', index);
    assert.deepEqual(
      found.map(({ form, named }) => [form, ...named.map((one) => one.name)]),
      expected,
    );
  });
}

test('a mention says where it stands in the words as they are', () => {
  const words = 'In  Moscow,\u00A0“Moscow  Interfax” says';
  const found = findMentions({ id: 'p1', normal: normalizeWithMap(words) }, 'letter', index);
  assert.deepEqual(
    found.map(({ start, end }) => words.slice(start, end)),
    ['Moscow', 'Moscow  Interfax'],
  );
});

test('a misspelt form says so of the one whose name it misspells', () => {
  const [mention] = findMentions({ id: 'p1', normal: normalizeWithMap('Tauscher-Rybakov') }, 'letter', index);
  assert.deepEqual(mention?.named.map(({ name: id, misspelt }) => [id, misspelt]), [['tauscher', false], ['ryabkov', true]]); // prettier-ignore
});
