/** How a document is related to others of the archive, said from either side. */
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { DocumentFields } from '../schemas/document.ts';

type Kind = DocumentFields['relations'][number]['kind'];

/** What the document that declares a relation says of it, and what the other one does. */
const SAID: Record<Kind, { readonly here: string; readonly there: string }> = {
  'enclosure-of': { here: 'Enclosure of', there: 'Enclosure:' },
  'translation-of': { here: 'Translation of', there: 'Translation:' },
  'version-of': { here: 'Version of', there: 'Other version:' },
  'part-of': { here: 'Part of', there: 'Part:' },
};

/** One relation of a document: `Enclosure of` the letter; from there, `Enclosure:`. */
export interface Relation {
  readonly said: string;
  readonly other: ArchiveDocument;
}

/** The relations of a document: those it declares, then those that others declare to it. */
export function gatherRelations(document: ArchiveDocument, archive: Archive): Relation[] {
  const declared = document.fields.relations.flatMap(({ kind, document: related }) => {
    const other = archive.documents.find(({ id }) => id === related);
    return other === undefined ? [] : [{ said: SAID[kind].here, other }];
  });
  const received = archive.documents.flatMap((other) =>
    other.fields.relations.flatMap((relation) =>
      relation.document === document.id ? [{ said: SAID[relation.kind].there, other }] : [],
    ),
  );
  return [...declared, ...received];
}
