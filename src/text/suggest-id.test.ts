import assert from 'node:assert/strict';
import test from 'node:test';
import { suggestId } from './suggest-id.ts';

const cases: [name: string, id: string][] = [
  ['Letter of May', 'letter-of-may'],
  ['Brief an Müller', 'brief-an-muller'],
  ['  --two__words--  ', 'two-words'],
  ['№ 5', 'no-5'],
  ['日本', 'untitled'],
  [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
];
for (const [name, id] of cases) {
  test(`the id suggested for \`${name.slice(0, 20)}\` is \`${id.slice(0, 20)}\``, () =>
    assert.equal(suggestId(name), id));
}
