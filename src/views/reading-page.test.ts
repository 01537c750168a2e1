/** The reading page, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, letter, notice, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { createReadingPage } from './reading-page.ts';

const page = createReadingPage(
  archive,
  letter,
  paths,
  [{ rel: 'alternate', href: 'https://archive.example/documents/letter.txt', type: 'text/plain' }],
  [{ href: '/documents/letter.txt', label: 'Plain text' }],
);

test('header and custody', () => {
  assert.equal(
    printData({ ...page, head: undefined, text: undefined }),
    `title: Letter from three councillors to Surveyor Ruth Amory, June 12, 1911
headnote: Three councillors ask the surveyor about talks on the tolls of a bridge. Five notes cite four works.
summary: Letter · June 12, 1911
bar:
  size: 5 paragraphs, 5 notes
  contents:
    - Letterhead → #letterhead (depth: 0)
    - Dateline → #dateline (depth: 0)
    - Address → #address (depth: 0)
    - Salutation → #salutation (depth: 0)
    - Text → #p1 (depth: 0)
    - Closing → #closing (depth: 0)
    - Signatures → #signatures (depth: 0)
    - Notes → #note-i (depth: 0)
  cite: /documents/letter/cite/
  downloads:
    - Plain text → /documents/letter.txt
  next: Notice → /documents/notice/ (title: Tolls of the Bridge at Port Alder)
foot: Letter from three councillors to Surveyor Ruth Amory, June 12, 1911 · https://archive.example/documents/letter/ · edition 1
links:
  cite: /documents/letter/cite/
  evidence: /documents/letter/evidence/
citation: Anna Beck et al. to Ruth Amory, June 12, 1911, in The Bridge at Port Alder, 1911: Two Papers, 1st ed. of the transcription
address: https://archive.example/documents/letter/
custody:
  hasDevisedTitle: true
  details: /documents/letter/evidence/#custody
  issuer: Council of the County of Alder
  published:
    - where: Not recorded
  rights: Invented for tests.`,
  );
});

test('the title of a document is not shown a second time if its title block has it', () => {
  const showsTitle = (document: typeof letter) => createReadingPage(archive, document, paths, [], []).showsTitle;
  assert.equal(showsTitle(notice), true);
  assert.equal(showsTitle(letter), false);
  const fields = { ...notice.fields, title: { ...notice.fields.title, text: 'Tolls of another bridge' } };
  assert.equal(showsTitle({ ...notice, fields }), false);
  assert.equal(
    showsTitle({
      ...notice,
      fields: { ...fields, title: { ...fields.title, text: 'TOLLS OF THE BRIDGE — at Port Alder' } },
    }),
    true,
  );
});

test('the title of a document is not shown a second time if a heading above its text is the title', () => {
  const heading = letter.passages[0];
  assert.ok(heading);
  const begin = (words: string, after = 0) => {
    const rest = letter.passages.slice(1);
    const passages = rest.toSpliced(after, 0, { ...heading, kind: 'heading', part: undefined, words });
    return createReadingPage(archive, { ...letter, passages }, paths, [], []).showsTitle;
  };
  assert.equal(begin(letter.fields.title.text.toUpperCase()), true);
  assert.equal(begin('Letter'), false);
  assert.equal(begin(letter.fields.title.text, letter.passages.length - 2), false, 'a heading in the text');
});
