/** Finds the items of the archive that rely on each work of evidence. */
import { groupByEach } from '../text/group-by.ts';
import type { Annotation } from './editorial-content.ts';
import type { Archive, Source } from './model.ts';
import type { Name } from './names-and-mentions.ts';
import { declaredQuotations } from '../schemas/document.ts';

/** An item that relies on a work of evidence. */
export type Reliance =
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  | { readonly kind: 'name'; readonly name: Name }
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'document'; readonly document: string };

/** By the id of the work of evidence: documents first, then sources, annotations, and names. */
export type Reliances = ReadonlyMap<string, readonly Reliance[]>;

const known = new WeakMap<Archive, Reliances>();

/** The reliances of an archive. They are gathered at the first call. */
export function getReliances(archive: Archive): Reliances {
  const reliances = known.get(archive) ?? gatherReliances(archive);
  known.set(archive, reliances);
  return reliances;
}

/** The ids of the works of evidence that a name relies on, with those of its offices. */
function evidenceOfName({ fields }: Name): string[] {
  return [...new Set([...fields.evidence, ...fields.offices.flatMap(({ evidence }) => evidence)])];
}

/** The ids of the works of evidence that the description of a source relies on, with those of its collations. */
function evidenceOfSource({ fields }: Pick<Source, 'fields'>): string[] {
  return [...new Set([...fields.evidence, ...fields.collations.flatMap(({ evidence }) => evidence ?? [])])];
}

function gatherReliances(archive: Archive): Reliances {
  const rows: { reliance: Reliance; evidence: readonly string[] }[] = [
    ...archive.documents.map(({ id, fields }) => ({
      reliance: { kind: 'document', document: id } as const,
      evidence: [...fields.compared, ...declaredQuotations(fields).flatMap(({ collation }) => collation ?? [])].flatMap(
        ({ evidence }) => evidence ?? [],
      ),
    })),
    ...archive.sources.map((source) => ({
      reliance: { kind: 'source', source } as const,
      evidence: evidenceOfSource(source),
    })),
    ...archive.annotations.map((annotation) => ({
      reliance: { kind: 'annotation', annotation } as const,
      evidence: annotation.fields.evidence,
    })),
    ...archive.names.map((name) => ({ reliance: { kind: 'name', name } as const, evidence: evidenceOfName(name) })),
  ];
  return groupByEach(rows, ({ reliance, evidence }) => [...new Set(evidence)].map((id) => [id, reliance] as const));
}
