/** Relations of a document to other documents of the archive, described from either side. */
import { getIndexes } from '../model/indexes.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import type { DocumentFields } from '../schemas/document.ts';
import { linkDocument, type Link } from './page-links.ts';

type Kind = DocumentFields['relations'][number]['kind'];

/** A relation in the words of the document that declares it, and in the words of the other document. */
const PHRASES: Record<Kind, { readonly declared: string; readonly received: string }> = {
  'enclosure-of': { declared: 'Enclosure of', received: 'Enclosure:' },
  'translation-of': { declared: 'Translation of', received: 'Translation:' },
  'version-of': { declared: 'Version of', received: 'Other version:' },
  'part-of': { declared: 'Part of', received: 'Part:' },
};

/** A relation of a document: `Enclosure of`, and the other document. */
export interface Relation {
  readonly phrase: string;
  readonly other: Link;
}

/** The relations that a document declares, then those that other documents declare to it. */
export function listRelations(archive: Archive, document: ArchiveDocument, paths: Paths): Relation[] {
  const indexes = getIndexes(archive);
  const declared = document.fields.relations.flatMap(({ kind, document: related }): Relation[] => {
    const other = indexes.document(related);
    return other === undefined ? [] : [{ phrase: PHRASES[kind].declared, other: linkDocument(other, paths) }];
  });
  const received = indexes.relationsTo(document.id).map(({ kind, from }): Relation => ({
    phrase: PHRASES[kind].received,
    other: linkDocument(from, paths),
  }));
  return [...declared, ...received];
}
