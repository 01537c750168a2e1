/** Indexes of one document: its passages, notes, and quotations. They are built once per document. */
import { indexById } from '../text/group-by.ts';
import type { ArchiveDocument, Note, Passage, Quotation } from './model.ts';

interface DocumentIndexes {
  readonly passages: ReadonlyMap<string, Passage>;
  readonly positions: ReadonlyMap<string, number>;
  /** By printed marker. */
  readonly notes: ReadonlyMap<string, Note>;
  /** By passage. */
  readonly quotations: ReadonlyMap<string, readonly Quotation[]>;
}

const known = new WeakMap<ArchiveDocument, DocumentIndexes>();

/** The passage of a document with an id, in constant time. */
export function findPassage(document: ArchiveDocument, id: string | undefined): Passage | undefined {
  return getDocumentIndexes(document).passages.get(id ?? '');
}

/** The position of a passage in `document.passages`; Infinity if the document does not have the passage. */
export function positionOfPassage(document: ArchiveDocument, id: string): number {
  return getDocumentIndexes(document).positions.get(id) ?? Infinity;
}

/** The note of a document with a printed marker (`iv`), in constant time. */
export function findNote(document: ArchiveDocument, label: string | undefined): Note | undefined {
  return getDocumentIndexes(document).notes.get(label ?? '');
}

/** The quotations in a passage, in the order of its words. */
export function quotationsAt(document: ArchiveDocument, passage: string): readonly Quotation[] {
  return getDocumentIndexes(document).quotations.get(passage) ?? [];
}

function getDocumentIndexes(document: ArchiveDocument): DocumentIndexes {
  const found = known.get(document);
  if (found !== undefined) return found;
  const indexes = buildDocumentIndexes(document);
  known.set(document, indexes);
  return indexes;
}

function buildDocumentIndexes({ passages, notes, quotations }: ArchiveDocument): DocumentIndexes {
  return {
    passages: indexById(passages),
    positions: new Map(passages.map(({ id }, position) => [id, position])),
    notes: new Map(notes.map((note) => [note.label, note])),
    quotations: Map.groupBy(quotations, ({ passage }) => passage),
  };
}

/** The label of the note whose call follows a quotation, with only its closing mark and punctuation between them. */
export function noteAfter(passage: Passage, quotation: Quotation): string | undefined {
  return passage.calls.find(
    ({ offset }) => offset > quotation.end && /^[”“»«」』’'".,;:]*$/.test(passage.words.slice(quotation.end, offset)),
  )?.label;
}
