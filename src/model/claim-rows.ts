/** The rows of an evidence sheet for the claims that are declared for a document. */
import { findNote, findPassage, positionOfPassage, quotationsAt } from './document-indexes.ts';
import { getIndexes } from './indexes.ts';
import type { Archive, ArchiveDocument } from './model.ts';
import { CITES_NOTHING, stretchOf, type SheetRow } from './sheet-row.ts';
import { declaredQuotations } from '../schemas/document.ts';
import { citedLabel } from '../text/note-markers.ts';
import { overlap } from '../text/stretch.ts';

/** Makes a row for each claim, in the order of the text. A claim whose words are not in its passage has no row. */
export function createClaimRows(archive: Archive, document: ArchiveDocument): SheetRow[] {
  const indexes = getIndexes(archive);
  const collations = indexes.collationsOf(document.id);
  return document.claims
    .flatMap(({ passage: id, kind, cites, annotation, exact }): SheetRow[] => {
      const passage = findPassage(document, id);
      const stretch = passage && stretchOf(passage, exact);
      if (passage === undefined || stretch === undefined) return [];
      const note = findNote(document, citedLabel(cites));
      const cited = indexes.source(note?.sources[0]);
      const recorded = collations.find(({ source, collation }) => {
        const compared = collation.passage === id ? stretchOf(passage, collation.exact) : undefined;
        return compared !== undefined && overlap(compared, stretch) && (cited === undefined || cited === source);
      });
      const quotation = quotationsAt(document, id).find((quoted) => overlap(quoted, stretch));
      const declared = declaredQuotations(document.fields)[quotation?.declared ?? -1]?.collation;
      const source = cited ?? recorded?.source;
      return [
        {
          ...CITES_NOTHING,
          kind: 'claim',
          passage,
          stretch,
          speaker: quotation?.speaker,
          reportedBy: quotation?.reportedBy,
          cites,
          source,
          access: source?.fields.access ?? declared?.access,
          comparison: recorded?.collation ?? declared,
          claim: kind,
          annotation: annotation === undefined ? undefined : indexes.annotation(document.id, annotation),
        },
      ];
    })
    .sort(
      (a, b) =>
        positionOfPassage(document, a.passage.id) - positionOfPassage(document, b.passage.id) ||
        a.stretch.start - b.stretch.start,
    );
}
