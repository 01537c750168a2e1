/** Rendered pages have the text of the received texts, and the comparison finds every changed character. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readArchive } from '../src/load/read-archive.ts';
import { assertChangesFound, assertRendered, assertRenderedChangesFound } from './support/fidelity.ts';
import { isFull } from './support/full-run.ts';
import { readPages } from './support/site-files.ts';
import { contentOf, getSite } from './support/built-sites.ts';

const PLACES = isFull ? 500 : 50;

const { archive } = await readArchive(contentOf('bridge'));
assert.ok(archive);
const pages = readPages(getSite('bridge').folder);

for (const document of archive.documents) {
  const html = pages.get(`/documents/${document.id}/`) ?? '';

  test(`${document.id}: a changed, removed, or swapped character of the transcription is found`, () => {
    assertChangesFound(document, PLACES, 2010);
  });

  test(`${document.id}: the rendered page has the text of the received text`, () => {
    assertRendered(document, html);
  });

  test(`${document.id}: a changed, removed, or swapped character of the rendered page is found`, () => {
    assertRenderedChangesFound(document, html, PLACES, 1018);
  });
}
