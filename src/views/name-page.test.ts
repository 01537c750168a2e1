/** The page of a name, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { getIndexes } from '../model/indexes.ts';
import { createNamePage, type NamePage } from './name-page.ts';

/** The page without its metadata for machines. */
function pageOf(id: string): Omit<NamePage, 'subject'> {
  const name = getIndexes(archive).name(id);
  assert.ok(name);
  const { subject, ...page } = createNamePage(archive, name, paths);
  assert.ok('@type' in subject);
  return page;
}

test('a person: passages with the sentences around each mention, quotations, misspelled forms', () => {
  assert.equal(
    printData(pageOf('peter-holloway')),
    `name: Peter Holloway
kind: Person
description: Deputy Mayor of Port Alder since 1909.
documents:
  - heading: Letter, June 12, 1911
    extracts:
      - Letter, para. 2 (named, misspelled): … This working group, led by Surveyor Ruth Amory and Deputy Mayor [Peter Haloway], was set up to discuss tolls outside of the Harbor Act and has heard a series of proposals – reportedly related to paving, lighting and drainage, and “alternative arrangements for heavy carts.”
      - Letter, para. 4 (named, misspelled): Given what appears to be disparate views among officers of the county and the company, we believe it would be important to provide to the council a copy of all papers exchanged in the [Amory-Haloway] talks before the full Council begins its consideration of the Harbor Act. …
      - Letter, note iv (named): [Peter Holloway], Deputy Mayor. …
absent: Not by this name in 1 other document.
quoted:
  - Letter, para. 2 (as quoted there; cites note iv): … alternative arrangements for heavy carts. …
particulars:
  forms:
    - Peter Holloway
    - Peter Haloway (misspelled)
    - Amory-Haloway (misspelled)
  evidence:
    - Roll of officers → /evidence/#roll-of-officers`,
  );
});

test('a person whom a text addresses: places that only the editor identifies are apart', () => {
  assert.equal(
    printData(pageOf('ruth-amory').identified),
    `- Letter, para. 2: In your answers to the committee, [you] have spoken of the toll talks held in the Bridge Working Group, which was set up by the March 6 Resolution of Mayors Lund and Ferris as a “standing body to discuss the repair of the bridge, its tolls and the rights of carriers.” …
- Letter, para. 5: … As [you] know, the county cannot agree to a limit without a vote under section 12 of the Bridges Act.`,
  );
});

test('a person: offices, forms, and the body that she heads', () => {
  assert.equal(
    printData(pageOf('ruth-amory').particulars),
    `offices:
  - title: County Surveyor, from 1907
    evidence:
      - Roll of officers → /evidence/#roll-of-officers
forms:
  - The Honorable Ruth Amory
  - Ruth Amory
  - Surveyor Amory
  - you (identified by the editor)
related:
  - Office of the Surveyor → /names/surveyors-office/
evidence:
  - Roll of officers → /evidence/#roll-of-officers`,
  );
});

test('an abbreviation: a pointer to the name that it abbreviates', () => {
  assert.equal(
    printData(pageOf('abbr-bra')),
    `name: BRA
kind: Abbreviation
description: Expanded in bullet 5 of the notice.
expansion: Bridge Repair Agreement
means: Bridge Repair Agreement → /names/bridge-repair-agreement/
particulars:
  forms:
    - BRA
  related:
    - Bridge Repair Agreement → /names/bridge-repair-agreement/`,
  );
});

test('a name has the passages of its abbreviations', () => {
  assert.deepEqual(
    pageOf('bridge-repair-agreement').documents.map(({ extracts }) => extracts.map(({ link }) => link.label)),
    [['Notice, bullet 5', 'Notice, bullet 6']],
  );
});
