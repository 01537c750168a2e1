/** Sort orders of the items of an archive. */
import { nameKinds } from '../schemas/names.ts';
import { compareDates, compareNumbers } from '../text/dates.ts';
import { positionOfPassage } from './document-indexes.ts';
import type { Annotation } from './editorial-content.ts';
import type { ArchiveDocument, Citation } from './model.ts';
import type { Name } from './names-and-mentions.ts';

const collator = new Intl.Collator('en');

/** Compares documents by date, then id. */
export function compareDocuments(a: ArchiveDocument, b: ArchiveDocument): number {
  return compareDates(a.fields.date.edtf, b.fields.date.edtf) || compareIds(a, b);
}

/** Compares names by kind, then in alphabetical order. */
export function compareNames(a: Name, b: Name): number {
  return (
    nameKinds.indexOf(a.kind) - nameKinds.indexOf(b.kind) ||
    collator.compare(a.fields.sort ?? a.fields.name, b.fields.sort ?? b.fields.name) ||
    compareIds(a, b)
  );
}

/** A function that compares annotations by the words they are about: by document, passage, and offset. */
export function compareTargets(documents: readonly ArchiveDocument[]): (a: Annotation, b: Annotation) => number {
  const ranks = new Map(documents.map((document, rank) => [document.id, { document, rank }]));
  const rankOf = ({ document: id, target }: Annotation) => {
    const found = ranks.get(id);
    return found === undefined ? [0, 0] : [found.rank, positionOfPassage(found.document, target.passage)];
  };
  return (a, b) => {
    const [[documentA = 0, passageA = 0], [documentB = 0, passageB = 0]] = [rankOf(a), rankOf(b)];
    return (
      documentA - documentB ||
      passageA - passageB ||
      // An annotation of a whole passage comes after those of its words.
      compareNumbers(a.target.words?.start ?? Infinity, b.target.words?.start ?? Infinity) ||
      compareIds(a, b)
    );
  };
}

/** The citations of each source by its id: the calls of the notes that link it, in the order of the documents. */
export function citationsBySource(documents: readonly ArchiveDocument[]): Map<string, Citation[]> {
  const bySource = new Map<string, Citation[]>();
  for (const { id, notes } of documents) {
    for (const note of notes) {
      for (const source of note.sources) {
        const citations = bySource.get(source) ?? [];
        for (const call of note.calls) citations.push({ document: id, note: note.id, call });
        bySource.set(source, citations);
      }
    }
  }
  return bySource;
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
