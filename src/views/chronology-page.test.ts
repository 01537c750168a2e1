/** The chronology, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { printData } from '../../tests/support/print-data.ts';
import { createChronologyPage } from './chronology-page.ts';

const { entries } = createChronologyPage(archive, paths);

test('documents, cited works, and events by date, a partial date after the days that it may include', () => {
  assert.equal(
    printData(entries.map(({ date, prefix, link }) => `${date.text}: ${prefix}${link.label} → ${link.href}`)),
    `- 1908: The county begins to seek a Bridge Repair Agreement, according to the notice. → /names/bra-sought/
- April 20, 1911: Cited work: Surveyor Amory, answer 14, cited in the letter, note iii. → /sources/amory-answer-14/
- April 27, 1911: Cited work: Holloway, April 27, 1911 (the date of the event), cited in the letter, note iv. → /sources/holloway-1911-04-27/
- May 2, 1911: Cited work: Alder Courier, May 2, 1911, cited in the letter, notes i and v. → /sources/courier-1911-05-02/
- May 9, 1911: Cited work: Gazette, May 9, 1911, cited in the letter, note ii. → /sources/gazette-1911-05-09/
- May 1911: The piers are surveyed, according to the Gazette. → /names/piers-surveyed/
- June 12, 1911: Document: Letter from three councillors to Surveyor Ruth Amory, June 12, 1911. → /documents/letter/
- June 20, 1911: The letter is reported, according to the Tribune. → /names/letter-reported/
- July 3, 1911: Document: Tolls of the Bridge at Port Alder. → /documents/notice/`,
  );
});

test('an event has its evidence', () => {
  assert.equal(
    printData(entries[0]),
    `id: bra-sought
date:
  edtf: 1908
  text: 1908
link: The county begins to seek a Bridge Repair Agreement, according to the notice. → /names/bra-sought/
evidence:
  - Roll of officers → /evidence/#roll-of-officers`,
  );
});
