/** The list of sources, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { createSourceList } from './source-list.ts';

test('in the order of first citation, each with its notes', () => {
  assert.equal(
    printData(createSourceList(archive, paths)),
    `holdings: The archive holds none of them.
sources:
  - date:
      edtf: 1911-05-02
      text: May 2, 1911
    title: Company at Work on New Bridge Toll Agreement → /sources/courier-1911-05-02/
    publication: Alder Courier
    access: not found
    citedIn:
      - Letter, note i → /documents/letter/#note-i
      - Letter, note v → /documents/letter/#note-v
  - date:
      edtf: 1911-05-09
      text: May 9, 1911
    title: Agreement on Tolls Near, Vale Says → /sources/gazette-1911-05-09/
    publication: Gazette
    access: read in part
    citedIn:
      - Letter, note ii → /documents/letter/#note-ii
  - date:
      edtf: 1911-04-20
      text: April 20, 1911
    title: Answers to questions of the Bridge Committee → /sources/amory-answer-14/
    access: not seen
    citedIn:
      - Letter, note iii → /documents/letter/#note-iii
  - date:
      edtf: 1911-04-27
      text: April 27, 1911
    title: Remarks to the Second Carriers’ Meeting → /sources/holloway-1911-04-27/
    publication: Second Carriers’ Meeting
    access: read in part
    citedIn:
      - Letter, note iv → /documents/letter/#note-iv`,
  );
});
