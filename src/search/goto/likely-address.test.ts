/** Whether a search is taken for an address, so that the page looks for the place. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { gotoTable } from '../../exports/goto-table.ts';
import { readArchive } from '../../load/read-archive.ts';
import { createPaths } from '../../paths.ts';
import { splitLocator } from '../../text/locators.ts';
import { mayBeAddress } from './likely-address.ts';
import { findGoto } from './parse-address.ts';
import type { WholeGotoTable } from './place-syntax.ts';

// prettier-ignore
const addresses = [
  'art. IV', 'Article IV of the treaty', 'ART IV', 'Article the First', 'section twenty-one', 'sec 102a', '§ 101', 'Treaty, 8A',
  'treaty 1.1', 'treaty xii', 'rule 11(b)', 'rule 11(b) of the rules', 'sched 2', 'ch 12', 'pt. two', 's. 101', '第九条', '제3조',
  'มาตรา ๓', 'المادة ٥', 'Madde 3', 'Artículo 3', 'note *', 'note †', 'nn. 3–4', 'paras 3 - 4', 'letter, signatures',
  'https://archive.example/documents/letter/#p4', 'letter#p4', '(Letter, para. 4)',
];
// prettier-ignore
const searches = [
  'coastal defense', 'civil war', 'vivid memories', 'the articles of confederation', 'part of the agreement', 'section chief',
  'notes of the meeting', 'chapter and verse', 'no agreement', 'letter', '1914 was a year', 'Ms. Doe',
];
for (const text of addresses) test(`${text} may be an address`, () => assert.ok(mayBeAddress(text)));
for (const text of searches) test(`${text} is no address`, () => assert.ok(!mayBeAddress(text)));

const folders = ['content', ...readdirSync('tests/archives').map((name) => `tests/archives/${name}`)];
for (const folder of folders) {
  test(`every place of ${folder} that has a number is looked for`, async () => {
    const { archive } = await readArchive(folder);
    assert.ok(archive);
    const source = { archive, paths: createPaths('https://archive.example/') };
    const { documents, origin } = JSON.parse(String(gotoTable.write(archive, source))) as WholeGotoTable;
    const missed = documents.flatMap(({ short, passages }) =>
      passages
        .filter(([, locator]) => splitLocator(locator) !== undefined)
        .flatMap(([, locator]) => [locator, `${short}, ${locator}`, `${locator.toUpperCase()} of the ${short}`])
        .filter((query) => findGoto(query, documents, origin)?.found === true && !mayBeAddress(query)),
    );
    assert.deepEqual(missed, []);
  });
}
