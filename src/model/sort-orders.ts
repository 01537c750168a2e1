/** What documents give to other parts of an archive: an order. */
import type { Annotation, Citation, ArchiveDocument } from './model.ts';

/** Orders annotations as the words they stand at: by document, passage, offset. */
export function compareTargets(documents: readonly ArchiveDocument[]): (a: Annotation, b: Annotation) => number {
  const order = new Map(
    documents.flatMap(({ id, passages }, n) =>
      passages.map((passage, at) => [`${id}#${passage.id}`, [n, at] as const]),
    ),
  );
  const rank = ({ document, target }: Annotation) => order.get(`${document}#${target.passage}`) ?? [0, 0];
  return (a, b) => {
    const [[n, at], [m, bt]] = [rank(a), rank(b)];
    const words = (a.target.words?.start ?? Infinity) - (b.target.words?.start ?? Infinity);
    return n - m || at - bt || (Number.isNaN(words) ? 0 : words) || (a.id < b.id ? -1 : 1);
  };
}

/** For each source, in the order of first citation, the calls of the notes that link it. */
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
