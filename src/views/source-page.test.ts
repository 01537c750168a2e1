/** The page of a source, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { getIndexes } from '../model/indexes.ts';
import { createSourcePage, type SourcePage } from './source-page.ts';

/** The page without its citations and metadata, which have tests of their own in `src/citations/`. */
function pageOf(id: string): Omit<SourcePage, 'panel' | 'head'> {
  const source = getIndexes(archive).source(id);
  assert.ok(source);
  const { panel, head, ...page } = createSourcePage(archive, source, paths, [], []);
  assert.equal(panel.subject, 'this work');
  assert.ok(head.meta.length > 0);
  return page;
}

test('a work that two notes cite: each note, each sentence, with the compared words marked', () => {
  assert.equal(
    printData(pageOf('courier-1911-05-02')),
    `title: Company at Work on New Bridge Toll Agreement
access: not found
headnote: <p>A report of a newspaper that was never printed. Two notes cite it in the same words.</p>
where:
  accessNote: The file of the paper has no copy of that day.
particulars:
  facts:
    - term: Author
      value: not known here
    - term: Appeared in
      value: Alder Courier
    - term: Date
      value: May 2, 1911
  rights: Unknown.
  names:
    - Alder Courier → /names/alder-courier/
citations:
  - note: i → /documents/letter/#note-i
    text: "Company at Work on New Bridge Toll Agreement," Alder Courier, May 2, 1911.
  - note: v → /documents/letter/#note-v
    text: "Company at Work on New Bridge Toll Agreement," Alder Courier, May 2, 1911.
usesHeading: What the letter takes from it
uses:
  - Letter, para. 1 (at note i): … The company’s engineer, Captain Tobias Crane, is reported to have told the Alder Courier on May 2, 1911 that “[the county and the company are drafting a new bridge toll agreement.]” …
  - Letter, para. 3 (at note v): … Notably, Captain Crane is reported to have said, “[In our opinion, a toll is a matter of the bridge, which must be tied to its repair. It needs an agreement of its own.]” He goes on to say that work on the agreement is in progress.
check: No: there was no text to compare with.
compared:
  - text: the county and the company are drafting a new bridge toll agreement.
    passage: Letter, para. 1 → /documents/letter/#p1
    comparison:
      comparedWith: nothing
      details: : the report was not found
      result: not compared
  - text: In our opinion, a toll is a matter of the bridge, which must be tied to its repair. It needs an agreement of its own.
    passage: Letter, para. 3 → /documents/letter/#p3
    comparison:
      comparedWith: nothing
      details: : the report was not found
      result: not compared`,
  );
});

test('a work that was read in part: what was compared with it, and by whom', () => {
  assert.equal(
    printData(pageOf('gazette-1911-05-09')),
    `title: Agreement on Tolls Near, Vale Says
access: read in part
headnote: <p>A report of the <em>Gazette</em>.</p>
where:
  url: https://gazette.example/1911/05/09/
  captures: https://web.archive.org/web/*/https://gazette.example/1911/05/09/
  accessNote: Read in the source, in a copy of its first column.
particulars:
  facts:
    - term: Author
      value: not known here
    - term: Appeared in
      value: Gazette
    - term: Date
      value: May 9, 1911
  rights: Unknown.
  names:
    - Edmund Vale → /names/edmund-vale/
citations:
  - note: ii → /documents/letter/#note-ii
    text: Agreement on Tolls Near, Vale Says," Gazette, May 9, 1911.
usesHeading: What the letter takes from it
uses:
  - Letter, para. 1 (at note ii): … Then, in a May 9, 1911 Gazette report, the chairman of the company, Edmund Vale, said that [an agreement on tolls is close].
check: Yes: the words are the same in the work itself.
compared:
  - text: an agreement on tolls is close
    passage: Letter, para. 1 → /documents/letter/#p1
    comparison:
      comparedWith: the work itself
      work: Gazette, May 9, 1911 → /evidence/#gazette-page
      details: ; the first column; matched automatically; no editor has reviewed it
      result: same words
      remark: Printed in the letter without quotation marks.
read:
  - date: May 9, 1911
    link: Gazette, May 9, 1911 → /evidence/#gazette-page
    shows: The report gives the words of the chairman.
    extent: the first page`,
  );
});
