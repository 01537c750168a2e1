/** Passages of two documents that speak of the same things, side by side. */
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import { getCrossReferences, type CrossReference } from '../model/cross-references.ts';
import { findPassage, getIndexes, positionOfPassage } from '../model/indexes.ts';
import type { PassageReference } from '../text/passage-reference.ts';
import type { Stretch } from '../text/sentences.ts';
import { sentencesAround } from './name-page.ts';

/** One side of a pair: a passage, or the part of it that is meant. */
export interface Side {
  readonly document: ArchiveDocument;
  readonly passage: Passage;
  readonly stretch: Stretch | undefined;
}

/** A cross-reference, with the earlier document on the left. */
export interface Pair {
  readonly reference: CrossReference;
  readonly left: readonly Side[];
  readonly right: readonly Side[];
}

/** The pairs of two documents. */
export interface Comparison {
  readonly earlier: ArchiveDocument;
  readonly later: ArchiveDocument;
  readonly pairs: readonly Pair[];
}

/** Every cross-reference of an archive, by the two documents that it joins, in the order of the earlier one. */
export function gatherComparisons(archive: Archive): Comparison[] {
  const order = new Map(archive.documents.map(({ id }, index) => [id, index]));
  const rank = (id: string) => order.get(id) ?? Infinity;
  const groups = Map.groupBy(getCrossReferences(archive).all, ({ from, to }) =>
    [from.document, to[0]?.document ?? ''].sort((a, b) => rank(a) - rank(b)).join('\n'),
  );
  return [...groups].flatMap(([key, references]) => {
    const [earlier, later] = key.split('\n').map((id) => getIndexes(archive).document(id));
    if (earlier === undefined || later === undefined) return [];
    const pairs = references.map((reference): Pair => {
      const near = sidesOf([reference.from], archive, reference);
      const far = sidesOf(reference.to, archive, undefined);
      return reference.from.document === earlier.id
        ? { reference, left: near, right: far }
        : { reference, left: far, right: near };
    });
    const at = ({ left, right }: Pair) => {
      const place = (document: ArchiveDocument, [side]: readonly Side[]) =>
        side === undefined ? Infinity : positionOfPassage(document, side.passage.id);
      return [place(earlier, left), place(later, right)] as const;
    };
    pairs.sort((a, b) => {
      const [[al, ar], [bl, br]] = [at(a), at(b)];
      return al === bl ? ar - br : al - bl;
    });
    return [{ earlier, later, pairs }];
  });
}

function sidesOf(spots: readonly PassageReference[], archive: Archive, own: CrossReference | undefined): Side[] {
  return spots.flatMap(({ document: documentId, passage: id }) => {
    const document = getIndexes(archive).document(documentId);
    const passage = document && findPassage(document, id);
    if (document === undefined || passage === undefined) return [];
    const words = own?.annotation.target.words;
    return [{ document, passage, stretch: words && sentencesAround(passage.words, [words]) }];
  });
}
