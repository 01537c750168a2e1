/** What points at what: annotations, cross-references, mentions and works relied on, each from both of its ends. */
import { parsePassageReference } from '../load/annotations.ts';
import type { Annotation, Archive, Evidence, Mention, Name, Named, Source } from './model.ts';

/** A passage, or with an empty `passage` a whole document. */
export interface Spot {
  readonly document: string;
  readonly passage: string;
}

/** Passages of two documents that speak of the same things, and how they stand to each other. */
export interface CrossReference {
  readonly annotation: Annotation;
  readonly relation: NonNullable<Annotation['fields']['relation']>;
  readonly from: Spot;
  /** Several passages of one document, or a document that has none to show. */
  readonly to: readonly Spot[];
}

/** A mention, seen from one of the names it names. */
export interface NamedMention {
  readonly mention: Mention;
  readonly named: Named;
}

/** What rests on a work of evidence. */
export type Reliance =
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  | { readonly kind: 'name'; readonly name: Name }
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'document'; readonly document: string };

/** Every pointer of an archive. Passages are keyed `document#passage`. */
export interface Pointers {
  /** The annotations at a passage, in the order of its words; cross-references left out. */
  readonly annotations: ReadonlyMap<string, readonly Annotation[]>;
  /** The cross-references at either end of which a passage stands. */
  readonly crossReferences: ReadonlyMap<string, readonly CrossReference[]>;
  readonly allCrossReferences: readonly CrossReference[];
  /** The annotations elsewhere that point to a passage. */
  readonly seenFrom: ReadonlyMap<string, readonly Annotation[]>;
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  /** By name, those in documents and those in cited works. */
  readonly mentionsOf: ReadonlyMap<string, readonly NamedMention[]>;
  readonly sourceMentionsOf: ReadonlyMap<string, readonly NamedMention[]>;
  readonly names: ReadonlyMap<string, Name>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly reliances: ReadonlyMap<string, readonly Reliance[]>;
}

const known = new WeakMap<Archive, Pointers>();

/** The pointers of an archive, gathered once. */
export function getPointers(archive: Archive): Pointers {
  const pointers = known.get(archive) ?? gatherPointers(archive);
  known.set(archive, pointers);
  return pointers;
}

export const keyOf = ({ document, passage }: Spot): string => `${document}#${passage}`;

/** Where an annotation points to. */
export function seesOf({ fields, document }: Pick<Annotation, 'fields' | 'document'>): Spot[] {
  return fields.sees.map((reference) => parsePassageReference(reference, document));
}

/** Every work of evidence that a name rests on, with those of its offices. */
export function evidenceOfName({ fields }: Name): string[] {
  return [...new Set([...fields.evidence, ...fields.offices.flatMap(({ evidence }) => evidence)])];
}

/** Every work of evidence that what is said of a cited work rests on, with those of its collations. */
export function evidenceOfSource({ fields }: Pick<Source, 'fields'>): string[] {
  return [...new Set([...fields.evidence, ...fields.collations.flatMap(({ evidence }) => evidence ?? [])])];
}

function gatherPointers(archive: Archive): Pointers {
  const remarks = archive.annotations.filter(({ fields }) => fields.kind !== 'cross-reference');
  const allCrossReferences = archive.annotations.flatMap(readCrossReference);
  const spotOf = ({ document, target }: Annotation): Spot => ({ document, passage: target.passage });
  const listNamed = (mentions: readonly Mention[]) =>
    groupEach(mentions, ({ named }) => named, (mention, named) => [named.name, { mention, named }]); // prettier-ignore
  return {
    annotations: Map.groupBy(remarks, (annotation) => keyOf(spotOf(annotation))),
    allCrossReferences,
    crossReferences: groupEach(
      allCrossReferences,
      ({ from, to }) => [from, ...to],
      (reference, spot) => [keyOf(spot), reference],
    ),
    seenFrom: groupEach(remarks, seesOf, (annotation, spot) => [keyOf(spot), annotation]),
    mentions: Map.groupBy(archive.mentions, keyOf),
    mentionsOf: listNamed(archive.mentions),
    sourceMentionsOf: listNamed(archive.sourceMentions),
    names: new Map(archive.names.map((name) => [name.id, name])),
    evidence: new Map(archive.evidence.map((work) => [work.id, work])),
    reliances: gatherReliances(archive),
  };
}

function readCrossReference(annotation: Annotation): CrossReference[] {
  const { relation } = annotation.fields;
  if (annotation.fields.kind !== 'cross-reference' || relation === undefined) return [];
  const from = { document: annotation.document, passage: annotation.target.passage };
  return [{ annotation, relation, from, to: seesOf(annotation) }];
}

function gatherReliances(archive: Archive): Map<string, Reliance[]> {
  const rows: { reliance: Reliance; evidence: readonly string[] }[] = [
    ...archive.documents.map(({ id, fields }) => ({
      reliance: { kind: 'document', document: id } as const,
      evidence: [...fields.compared, ...fields.quotations.flatMap(({ collation }) => collation ?? [])].flatMap(
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
  return groupEach(
    rows,
    ({ evidence }) => [...new Set(evidence)],
    ({ reliance }, id) => [id, reliance],
  );
}

/** Groups what each item gives for each of its parts. */
function groupEach<T, P, V>(
  items: readonly T[],
  partsOf: (item: T) => readonly P[],
  entryOf: (item: T, part: P) => [key: string, value: V],
): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const item of items) {
    for (const part of partsOf(item)) {
      const [key, value] = entryOf(item, part);
      const group = groups.get(key) ?? [];
      group.push(value);
      groups.set(key, group);
    }
  }
  return groups;
}
