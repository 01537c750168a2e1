/** The page of citations, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, letter, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import type { CitationPanel } from './citation-panel.ts';
import { createCitePage } from './cite-page.ts';

const { document, whole, example, passages } = createCitePage(archive, letter, paths, [
  { href: '/documents/letter.bib', label: 'BibTeX' },
]);
/** A panel with its first two citations as plain text. */
function plain(panel: CitationPanel | undefined) {
  assert.ok(panel);
  const citations = panel.citations.slice(0, 2).map(({ style, form, plain: text }) => `${style}, ${form}: ${text}`);
  return { ...panel, citations };
}

test('each passage that is not withheld has its locator and its address', () => {
  assert.equal(
    printData([document, passages.map(({ id }) => id).join(' '), passages[5]]),
    `- Letter from three councillors to Surveyor Ruth Amory, June 12, 1911 → /documents/letter/
- letterhead dateline address salutation p1 p2 p3 p4 p5 closing signatures note-i note-ii note-iii note-iv note-v
- id: p2
  link: para. 2 → /documents/letter/#p2.2pzqn
  address: https://archive.example/documents/letter/#p2.2pzqn`,
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
  - Chicago, Bibliography: Beck, Anna, John Marsh, and Elias Stroud. Letter to Ruth Amory, June 12, 1911. In The Bridge at Port Alder, 1911: Two Papers, 1st ed. of the transcription. Address not yet assigned.
hasEditorsNumbers: true
downloads:
  - BibTeX → /documents/letter.bib`,
  );
});

test('the citations of the first paragraph are the example', () => {
  assert.equal(
    printData(plain(example)),
    `id: example
subject: a passage, such as para. 1
isOpen: true
edition: Edition 1
citations:
  - Chicago, Note: Anna Beck et al. to Ruth Amory, June 12, 1911, in The Bridge at Port Alder, 1911: Two Papers, 1st ed. of the transcription, para. 1, address not yet assigned.
  - Chicago, Bibliography: Beck, Anna, John Marsh, and Elias Stroud. Letter to Ruth Amory, June 12, 1911. In The Bridge at Port Alder, 1911: Two Papers, 1st ed. of the transcription. Address not yet assigned.`,
  );
});
