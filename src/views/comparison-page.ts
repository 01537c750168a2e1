/** The page that compares two documents: both in full, the relations between them, and each pair of passages. */
import { createResolver } from '../dialect/item-links.ts';
import { renderProse } from '../dialect/render-markdown.ts';
import { fileOfAnnotation } from '../model/editorial-content.ts';
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { passageRelations } from '../schemas/annotation.ts';
import { capitalize, count } from '../text/english.ts';
import type { Stretch } from '../text/stretch.ts';
import { createComparedPaper, idOnPage, type ComparedPaper, type Side } from './compared-paper.ts';
import type { ComparedDocuments, ComparedPair } from './comparison.ts';
import { nameInSentence, nameWithArticle } from './descriptions.ts';
import { renderIntroduction } from './editor-page.ts';
import { createExtract, sentencesAround, type Extract } from './extract.ts';
import { linkPassage, type Link } from './page-links.ts';

/** One side of a pair. */
export interface PairSide {
  readonly side: Side;
  /** Empty if the document has no passage about the subject. */
  readonly extracts: readonly Extract[];
  /** The passages in the whole document on this page: `para. 2`. */
  readonly places: readonly Link[];
  /** The document: `the fact sheet`. */
  readonly document: Link;
}

/** Passages of two documents about the same subject. */
export interface PassagePair {
  readonly id: string;
  readonly relation: ComparedPair['reference']['relation'];
  /** `Letter, para. 2 and Fact sheet, bullet 8`. */
  readonly label: string;
  /** `Same subject. Fields of possible cooperation`. */
  readonly heading: string;
  /** The earlier document first. */
  readonly sides: readonly [PairSide, PairSide];
  /** Why the passages are a pair, as HTML. */
  readonly reason: string;
}

/** A relation, with the number of pairs that have it. */
export interface RelationCount {
  readonly relation: PassagePair['relation'];
  /** `Same subject`. */
  readonly label: string;
  readonly count: number;
}

/** Two compared documents. */
export interface ComparisonPage {
  /** `Letter and fact sheet`. */
  readonly title: string;
  /** `19 pairs of passages. No pair is marked as differing.` */
  readonly summary: string;
  /** The relations that pairs have. */
  readonly relations: readonly RelationCount[];
  readonly introduction: string | undefined;
  readonly papers: readonly [ComparedPaper, ComparedPaper];
  /** In the order of the earlier document. */
  readonly pairs: readonly PassagePair[];
}

/** Makes the view of two compared documents, with the pairs of their passages. */
export function createComparisonPage(archive: Archive, documents: ComparedDocuments, paths: Paths): ComparisonPage {
  const relations = countRelations(documents.pairs);
  return {
    title: nameDocuments(documents),
    summary: `${count(documents.pairs.length, 'pair')} of passages. ${describeDifferences(relations)}`,
    relations,
    introduction: renderIntroduction(archive, 'compare', paths),
    papers: [
      createComparedPaper(archive, documents, 'earlier', paths),
      createComparedPaper(archive, documents, 'later', paths),
    ],
    pairs: documents.pairs.map((pair) => describePair(pair, documents, paths)),
  };
}

/** `Letter and fact sheet`. */
export function nameDocuments({ earlier, later }: ComparedDocuments): string {
  return `${earlier.fields['title-short']} and ${nameInSentence(later.fields['title-short'])}`;
}

/** The relations of pairs, in the order of the schema, without those that no pair has. */
export function countRelations(pairs: readonly ComparedPair[]): RelationCount[] {
  return passageRelations
    .map((relation) => ({
      relation,
      label: capitalize(relation),
      count: pairs.filter(({ reference }) => reference.relation === relation).length,
    }))
    .filter(({ count }) => count > 0);
}

/** The answer to the question where the documents differ. */
function describeDifferences(relations: readonly RelationCount[]): string {
  const differing = relations.find(({ relation }) => relation === 'differs')?.count ?? 0;
  if (differing === 0) return 'No pair is marked as differing.';
  return `${count(differing, 'pair is', 'pairs are')} marked as differing.`;
}

function describePair(pair: ComparedPair, { earlier, later }: ComparedDocuments, paths: Paths): PassagePair {
  const { annotation, relation } = pair.reference;
  const { words } = annotation.target;
  return {
    id: annotation.id,
    relation,
    label: labelPair(pair, { earlier, later }, paths),
    heading: `${capitalize(relation)}. ${annotation.fields.headline}`,
    sides: [
      describeSide(earlier, 'earlier', pair.earlier, pair.from === 'earlier' ? words : undefined, paths),
      describeSide(later, 'later', pair.later, pair.from === 'later' ? words : undefined, paths),
    ],
    reason: renderProse(annotation.body.tree, createResolver(paths, fileOfAnnotation(annotation))),
  };
}

/** `Letter, para. 2 and Fact sheet, bullet 8`. */
export function labelPair(pair: ComparedPair, { earlier, later }: Pick<ComparedDocuments, Side>, paths: Paths): string {
  const nameSide = (document: ArchiveDocument, passages: readonly Passage[]) =>
    passages.length === 0
      ? document.fields['title-short']
      : passages.map((passage) => linkPassage(document, passage, paths).label).join(', ');
  return `${nameSide(earlier, pair.earlier)} and ${nameSide(later, pair.later)}`;
}

/** @param words the words that the annotation is about; the other side shows its passages in full */
function describeSide(
  document: ArchiveDocument,
  side: Side,
  passages: readonly Passage[],
  words: Stretch | undefined,
  paths: Paths,
): PairSide {
  return {
    side,
    extracts: passages.map((passage) =>
      createExtract(document, passage, paths, { stretch: words && sentencesAround(passage.words, [words]) }),
    ),
    places: passages.map(({ id, locator }) => ({ href: `#${idOnPage(side, id)}`, label: locator })),
    document: { href: paths.document(document.id), label: nameWithArticle(document.fields['title-short']) },
  };
}
