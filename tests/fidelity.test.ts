/** The rendered pages say what the received texts say, and nothing slips past the comparison. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readArchive } from '../src/load/read-archive.ts';
import { assertChangesFound, assertRendered, assertRenderedChangesFound } from './support/fidelity.ts';
import { isFull } from './support/full.ts';
import { readPages } from './support/site.ts';
import { contentOf, getSite } from './support/sites.ts';

const PLACES = isFull ? 500 : 50;

const { archive } = await readArchive(contentOf('bridge'));
assert.ok(archive);
const pages = readPages(getSite('bridge').folder);

for (const document of archive.documents) {
  const html = pages.get(`/documents/${document.id}/`) ?? '';

  test(`${document.id}: a character changed, dropped or swapped in the transcription is found`, () => {
    assertChangesFound(document, PLACES, 2010);
  });

  test(`${document.id}: the rendered page says what the received text says`, () => {
    assertRendered(document, html);
  });

  test(`${document.id}: a character changed, dropped or swapped in the rendered page is found`, () => {
    assertRenderedChangesFound(document, html, PLACES, 1018);
  });
}
