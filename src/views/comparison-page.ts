/** The comparison page: passages of two documents about the same subject, side by side. */
import { createResolver } from '../dialect/item-links.ts';
import { renderProse } from '../dialect/render-markdown.ts';
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { capitalize } from '../text/english.ts';
import type { Stretch } from '../text/sentences.ts';
import { compareDocuments, type ComparedDocuments, type ComparedPair } from './comparison.ts';
import { renderIntroduction } from './editor-page.ts';
import { createExtract, sentencesAround, type Extract } from './extract.ts';
import { linkPassage, type Link } from './page-links.ts';

/** One side of a pair. */
export interface PairSide {
  /** Empty if the document has no passage about the subject. */
  readonly extracts: readonly Extract[];
  /** The document: `fact sheet`. */
  readonly document: Link;
}

/** Passages of two documents about the same subject. */
export interface PassagePair {
  readonly id: string;
  /** `Letter, para. 2 and Fact sheet, bullet 8`. */
  readonly label: string;
  /** `Same subject. Fields of possible cooperation`. */
  readonly heading: string;
  /** The earlier document first. */
  readonly sides: readonly [PairSide, PairSide];
  /** Why the passages are a pair, as HTML. */
  readonly reason: string;
}

export interface ComparisonPage {
  readonly introduction: string | undefined;
  readonly documents: readonly { readonly heading: string; readonly pairs: readonly PassagePair[] }[];
}

export function createComparisonPage(archive: Archive, paths: Paths): ComparisonPage {
  return {
    introduction: renderIntroduction(archive, 'compare', paths),
    documents: compareDocuments(archive).map((documents) => ({
      heading: describeDocuments(documents),
      pairs: documents.pairs.map((pair) => describePair(pair, documents, paths)),
    })),
  };
}

/** `Letter, October 18, 2010, and fact sheet, December 1, 2010`. */
function describeDocuments({ earlier, later }: ComparedDocuments): string {
  const [first, second] = [earlier.fields, later.fields];
  return `${first['title-short']}, ${first.date.printed}, and ${second['title-short'].toLowerCase()}, ${second.date.printed}`;
}

function describePair(pair: ComparedPair, { earlier, later }: ComparedDocuments, paths: Paths): PassagePair {
  const { annotation, relation } = pair.reference;
  const { words } = annotation.target;
  const nameSide = (document: ArchiveDocument, passages: readonly Passage[]) =>
    passages.length === 0
      ? document.fields['title-short']
      : passages.map((passage) => linkPassage(document, passage, paths).label).join(', ');
  return {
    id: annotation.id,
    label: `${nameSide(earlier, pair.earlier)} and ${nameSide(later, pair.later)}`,
    heading: `${capitalize(relation)}. ${annotation.fields.headline}`,
    sides: [
      describeSide(earlier, pair.earlier, pair.from === 'earlier' ? words : undefined, paths),
      describeSide(later, pair.later, pair.from === 'later' ? words : undefined, paths),
    ],
    reason: renderProse(
      annotation.body.tree,
      createResolver(paths, `annotations/${annotation.document}/${annotation.id}.md`),
    ),
  };
}

/** @param words the words that the annotation is about; the other side shows its passages in full */
function describeSide(
  document: ArchiveDocument,
  passages: readonly Passage[],
  words: Stretch | undefined,
  paths: Paths,
): PairSide {
  return {
    extracts: passages.map((passage) =>
      createExtract(document, passage, paths, { stretch: words && sentencesAround(passage.words, [words]) }),
    ),
    document: { href: paths.document(document.id), label: document.fields['title-short'].toLowerCase() },
  };
}
