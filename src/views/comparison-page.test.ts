/** The comparison page, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { createComparisonPage } from './comparison-page.ts';

test('pairs in the order of the earlier document; the annotated sentence on one side, whole passages on the other', () => {
  assert.equal(
    printData(createComparisonPage(archive, paths)),
    `introduction: <p>The notice does not call itself a reply.</p>
documents:
  - heading: Letter, June 12, 1911, and notice, July 3, 1911
    pairs:
      - id: x-p1-secret
        label: Letter, para. 1 and Notice, bullet 1
        heading: Same subject. Secret tolls and reports of an agreement
        sides:
          - extracts:
              - Letter, para. 1: We are writing to ask for information on newspaper reports of a bridge toll agreement between the County and the Alder Bridge Company. …
            document: letter → /documents/letter/
          - extracts:
              - Notice, bullet 1: There are no “secret tolls” on the bridge.
            document: notice → /documents/notice/
        reason: <p>The notice speaks of secret tolls; the letter speaks of reports.</p>
      - id: x-p2-fields
        label: Letter, para. 2 and Notice, bullet 6
        heading: Same subject. Fields of possible work
        sides:
          - extracts:
              - Letter, para. 2: … This working group, led by Surveyor Ruth Amory and Deputy Mayor Peter Haloway, was set up to discuss tolls outside of the Harbor Act and has heard a series of proposals – reportedly related to paving, lighting and drainage, and “alternative arrangements for heavy carts.”
            document: letter → /documents/letter/
          - extracts:
              - Notice, bullet 6: The BRA does not name any single work; instead, it would serve as an umbrella agreement for paving, lighting, and drainage. The toll is not part of it.
            document: notice → /documents/notice/
        reason: <p>In both: paving, lighting, drainage. Only in the letter: heavy carts.</p>
      - id: x-survey
        label: Letter, para. 3 and Notice, bullet 4
        heading: Differs. The joint survey
        sides:
          - extracts:
              - Letter, para. 3: The Office of the Surveyor has said that it is working with the company on a joint survey of the piers. Yet this seems at odds with what officers of the company say of the coming bridge toll agreement. Notably, Captain Crane is reported to have said, “In our opinion, a toll is a matter of the bridge, which must be tied to its repair. It needs an agreement of its own.” He goes on to say that work on the agreement is in progress.
            document: letter → /documents/letter/
          - extracts:
              - Notice, bullet 4: The Lund Council believes that an agreement on repair is in the interest of the county, as did the Ferris Council.
            document: notice → /documents/notice/
        reason: <p>The notice does not mention the survey of the piers.</p>
      - id: x-p4-papers
        label: Letter, para. 4 and Notice
        heading: Not mentioned. A request for papers
        sides:
          - extracts:
              - Letter, para. 4: Given what appears to be disparate views among officers of the county and the company, we believe it would be important to provide to the council a copy of all papers exchanged in the Amory-Haloway talks before the full Council begins its consideration of the Harbor Act. …
            document: letter → /documents/letter/
          - document: notice → /documents/notice/
        reason: <p>The notice gives no papers.</p>
      - id: x-p5-limit
        label: Letter, para. 5 and Notice, bullet 2, Notice, bullet 7
        heading: Speaks to part of a request. An assurance about the use
        sides:
          - extracts:
              - Letter, para. 5: Councillors must be assured that these talks and any bridge toll agreement will not limit carriers and/or fishermen of the county in their use of the bridge in any way. …
            document: letter → /documents/letter/
          - extracts:
              - Notice, bullet 2: The county has repeatedly told the company that it will not agree to any limit on the use of the bridge by the carriers of the county.
              - Notice, bullet 7: The county will continue to discuss the repair of the bridge – and will not accept any limit on its use.
            document: notice → /documents/notice/
        reason: <p>Both speak of a limit on the use of the bridge.</p>`,
  );
});
