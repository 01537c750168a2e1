/** How a document is related to others of the archive, said from either side. */
import type { Archive, Edition } from '../model/model.ts';
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
  readonly other: Edition;
}

/** The relations of a document: those it declares, then those that others declare to it. */
export function gatherRelations(edition: Edition, archive: Archive): Relation[] {
  const declared = edition.fields.relations.flatMap(({ kind, document }) => {
    const other = archive.documents.find(({ id }) => id === document);
    return other === undefined ? [] : [{ said: SAID[kind].here, other }];
  });
  const received = archive.documents.flatMap((other) =>
    other.fields.relations.flatMap(({ kind, document }) =>
      document === edition.id ? [{ said: SAID[kind].there, other }] : [],
    ),
  );
  return [...declared, ...received];
}
