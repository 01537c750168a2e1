/** Cross-references: annotations that relate passages of two documents, found from both of their ends. */
import { formatPassageReference, parsePassageReference, type PassageReference } from '../text/passage-reference.ts';
import { groupByEach } from '../text/group-by.ts';
import type { Annotation } from './editorial-content.ts';
import type { Archive } from './model.ts';
import { defineDerived, defineLookup, untracked } from './tracked-archive.ts';

/** Passages of two documents that are about the same subject, and the relation between them. */
export interface CrossReference {
  readonly annotation: Annotation;
  readonly relation: NonNullable<Annotation['fields']['relation']>;
  readonly from: PassageReference;
  /** Passages of the other document; or that document as a whole, where it has no such passage. */
  readonly to: readonly PassageReference[];
}

/** The cross-references of an archive. */
export interface CrossReferences {
  /** In the order of `archive.annotations`. */
  readonly all: readonly CrossReference[];
  /** Everything that refers to a passage of a document, or from one. */
  touching(document: string): readonly (CrossReference | Annotation)[];
  /** Those that a passage is an end of. */
  at(reference: PassageReference): readonly CrossReference[];
  /** The annotations of other kinds that list a passage in their `sees:`. */
  seenFrom(reference: PassageReference): readonly Annotation[];
}

const known = new WeakMap<Archive, CrossReferences>();

/** The cross-references of an archive. They are gathered at the first call. */
export function getCrossReferences(archive: Archive): CrossReferences {
  const whole = untracked(archive);
  const references = known.get(whole) ?? gatherCrossReferences(whole);
  known.set(whole, references);
  return whole === archive ? references : trackReferences(archive, references);
}

const readReferences = defineLookup('crossReferencesOf', (archive, document) =>
  getCrossReferences(archive).touching(document),
);
const readAll = defineDerived('crossReferences', (archive) => getCrossReferences(archive).all);

/** Cross-references that record which documents they are looked up for. */
function trackReferences(archive: Archive, references: CrossReferences): CrossReferences {
  return {
    get all() {
      return readAll(archive);
    },
    touching: (document) => readReferences(archive, document),
    at: (reference) => {
      readReferences(archive, reference.document);
      return references.at(reference);
    },
    seenFrom: (reference) => {
      readReferences(archive, reference.document);
      return references.seenFrom(reference);
    },
  };
}

/** The passages that an annotation lists in its `sees:`. */
export function seesOf({ fields, document }: Pick<Annotation, 'fields' | 'document'>): PassageReference[] {
  return fields.sees.map((reference) => parsePassageReference(reference, document));
}

function gatherCrossReferences(archive: Archive): CrossReferences {
  const remarks = archive.annotations.filter(({ fields }) => fields.kind !== 'cross-reference');
  const all = archive.annotations.flatMap(readCrossReference);
  const byEnd = groupByEach(all, (reference) =>
    [reference.from, ...reference.to].map((end) => [formatPassageReference(end), reference] as const),
  );
  const bySeen = groupByEach(remarks, (annotation) =>
    seesOf(annotation).map((seen) => [formatPassageReference(seen), annotation] as const),
  );
  const byDocument = groupByEach([...all, ...remarks], (item: CrossReference | Annotation) => {
    const ends = 'annotation' in item ? [item.from, ...item.to] : seesOf(item);
    return [...new Set(ends.map(({ document }) => document))].map((document) => [document, item] as const);
  });
  return {
    all,
    touching: (document) => byDocument.get(document) ?? [],
    at: (reference) => byEnd.get(formatPassageReference(reference)) ?? [],
    seenFrom: (reference) => bySeen.get(formatPassageReference(reference)) ?? [],
  };
}

function readCrossReference(annotation: Annotation): CrossReference[] {
  const { kind, relation } = annotation.fields;
  if (kind !== 'cross-reference' || relation === undefined) return [];
  const from = { document: annotation.document, passage: annotation.target.passage };
  return [{ annotation, relation, from, to: seesOf(annotation) }];
}
