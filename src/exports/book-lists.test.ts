/** The chapters of names and sources depend on what their links to documents show, and on nothing else in documents. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { formatHtml } from '../dialect/format-html.ts';
import { digestContent } from '../model/content-digest.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import { readInput, trackArchive } from '../model/tracked-archive.ts';
import { renderNames, renderSources } from './book-lists.ts';
import { h } from './html-element.ts';

/** Both chapters, and what they read from the archive. */
function render(from: Archive): { html: string; inputs: ReadonlySet<string> } {
  const inputs = new Set<string>();
  const tracked = trackArchive(from, (input) => inputs.add(input));
  const book = {
    source: { archive: tracked, paths },
    hasPopups: false,
    idOf: (chapter: string, fragment: string) => `${chapter}/${fragment}`,
    hrefOf: (chapter: string, fragment = '') => `#${chapter}/${fragment}`,
  };
  return { html: formatHtml(h('main', {}, ...renderNames(book), ...renderSources(book))), inputs };
}

/** The archive with a change of one document. */
function change(id: string, changed: (document: ArchiveDocument) => ArchiveDocument): Archive {
  return { ...archive, documents: archive.documents.map((found) => (found.id === id ? changed(found) : found)) };
}

const before = render(archive);

/** Whether a build with a changed archive takes the chapters from the last build. */
function isKept(changed: Archive): boolean {
  const digestOf = (from: Archive, input: string) => digestContent(readInput(from, input, paths));
  return [...before.inputs].every((input) => digestOf(changed, input) === digestOf(archive, input));
}

test('the chapters are kept if another field of a document has changed', () => {
  const changed = change('letter', (found) => ({
    ...found,
    fields: { ...found.fields, headnote: 'Another headnote.' },
  }));
  assert.equal(render(changed).html, before.html);
  assert.ok(isKept(changed));
});

test('the chapters are made again if a link to a document has changed', () => {
  const changes: readonly Archive[] = [
    change('letter', (found) => ({ ...found, fields: { ...found.fields, 'title-short': 'Another title' } })),
    change('letter', (found) => ({
      ...found,
      passages: found.passages.map((passage) => ({ ...passage, locator: `${passage.locator} (new)` })),
    })),
    change('letter', (found) => ({ ...found, passages: [] })),
    { ...archive, documents: archive.documents.filter(({ id }) => id !== 'letter') },
  ];
  for (const changed of changes) {
    assert.notEqual(render(changed).html, before.html);
    assert.ok(!isKept(changed));
  }
});
