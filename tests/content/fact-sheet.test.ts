/** What this archive guarantees of the fact sheet of December 1, 2010. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { selectAll } from 'hast-util-select';
import { checkFidelity } from '../../src/checks/fidelity.ts';
import { unlessPresent } from '../support/unless-present.ts';
import { assertChangesFound, assertRendered, assertRenderedChangesFound } from '../support/fidelity.ts';
import { isFull } from '../support/full-run.ts';
import { parseSite } from '../support/parsed-site.ts';

const PLACES = isFull ? 250 : 25;

describe('fact-sheet', { skip: unlessPresent('fact-sheet') }, async () => {
  const { archive, folder, page } = await parseSite('content');
  const sheet = archive.documents.find(({ id }) => id === 'fact-sheet');
  assert.ok(sheet);
  const html = readFileSync(join(folder, 'documents/fact-sheet/index.html'), 'utf8');

  test('the received text has its original bytes', () => {
    // The hash of the file that the editor received.
    assert.equal(sheet.received.sha256, '28048b31e187680bc1910a18e95f31339c11a87ccb78cc057d1c0b525be0e8f6');
  });

  test('the transcription and the page have the text of the received text', () => {
    assert.deepEqual(checkFidelity([sheet]), []);
    assertRendered(sheet, html);
  });

  test('a changed, dropped, or swapped character in either is found', () => {
    assertChangesFound(sheet, PLACES, 2010);
    assertRenderedChangesFound(sheet, html, PLACES, 1018);
  });

  test('oddities of the received text are unchanged', () => {
    assert.match(sheet.passages.find(({ id }) => id === 'p8')?.words ?? '', /issues - a Ballistic/);
  });

  test('it has no notes', () => {
    assert.deepEqual(selectAll('a.call', page('/documents/fact-sheet/')), []);
  });
});
