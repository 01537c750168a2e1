/** The table of an evidence sheet, for a document whose quotations the editor has not examined. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, letter, notice, paths } from '../../tests/support/bridge-archive.ts';
import { gatherQuotations } from '../dialect/quotations.ts';
import { createSheet } from '../model/evidence-sheet.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { NOT_EXAMINED } from '../schemas/document.ts';
import { drawEvidence } from './evidence-diagram.ts';
import { summarizeSheet } from './evidence-summary.ts';
import { createEvidenceTable } from './evidence-table.ts';

/** A document as if its front matter had no entries for its quotations. */
function withoutEntries(document: ArchiveDocument): ArchiveDocument {
  const fields = { ...document.fields, quotations: NOT_EXAMINED } as const;
  return { ...document, fields, quotations: gatherQuotations(document.passages, []) };
}

/** The quotations of a document: words, speaker, what they cite. */
function listQuotations(document: ArchiveDocument) {
  return createEvidenceTable(archive, createSheet(archive, document), paths)
    .filter(({ kind }) => kind === 'Quotation')
    .map(({ text, speaker, cites }) => [text.split(' ').slice(0, 3).join(' '), speaker?.label, cites]);
}

test('a quotation that nobody examined is not said to have no speaker and to cite nothing', () => {
  assert.deepEqual(listQuotations(withoutEntries(notice)).slice(0, 1), [
    ['secret tolls', 'not examined', 'not examined'],
  ]);
  const { columns } = drawEvidence(createSheet(archive, withoutEntries(notice)), paths);
  assert.deepEqual(
    columns.map(({ label }) => label),
    ['Cited source not examined'],
  );
});

test('a quotation that nobody examined cites the note that is called after it', () => {
  assert.deepEqual(listQuotations(withoutEntries(letter))[0], ['the county and', 'not examined', 'note i']);
});

test('a quotation for which the front matter says so has no speaker and cites nothing', () => {
  assert.deepEqual(listQuotations(notice)[0], ['secret tolls', 'not said', 'none']);
});

test('notes whose works the archive does not describe are not said to cite nothing', () => {
  const [notes] = summarizeSheet({ ...createSheet(archive, letter), sources: [] });
  assert.equal(notes, 'The letter has five notes; the archive describes no work that they cite.');
});
