/** The page of citations, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, letter, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import type { CitationPanel } from './citation-panel.ts';
import { createCitePage } from './cite-page.ts';

const { document, panels } = createCitePage(archive, letter, paths, [
  { href: '/documents/letter.bib', label: 'BibTeX' },
]);
const [whole, , , , , first] = panels;
/** A panel with its first two citations as plain text. */
function plain(panel: CitationPanel | undefined) {
  assert.ok(panel);
  const citations = panel.citations.slice(0, 2).map(({ style, form, plain: text }) => `${style}, ${form}: ${text}`);
  return { ...panel, citations };
}

test('a panel for the document and for each passage', () => {
  assert.equal(
    printData([document, panels.map(({ id }) => id).join(' ')]),
    `- Letter from three councillors to Surveyor Ruth Amory, June 12, 1911 → /documents/letter/
- whole letterhead dateline address salutation p1 p2 p3 p4 p5 closing signatures note-i note-ii note-iii note-iv note-v`,
  );
});

test('the document: open, with the files', () => {
  assert.equal(
    printData(plain(whole)),
    `id: whole
subject: the letter
isOpen: true
edition: Edition 1
citations:
  - Chicago, Note: Anna Beck et al. to Ruth Amory, June 12, 1911, in The Bridge at Port Alder, 1911: Two Papers, 1st ed. of the transcription, address not yet assigned.
  - Chicago, Bibliography: Beck, Anna, John Marsh, and Elias Stroud. Letter to Ruth Amory, June 12, 1911. In The Bridge at Port Alder, 1911: Two Papers, 1st ed. of the transcription. address not yet assigned.
hasEditorsNumbers: true
downloads:
  - BibTeX → /documents/letter.bib`,
  );
});

test('a passage: with its pinned address', () => {
  assert.equal(
    printData(plain(first)),
    `id: p1
subject: para. 1
edition: Edition 1
citations:
  - Chicago, Note: Anna Beck et al. to Ruth Amory, June 12, 1911, in The Bridge at Port Alder, 1911: Two Papers, 1st ed. of the transcription, para. 1, address not yet assigned.
  - Chicago, Bibliography: Beck, Anna, John Marsh, and Elias Stroud. Letter to Ruth Amory, June 12, 1911. In The Bridge at Port Alder, 1911: Two Papers, 1st ed. of the transcription. address not yet assigned.`,
  );
});
