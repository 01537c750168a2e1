import assert from 'node:assert/strict';
import test from 'node:test';
import { readArchive } from '../load/read-archive.ts';
import { documentSchema } from '../schemas/document.ts';
import { createScope } from './check-scope.ts';
import { checkJoinedNames } from './joined-names.ts';

const { archive } = await readArchive('tests/archives/bridge');
assert(archive);
const [document] = archive.documents;
assert(document);

const cases: readonly [from: unknown, names: readonly string[]][] = [
  ['Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
  ['Jane Doe & John Roe', ['Jane Doe', 'John Roe']],
  ['Jane Doe; John Roe; Richard Roe', ['Jane Doe', 'John Roe', 'Richard Roe']],
  ['Doe, Jane; Roe, John', ['Doe, Jane', 'Roe, John']],
  ['Jane Doe', []],
  ['Doe, Jane', []],
  ['José Ortega y Gasset', []],
  ['Harper and Brothers', []],
  ['Foreign and Commonwealth Office', []],
  ['Society of Friends and Allies', []],
  [{ literal: 'Roe Brothers and Doe Sisters' }, []],
];
for (const [from, names] of cases) {
  test(`${JSON.stringify(from)} ${names.length === 0 ? 'is one name' : 'are several names'}`, () => {
    const fields = { ...document.fields, from: documentSchema.shape.from.parse([from]), to: [] };
    const changed = { ...archive, documents: [{ ...document, fields }] };
    const fixes = checkJoinedNames(createScope(changed, new Map(), [], new Set())).map(({ fix }) => fix);
    const items = names.map((name) => `\`- ${name}\``).join(', ');
    assert.deepEqual(
      fixes.map((fix) => fix?.replace(/\. If it is the name of one organization.*/, '')),
      names.length === 0 ? [] : [`Write an item for each name: ${items}`],
    );
  });
}
