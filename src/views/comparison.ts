/** The cross-references of an archive, grouped by the two documents that each of them relates. */
import { getCrossReferences, type CrossReference } from '../model/cross-references.ts';
import { positionOfPassage } from '../model/document-indexes.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { defineDerived } from '../model/tracked-archive.ts';
import { compareDocuments } from '../model/sort-orders.ts';
import type { PassageReference } from '../text/passage-reference.ts';

/** A cross-reference, with the passages of the earlier document and those of the later one. */
export interface ComparedPair {
  readonly reference: CrossReference;
  /** The document whose passage the annotation is about. */
  readonly from: 'earlier' | 'later';
  /** Empty if the document has no passage about the subject. */
  readonly earlier: readonly Passage[];
  readonly later: readonly Passage[];
}

/** Two documents with the cross-references between them. */
export interface ComparedDocuments {
  readonly earlier: ArchiveDocument;
  readonly later: ArchiveDocument;
  /** In the order of the earlier document. */
  readonly pairs: readonly ComparedPair[];
}

/** The cross-references of an archive by their two documents. They are grouped at the first call. */
export const getComparedDocuments: (archive: Archive) => readonly ComparedDocuments[] = defineDerived(
  'compared documents',
  groupPairs,
);

function groupPairs(archive: Archive): ComparedDocuments[] {
  const { document } = getIndexes(archive);
  const groups = Map.groupBy(getCrossReferences(archive).all, ({ from, to }) =>
    sortIds(archive, [from.document, to[0]?.document ?? '']).join('\n'),
  );
  return [...groups].flatMap(([key, references]) => {
    const [earlier, later] = key.split('\n').map(document);
    if (earlier === undefined || later === undefined) return [];
    const pairs = references.map((reference) => createPair(archive, reference, earlier));
    return [{ earlier, later, pairs: sortPairs(pairs, earlier, later) }];
  });
}

/** Sorts the ids of two documents by date; unknown ids are last. */
function sortIds(archive: Archive, ids: readonly string[]): string[] {
  const { document } = getIndexes(archive);
  return ids.toSorted((a, b) => {
    const [first, second] = [document(a), document(b)];
    if (first !== undefined && second !== undefined) return compareDocuments(first, second);
    return Number(first === undefined) - Number(second === undefined);
  });
}

/** The page that compares two documents of the archive, with the pair of a cross-reference open. */
export function linkComparison(archive: Archive, { annotation, from, to }: CrossReference, paths: Paths): string {
  const { document } = getIndexes(archive);
  const ends = [from.document, to[0]?.document ?? ''];
  const [earlier = '', later = ''] = sortIds(archive, ends);
  return document(earlier) === undefined || document(later) === undefined
    ? `${paths.compare()}#${annotation.id}`
    : paths.comparison(earlier, later, annotation.id);
}

function createPair(archive: Archive, reference: CrossReference, earlier: ArchiveDocument): ComparedPair {
  const from = findPassages(archive, [reference.from]);
  const to = findPassages(archive, reference.to);
  return reference.from.document === earlier.id
    ? { reference, from: 'earlier', earlier: from, later: to }
    : { reference, from: 'later', earlier: to, later: from };
}

function findPassages(archive: Archive, references: readonly PassageReference[]): Passage[] {
  const { passage } = getIndexes(archive);
  return references.flatMap((reference) => passage(reference.document, reference.passage) ?? []);
}

/** Sorts pairs by the position of the earlier passage, then of the later one. A side without passages comes last. */
function sortPairs(pairs: readonly ComparedPair[], earlier: ArchiveDocument, later: ArchiveDocument): ComparedPair[] {
  const positionOf = (document: ArchiveDocument, [first]: readonly Passage[]) =>
    first === undefined ? Number.MAX_SAFE_INTEGER : positionOfPassage(document, first.id);
  return pairs.toSorted(
    (a, b) =>
      positionOf(earlier, a.earlier) - positionOf(earlier, b.earlier) ||
      positionOf(later, a.later) - positionOf(later, b.later),
  );
}
