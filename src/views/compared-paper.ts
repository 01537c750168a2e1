/** A whole document on the page that compares it with another one: its text, and at each passage its pairs. */
import type { Wrap } from '../dialect/word-wraps.ts';
import { findPassage } from '../model/document-indexes.ts';
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { capitalize } from '../text/english.ts';
import { joinLocators } from '../text/locators.ts';
import type { ComparedDocuments, ComparedPair } from './comparison.ts';
import { nameWithArticle, summarizeDocument } from './descriptions.ts';
import { createBlocks, createPassageText, type PassageText, type TextBlock } from './document-text.ts';
import { marginNumber } from './margin-number.ts';
import { createPageContext, linkAddress, type PageContext } from './page-context.ts';
import { linkDocument, type Link } from './page-links.ts';

/** Which of the two documents: they are in the order of their dates. */
export type Side = 'earlier' | 'later';

/** A link from a passage to a pair that it is part of. */
export interface PairMark {
  /** The id of the pair on the page. */
  readonly pair: string;
  readonly relation: ComparedPair['reference']['relation'];
  /** `Same subject`. */
  readonly label: string;
  /** The passages of the other document: `bullets 5, 11`; `in the fact sheet` if it has none. */
  readonly places: string;
}

/** A passage as a row of the page. */
export interface ComparedPassage {
  /** Its id on the page: `earlier--p1`. */
  readonly id: string;
  /** Its address on the page of its document. */
  readonly href: string;
  readonly number: string;
  /** `Link to para. 4`. */
  readonly addressLabel: string;
  readonly text: PassageText;
  readonly marks: readonly PairMark[];
}

/** One of two compared documents. */
export interface ComparedPaper {
  readonly side: Side;
  /** `Letter`. */
  readonly label: string;
  readonly title: Link;
  readonly summary: string;
  readonly language: string;
  readonly blocks: readonly TextBlock<ComparedPassage>[];
  readonly notes: readonly ComparedPassage[];
}

/** The id of a passage on the page. The ids of the two documents can be the same. */
export function idOnPage(side: Side, passage: string): string {
  return `${side}--${passage}`;
}

/** Makes the view of one of two compared documents. @param side which of the two */
export function createComparedPaper(
  archive: Archive,
  { earlier, later, pairs }: ComparedDocuments,
  side: Side,
  paths: Paths,
): ComparedPaper {
  const [document, other] = side === 'earlier' ? [earlier, later] : [later, earlier];
  const context = createPageContext(archive, document, paths, false);
  const row = (passage: Passage) => createRow(context, passage, side, pairs, other);
  return {
    side,
    label: document.fields['title-short'],
    title: linkDocument(document, paths),
    summary: summarizeDocument(document),
    language: document.fields.language,
    blocks: createBlocks(document, document.blocks, row),
    notes: document.notes.map(({ id }) => row(findPassage(document, id) ?? notFound(id))),
  };
}

function notFound(id: string): never {
  throw new Error(`Internal error: note ${id} has no passage`);
}

function createRow(
  context: PageContext,
  passage: Passage,
  side: Side,
  pairs: readonly ComparedPair[],
  other: ArchiveDocument,
): ComparedPassage {
  const pairsHere = pairs.filter((pair) => pair[side].some(({ id }) => id === passage.id));
  const text = createPassageText(context, passage, wrapPairedWords(pairsHere, side));
  return {
    id: idOnPage(side, passage.id),
    href: linkAddress(context, passage).href,
    number: passage.kind === 'note' ? passage.label : marginNumber(passage),
    addressLabel: `Link to ${passage.locator}`,
    text: {
      ...text,
      // The search leaves out elements with a locator: the index has their words.
      locator: passage.locator,
      // Both documents can have a `table 1`.
      region: text.region && `${context.document.fields['title-short']}, ${text.region}`,
    },
    marks: pairsHere.map((pair) => createMark(pair, side, other)),
  };
}

/** The words that the editor annotated; the other passages of a pair have no such words. */
function wrapPairedWords(pairs: readonly ComparedPair[], side: Side): Wrap[] {
  return pairs.flatMap(({ reference: { annotation }, from }): Wrap[] => {
    const { words } = annotation.target;
    if (from !== side || words === undefined) return [];
    return [{ ...words, tag: 'span', properties: { className: ['paired'], dataPair: annotation.id } }];
  });
}

function createMark({ reference, ...ends }: ComparedPair, side: Side, other: ArchiveDocument): PairMark {
  const passages = ends[side === 'earlier' ? 'later' : 'earlier'];
  return {
    pair: reference.annotation.id,
    relation: reference.relation,
    label: capitalize(reference.relation),
    places:
      passages.length === 0
        ? `in ${nameWithArticle(other.fields['title-short'])}`
        : joinLocators(passages.map(({ locator }) => locator)),
  };
}
