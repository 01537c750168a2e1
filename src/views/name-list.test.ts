/** The list of names, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import type { NameKind } from '../schemas/names.ts';
import { createNameList } from './name-list.ts';

const { groups } = createNameList(archive, paths);
/** A line for each entry of a kind. */
const print = (kind: NameKind) =>
  (groups.find((group) => group.kind === kind)?.entries ?? []).map(
    ({ letter = ' ', text, isForm, name, details }) =>
      `${letter} ${text}${isForm ? `, see ${name.label}` : `: ${details}`}`,
  );

test('the kinds that have names, in a fixed order', () => {
  assert.equal(
    printData(groups.map(({ kind, heading }) => `${kind}: ${heading}`)),
    `- people: People
- organisations: Organizations
- offices: Offices
- agreements: Agreements and statutes
- places: Places
- works: Works`,
  );
});

test('people: by family name, with a reference from a misspelled name', () => {
  assert.equal(
    printData(print('people')),
    `- A Amory, Ruth: 5 passages
- B Beck, Anna: 1 passage
- C Crane, Tobias: 2 passages
- F Ferris, Marian: 1 passage
- H Haloway, see Holloway, Peter
-   Holloway, Peter: 3 passages
- L Lund, Karl: 1 passage
- M Marsh, John: 2 passages
- S Stroud, Elias: 1 passage
- V Vale, Edmund: 2 passages`,
  );
});

test('agreements: an abbreviation refers to the name', () => {
  assert.equal(
    printData(print('agreements')),
    `- B BRA, see Bridge Repair Agreement
-   Bridge Repair Agreement: 2 passages
- H Harbor Act: 2 passages`,
  );
});

test('places: one that no text names is listed', () => {
  assert.equal(
    printData(print('places')),
    `- P Port Alder: 3 passages
- T The mill: not by this name in the texts`,
  );
});
