/** The text of a document, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, letter, notice, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { createDocumentText, type DocumentText, type PassageRow, type TextBlock } from './document-text.ts';

const text = createDocumentText(archive, letter, paths, true);
const elsewhere = createDocumentText(archive, letter, paths, false);
function rowsOf(blocks: readonly TextBlock[]): PassageRow[] {
  return blocks.flatMap((block) =>
    block.type === 'passage' ? [block.row] : block.type === 'list' ? block.items.flatMap(rowsOf) : [],
  );
}
function rowOf({ blocks }: DocumentText, id: string): PassageRow {
  const row = rowsOf(blocks).find(({ address }) => address.href.includes(`#${id}`));
  assert.ok(row);
  return row;
}

test('the rows of a letter: number, passage, kind', () => {
  assert.equal(
    printData(
      rowsOf(text.blocks).map(
        ({ number, address, text }) => `${number} ${address.href.replace(/\.\w+$/, '')} ${text.part ?? text.kind}`,
      ),
    ),
    `- ¶ #letterhead letterhead
- ¶ #dateline dateline
- ¶ #address address
- ¶ #salutation salutation
- 1 #p1 paragraph
- 2 #p2 paragraph
- 3 #p3 paragraph
- 4 #p4 paragraph
- 5 #p5 paragraph
- ¶ #closing closing
- ¶ #signatures signatures`,
  );
});

test('the address of a passage is pinned to its reading', () => {
  assert.deepEqual(rowOf(text, 'p1').address, { id: 'p1.qtoyj', href: '#p1.qtoyj' });
});

test('a list: each bullet is a row', () => {
  assert.equal(
    printData(
      rowsOf(createDocumentText(archive, notice, paths, true).blocks).map(
        ({ number, addressLabel }) => `${number} ${addressLabel}`,
      ),
    ),
    `- ¶ Link to title block
- 1 Link to bullet 1
- 2 Link to bullet 2
- 3 Link to bullet 3
- 4 Link to bullet 4
- 5 Link to bullet 5
- 6 Link to bullet 6
- 7 Link to bullet 7`,
  );
});

test('a passage on the document’s own page: quotations, names, annotated words, and calls are marked', () => {
  assert.equal(
    printData(rowOf(text, 'p3').text),
    `kind: paragraph
id: p3
locator: para. 3
html: The <a class="name" href="/names/surveyors-office/">Office of the Surveyor</a> has said that it is working with the company on a joint survey of the piers. Yet this seems at odds with what officers of the company say of the coming bridge toll agreement. Notably, <a class="name" href="/names/tobias-crane/">Captain Crane</a> is reported to have said, “<span class="voice-quoted" data-speaker="Tobias Crane" data-reported="Alder Courier">In our opinion, a toll is a matter of the bridge, which must be tied to its repair. It needs an agreement of its own.</span>” He goes on to say that work on the agreement is in progress.<a class="call at-1" id="noteref-v" href="#note-v" role="doc-noteref" aria-label="Note v"><sup>v</sup></a>`,
  );
});

test('the same on another page: no ids and no marks, and links to the document', () => {
  assert.equal(
    printData(rowOf(elsewhere, 'p3')),
    `address:
  href: /documents/letter/#p3.brtzf
number: 3
addressLabel: Link to para. 3
text:
  kind: paragraph
  html: The Office of the Surveyor has said that it is working with the company on a joint survey of the piers. Yet this seems at odds with what officers of the company say of the coming bridge toll agreement. Notably, Captain Crane is reported to have said, “In our opinion, a toll is a matter of the bridge, which must be tied to its repair. It needs an agreement of its own.” He goes on to say that work on the agreement is in progress.<a class="call at-1" href="/documents/letter/#note-v" role="doc-noteref" aria-label="Note v"><sup>v</sup></a>
margin:
  apparatus:
    locator: para. 3
    href: /documents/letter/#p3
    items:
      - offset: 431
        position: at-1
        marker: v
        href: /documents/letter/#note-v
        title: Alder Courier, May 2, 1911
        access: not found`,
  );
});

test('a note: its source, the calls, and its annotation', () => {
  assert.equal(
    printData(text.notes[1]),
    `marker: ii
address:
  id: note-ii.ak2lc
  href: #note-ii.ak2lc
id: note-ii
locator: note ii
html: Agreement on Tolls Near, <a class="name" href="/names/edmund-vale/">Vale</a> Says," <em>Gazette</em>, May 9, 1911.
source:
  href: /sources/gazette-1911-05-09/
  access: read in part
sourceUrl: https://gazette.example/1911/05/09/
evidence: /documents/letter/evidence/#row-3
backlinks:
  - para. 1 → #noteref-ii (description: Back to para. 1, call of note ii)
margin:
  apparatus:
    sheet:
      id: margin-note-ii
      summary: 1 annotation
    locator: note ii
    href: #note-ii
    items:
      - id: a-two-forms-of-a-quotation
        offset: -1
        headline: A quotation mark that is missing
        kind: reading
        html: <p>The note has no opening quotation mark before the title.</p>`,
  );
});

test('the margin of a passage: notes and annotations in the order of the words, links, names', () => {
  assert.equal(
    printData(rowOf(text, 'p2').margin),
    `apparatus:
  sheet:
    id: margin-p2
    summary: 3 annotations · 1 link
  locator: para. 2
  href: #p2
  items:
    - id: a-year-of-the-resolution
      offset: 126
      position: at-1
      quoted: March 6 Resolution
      headline: The year of the resolution is 1911
      kind: comparison
      html: <p>The year is 1911. The resolution that is held by the county names no working group.</p>
      evidence:
        - Roll of officers → /evidence/#roll-of-officers
    - offset: 266
      position: at-2
      marker: iii
      href: #note-iii
      title: Surveyor Amory, answer 14
      access: not seen
    - id: a-holloway
      offset: 331
      position: at-3
      quoted: Peter Haloway
      headline: Peter Holloway, here spelled Haloway
      kind: identification
      names:
        - Peter Holloway → /names/peter-holloway/
      html: <p>Peter Holloway, Deputy Mayor of Port Alder since 1909, led the working group with Ruth Amory. The Tribune has “Holloway”.</p>
      evidence:
        - Roll of officers → /evidence/#roll-of-officers
        - Tribune, June 20, 1911 → /evidence/#tribune-1911-06-20
      sees:
        - para. 4 → #p4
    - id: a-harbor-act
      offset: 389
      position: at-4
      quoted: Harbor Act
      headline: The Harbor Act is silent on tolls
      kind: context
      names:
        - Harbor Act → /names/harbor-act/
      html: <p>The Harbor Act became law on March 1, 1911.</p>
      evidence:
        - Harbor Act → /evidence/#harbor-act-text
    - offset: 538
      position: at-5
      marker: iv
      href: #note-iv
      title: Holloway, April 27, 1911
      access: read in part
  box:
    summary: Notice: bullet 6
    links:
      - id: a-x-p2-fields
        relation: Same subject
        places:
          - bullet 6 → /documents/notice/#p6
        subject: Fields of possible work → /compare/letter/notice/#x-p2-fields
    names:
      - Ruth Amory → /names/ruth-amory/
          explained:
            - explanation: identified by the editor
              forms:
                - you
      - Peter Holloway → /names/peter-holloway/
          explained:
            - explanation: misspelled
              forms:
                - Peter Haloway`,
  );
});

test('the margin of a passage that other annotations refer to', () => {
  assert.equal(
    printData(rowOf(text, 'p4').margin),
    `apparatus:
  sheet:
    id: margin-p4
    summary: 1 annotation · 2 links
  locator: para. 4
  href: #p4
  items:
    - id: a-report-of-the-letter
      offset: -1
      headline: The letter as reported
      kind: context
      html: <p>The Tribune reported the letter on June 20. An officer called it nothing new under our lamps.</p>
      evidence:
        - Tribune, June 20, 1911 → /evidence/#tribune-1911-06-20
  box:
    summary: Notice: not mentioned; see also para. 2
    links:
      - id: a-x-p4-papers
        relation: Not mentioned
        places:
          - notice → /documents/notice/
        subject: A request for papers → /compare/letter/notice/#x-p4-papers
      - relation: See also
        places:
          - para. 2 → #a-holloway
    names:
      - Peter Holloway → /names/peter-holloway/
          explained:
            - explanation: misspelled
              forms:
                - Amory-Haloway`,
  );
});
