/** The home page, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { createHomePage } from './home.ts';

const { documents, chronology, sources, ...page } = createHomePage(archive, paths);

test('title, size, and links', () => {
  assert.equal(
    printData({ ...page, chronology: chronology?.href, sources: sources.length }),
    `title: The bridge at Port Alder, 1911: two papers
subtitle: A letter of three councillors, a notice of the county surveyor, and the works the letter cites
introduction: Two papers that nobody wrote, on talks about the tolls of a bridge that is nowhere, for tests of the engine.
size: 2 documents, 24 passages with an address each, 5 notes, 4 cited works.
allPages: /all/
chronology: /chronology/
sources: 4`,
  );
});

test('a document: its beginning, line by line', () => {
  assert.equal(
    printData(documents[1]),
    `title: Tolls of the Bridge at Port Alder → /documents/notice/
language: en-US
picture:
  - kind: part
    part: titleblock
    paragraphs:
      - - Tolls of the Bridge at Port Alder
      - - Notice
        - Office of the County Surveyor
        - July 3, 1911
  - kind: item
    text: There are no “secret tolls” on the bridge.
  - kind: item
    text: The county has repeatedly told the company that it will not agree to any limit on the use of the bridge by the carriers of the county.
  - kind: item
    text: The county has repeatedly said that it seeks an agreement on repair. As one example, at the April 20 hearing of the Bridge Committee, Surveyor Amory said: “Apart from the Act, we are discussing the repair of the bridge with the company.”
  - kind: item
    text: The Lund Council believes that an agreement on repair is in the interest of the county, as did the Ferris Council.
  - kind: item
    text: In 1908, the county began to seek a Bridge Repair Agreement (BRA) with the company. The last talks on the BRA were held in 1910.
  - kind: item
    text: The BRA does not name any single work; instead, it would serve as an umbrella agreement for paving, lighting, and drainage. The toll is not part of it.
summary: Fact sheet · July 3, 1911 · 7 bullets, no notes
headnote: The surveyor sets out, in seven points, the position of the county on the bridge. The notice has no notes.`,
  );
});
