/** Mentions of several names in sample texts, divided into the words of each name. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { divideMention } from './divided-mention.ts';
import type { Name } from './names-and-mentions.ts';

function createName(id: string, name: string, ...forms: string[]): Name {
  const fields = { id, name, description: '-', forms: [], offices: [], evidence: [] };
  const full = [name, ...forms].map((text) => ({
    text,
    basis: 'named' as const,
    misspelt: false,
    shared: false,
    in: [],
  }));
  return { id, kind: 'people', file: '', fields, forms: full, path: '0', places: new Map() as Name['places'] };
}

const names = new Map(
  [
    createName('stone', 'Ada Stone'),
    createName('petrov', 'Ivan Petrov'),
    createName('lindt', 'Ole Lind', 'Ole Lindt'),
    createName('john', 'John Marsh'),
    createName('mary', 'Mary Marsh'),
    createName('state', 'Department of State'),
    createName('war', 'Department of War'),
    createName('usa', 'United States of America'),
    createName('alvarez', 'José Álvarez'),
  ].map((name) => [name.id, name]),
);

// prettier-ignore
const cases: readonly [mention: string, ids: string[], divided: readonly string[]][] = [
  ['Stone', ['stone'], ['Stone: stone']],
  ['Stone-Petrov', ['stone', 'petrov'], ['Stone: stone', 'Petrov: petrov']],
  ['Stone–Petrov', ['stone', 'petrov'], ['Stone: stone', 'Petrov: petrov']],
  ['Petrov/Stone', ['stone', 'petrov'], ['Petrov: petrov', 'Stone: stone']],
  // Misspelled: of no name.
  ['Stone-Petrow', ['stone', 'petrov'], ['Stone: stone', 'Petrow: petrov']],
  ['Petrow-Stone', ['stone', 'petrov'], ['Petrow: petrov', 'Stone: stone']],
  // Misspelled in a form that the name has.
  ['Stone-Lindt', ['stone', 'lindt'], ['Stone: stone', 'Lindt: lindt']],
  ['Presidents Stone and Petrov', ['stone', 'petrov'], ['Presidents Stone: stone', 'Petrov: petrov']],
  ['the Stone-Petrov talks', ['stone', 'petrov'], ['the Stone: stone', 'Petrov talks: petrov']],
  ['Stone-Petrov-Lind', ['stone', 'petrov', 'lindt'], ['Stone: stone', 'Petrov: petrov', 'Lind: lindt']],
  ['John and Mary Marsh', ['john', 'mary'], ['John: john', 'Mary Marsh: mary']],
  ['Ada Stone and Ivan Petrov', ['stone', 'petrov'], ['Ada Stone: stone', 'Ivan Petrov: petrov']],
  ['Departments of State and War', ['state', 'war'], ['Departments of State: state', 'War: war']],
  ['State and War Departments', ['state', 'war'], ['State: state', 'War Departments: war']],
  ['Álvarez–Stone', ['alvarez', 'stone'], ['Álvarez: alvarez', 'Stone: stone']],
  // The form only implies an office.
  ['Presidents Stone and Petrov', ['stone', 'petrov', 'office'], ['Presidents Stone: stone', 'Petrov: petrov']],
  // Not divided: nothing says which word names whom.
  ['the two Marshes', ['john', 'mary'], ['the two Marshes: john']],
  ['the Marsh brothers', ['john', 'mary'], ['the Marsh brothers: john']],
  ['Presidents Stone and Petrow', ['stone', 'petrov'], ['Presidents Stone and Petrow: stone']],
  ['both Governments', ['usa', 'state'], ['both Governments: usa']],
  ['Stone', ['stone', 'unknown'], ['Stone: stone']],
];

for (const [text, ids, expected] of cases) {
  test(`${text}, of ${ids.join(' and ')}`, () => {
    const words = `In the ${text} talks`;
    const named = ids.map((name) => ({
      name,
      basis: name === 'office' ? ('collective' as const) : ('named' as const),
      misspelt: false,
    }));
    const mention = { document: 'letter', passage: 'p1', start: 7, end: 7 + text.length, form: text, named };
    const divided = divideMention(mention, words, (id) => names.get(id));
    assert.deepEqual(divided.map(({ start, end, named: { name } }) => `${words.slice(start, end)}: ${name}`), expected); // prettier-ignore
  });
}
