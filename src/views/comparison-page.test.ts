/** The comparison page, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { createComparisonPage } from './comparison-page.ts';
import { getComparedDocuments } from './comparison.ts';
import { divideComparisons } from './comparisons-list.ts';

const [documents] = getComparedDocuments(archive);
assert.ok(documents);
const { papers, ...page } = createComparisonPage(archive, documents, paths);

test('pairs in the order of the earlier document; the annotated sentence on one side, whole passages on the other', () => {
  assert.equal(
    printData(page),
    `title: Letter and notice
summary: 5 pairs of passages. 1 pair is marked as differing.
relations:
  - relation: same subject
    label: Same subject
    count: 2
  - relation: speaks to part of a request
    label: Speaks to part of a request
    count: 1
  - relation: differs
    label: Differs
    count: 1
  - relation: not mentioned
    label: Not mentioned
    count: 1
introduction: <p>The notice does not call itself a reply.</p>
pairs:
  - id: x-p1-secret
    relation: same subject
    label: Letter, para. 1 and Notice, bullet 1
    heading: Same subject. Secret tolls and reports of an agreement
    sides:
      - side: earlier
        extracts:
          - Letter, para. 1: We are writing to ask for information on newspaper reports of a bridge toll agreement between the County and the Alder Bridge Company. …
        places:
          - para. 1 → #earlier--p1
        document: the letter → /documents/letter/
      - side: later
        extracts:
          - Notice, bullet 1: There are no “secret tolls” on the bridge.
        places:
          - bullet 1 → #later--p1
        document: the notice → /documents/notice/
    reason: <p>The notice speaks of secret tolls; the letter speaks of reports.</p>
  - id: x-p2-fields
    relation: same subject
    label: Letter, para. 2 and Notice, bullet 6
    heading: Same subject. Fields of possible work
    sides:
      - side: earlier
        extracts:
          - Letter, para. 2: … This working group, led by Surveyor Ruth Amory and Deputy Mayor Peter Haloway, was set up to discuss tolls outside of the Harbor Act and has heard a series of proposals – reportedly related to paving, lighting and drainage, and “alternative arrangements for heavy carts.”
        places:
          - para. 2 → #earlier--p2
        document: the letter → /documents/letter/
      - side: later
        extracts:
          - Notice, bullet 6: The BRA does not name any single work; instead, it would serve as an umbrella agreement for paving, lighting, and drainage. The toll is not part of it.
        places:
          - bullet 6 → #later--p6
        document: the notice → /documents/notice/
    reason: <p>In both: paving, lighting, drainage. Only in the letter: heavy carts.</p>
  - id: x-survey
    relation: differs
    label: Letter, para. 3 and Notice, bullet 4
    heading: Differs. The joint survey
    sides:
      - side: earlier
        extracts:
          - Letter, para. 3: The Office of the Surveyor has said that it is working with the company on a joint survey of the piers. Yet this seems at odds with what officers of the company say of the coming bridge toll agreement. Notably, Captain Crane is reported to have said, “In our opinion, a toll is a matter of the bridge, which must be tied to its repair. It needs an agreement of its own.” He goes on to say that work on the agreement is in progress.
        places:
          - para. 3 → #earlier--p3
        document: the letter → /documents/letter/
      - side: later
        extracts:
          - Notice, bullet 4: The Lund Council believes that an agreement on repair is in the interest of the county, as did the Ferris Council.
        places:
          - bullet 4 → #later--p4
        document: the notice → /documents/notice/
    reason: <p>The notice does not mention the survey of the piers.</p>
  - id: x-p4-papers
    relation: not mentioned
    label: Letter, para. 4 and Notice
    heading: Not mentioned. A request for papers
    sides:
      - side: earlier
        extracts:
          - Letter, para. 4: Given what appears to be disparate views among officers of the county and the company, we believe it would be important to provide to the council a copy of all papers exchanged in the Amory-Haloway talks before the full Council begins its consideration of the Harbor Act. …
        places:
          - para. 4 → #earlier--p4
        document: the letter → /documents/letter/
      - side: later
        document: the notice → /documents/notice/
    reason: <p>The notice gives no papers.</p>
  - id: x-p5-limit
    relation: speaks to part of a request
    label: Letter, para. 5 and Notice, bullet 2, Notice, bullet 7
    heading: Speaks to part of a request. An assurance about the use
    sides:
      - side: earlier
        extracts:
          - Letter, para. 5: Councillors must be assured that these talks and any bridge toll agreement will not limit carriers and/or fishermen of the county in their use of the bridge in any way. …
        places:
          - para. 5 → #earlier--p5
        document: the letter → /documents/letter/
      - side: later
        extracts:
          - Notice, bullet 2: The county has repeatedly told the company that it will not agree to any limit on the use of the bridge by the carriers of the county.
          - Notice, bullet 7: The county will continue to discuss the repair of the bridge – and will not accept any limit on its use.
        places:
          - bullet 2 → #later--p2
          - bullet 7 → #later--p7
        document: the notice → /documents/notice/
    reason: <p>Both speak of a limit on the use of the bridge.</p>`,
  );
});

test('every passage of a pair leads to it, in both documents', () => {
  const marks = papers.map(({ blocks, notes }) =>
    [...blocks.flatMap((block) => (block.type === 'passage' ? [block.row] : block.type === 'list' ? block.items.flat().flatMap((item) => (item.type === 'passage' ? [item.row] : [])) : [])), ...notes] // prettier-ignore
      .flatMap(({ id, marks }) => marks.map(({ pair, label, places }) => `${id} ${pair}: ${label}, ${places}`)),
  );
  assert.deepEqual(marks, [
    [
      'earlier--p1 x-p1-secret: Same subject, bullet 1',
      'earlier--p2 x-p2-fields: Same subject, bullet 6',
      'earlier--p3 x-survey: Differs, bullet 4',
      'earlier--p4 x-p4-papers: Not mentioned, in the notice',
      'earlier--p5 x-p5-limit: Speaks to part of a request, bullets 2, 7',
    ],
    [
      'later--p1 x-p1-secret: Same subject, para. 1',
      'later--p2 x-p5-limit: Speaks to part of a request, para. 5',
      'later--p4 x-survey: Differs, para. 3',
      'later--p6 x-p2-fields: Same subject, para. 2',
      'later--p7 x-p5-limit: Speaks to part of a request, para. 5',
    ],
  ]);
});

test('the list of comparisons links each pair', () => {
  const [comparison] = divideComparisons(archive, paths).flatMap(({ entries }) => entries);
  assert.equal(
    printData({ ...comparison, pairs: comparison?.pairs.slice(0, 2) }),
    `title: Letter and notice → /compare/letter/notice/
dates: June 12, 1911, and July 3, 1911
summary: 5 pairs: 2 same subject, 1 speaks to part of a request, 1 differs, 1 not mentioned
pairs:
  - id: x-p1-secret
    link: Secret tolls and reports of an agreement → /compare/letter/notice/#x-p1-secret
    relation: Same subject
    passages: Letter, para. 1 and Notice, bullet 1
  - id: x-p2-fields
    link: Fields of possible work → /compare/letter/notice/#x-p2-fields
    relation: Same subject
    passages: Letter, para. 2 and Notice, bullet 6`,
  );
});
