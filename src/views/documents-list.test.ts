/** The list of documents, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { listDocuments } from './documents-list.ts';

test('by date, with kind and size', () => {
  assert.equal(
    printData(listDocuments(archive, paths)),
    `- date:
    edtf: 1911-06-12
    text: June 12, 1911
  title: Letter from three councillors to Surveyor Ruth Amory, June 12, 1911 → /documents/letter/
  headnote: Three councillors ask the surveyor about talks on the tolls of a bridge. Five notes cite four works.
  summary: Letter · June 12, 1911 · 5 paragraphs, 5 notes
- date:
    edtf: 1911-07-03
    text: July 3, 1911
  title: Tolls of the Bridge at Port Alder → /documents/notice/
  headnote: The surveyor sets out, in seven points, the position of the county on the bridge. The notice has no notes.
  summary: Fact sheet · July 3, 1911 · 7 bullets, no notes`,
  );
});
