/** The home page, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { createHomePage } from './home.ts';

const { documents, chronology, ...page } = createHomePage(archive, paths);

test('title, links to the documents, examples, and sections with their sizes', () => {
  assert.equal(
    printData({ ...page, chronology: chronology?.href }),
    `title: The bridge at Port Alder, 1911: two papers
subtitle: A letter of three councillors, a notice of the county surveyor, and the works the letter cites
introduction: Two papers that nobody wrote, on talks about the tolls of a bridge that is nowhere, for tests of the engine.
actions:
  - Read the letter → /documents/letter/
  - Read the notice → /documents/notice/
  - Compare them → /compare/letter/notice/
examples:
  - task: Open the editor’s remark on some words
    words: March 6 Resolution
    text: The year of the resolution is 1911
    link: Letter, para. 2 → /documents/letter/#a-year-of-the-resolution
  - task: Follow a note to its source
    text: Note i of the letter cites it. Access: not found.
    link: Alder Courier, May 2, 1911 → /sources/courier-1911-05-02/
  - task: Find every mention of a name
    text: In 4 passages of the letter.
    link: Ruth Amory → /names/ruth-amory/
entryPoints:
  - Documents → /documents/ (size: 2 documents)
  - Sources → /sources/ (size: 4 cited works)
  - Names → /names/ (size: 24 names)
  - Chronology → /chronology/ (size: 9 dates)
  - Compare → /compare/letter/notice/ (size: 5 pairs of passages)
  - About → /about/
  - References → /evidence/ (size: 6 works)
  - Everything on one page → /all/
chronology: /chronology/`,
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
