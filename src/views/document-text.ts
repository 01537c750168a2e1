/** The text of a document as rows: the address of each passage, its text, and its margin. */
import { linesOfVerse, renderPassage } from '../dialect/render-markdown.ts';
import type { Wrap } from '../dialect/word-wraps.ts';
import { findPassage } from '../model/document-indexes.ts';
import type { Archive, ArchiveDocument, Block, Passage } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import type { AddressHistory } from './address-history.ts';
import { nameWithArticle } from './descriptions.ts';
import { createEndnotes, type Endnote } from './endnotes.ts';
import { marginNumber } from './margin-number.ts';
import { createMargin, type Margin } from './margin.ts';
import { findPartHeadings } from './part-headings.ts';
import { createPageContext, linkAddress, type AddressLink, type PageContext } from './page-context.ts';
import { classOfCalls, createWraps } from './text-wraps.ts';

/** The text of a passage. */
export interface PassageText {
  readonly kind: Passage['kind'];
  /** The name of a part: `salutation`. */
  readonly part: string | undefined;
  /** The element of a heading: `h2`; undefined for other kinds. */
  readonly heading: string | undefined;
  /** Its id and locator on the document's own page; undefined elsewhere. */
  readonly id: string | undefined;
  readonly locator: string | undefined;
  /** The name of the region in which a wide table scrolls; undefined for other kinds. */
  readonly region: string | undefined;
  readonly html: string;
}

/** A passage as a row of the page. */
export interface PassageRow {
  readonly address: AddressLink;
  /** `4`, or `¶`. */
  readonly number: string;
  /** `Link to para. 4`. */
  readonly addressLabel: string;
  readonly text: PassageText;
  readonly margin: Margin | undefined;
}

/** A block of the text, outermost first. `Row` is what the page shows of a passage. */
export type TextBlock<Row = PassageRow> =
  | { readonly type: 'passage'; readonly row: Row }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly TextBlock<Row>[])[] }
  | { readonly type: 'quotation'; readonly blocks: readonly TextBlock<Row>[] }
  | { readonly type: 'rule' }
  /** A heading that the paper does not print: `Text of the letter`. */
  | { readonly type: 'part-heading'; readonly text: string };

export interface DocumentText {
  readonly shortTitle: string;
  /** BCP 47. */
  readonly language: string;
  /** Whether its script runs from right to left. */
  readonly isRightToLeft: boolean;
  /** The ended addresses before the first passage. */
  readonly ended: readonly AddressHistory[];
  readonly blocks: readonly TextBlock[];
  readonly notes: readonly Endnote[];
  /** The name of the section with the notes: `Notes of the letter`. */
  readonly notesLabel: string;
}

/** @param isOwnPage whether the text is for the document's own page, where everything has its id */
export function createDocumentText(
  archive: Archive,
  document: ArchiveDocument,
  paths: Paths,
  isOwnPage: boolean,
): DocumentText {
  const context = createPageContext(archive, document, paths, isOwnPage);
  const title = nameWithArticle(document.fields['title-short']);
  return {
    shortTitle: document.fields['title-short'],
    language: document.fields.language,
    isRightToLeft: isRightToLeft(document.fields.language),
    ended: context.endedAfter(undefined),
    blocks: isOwnPage ? createBlocksWithHeadings(context, title) : createPageBlocks(context),
    notes: createEndnotes(context),
    notesLabel: `Notes of ${title}`,
  };
}

function createBlocksWithHeadings(context: PageContext, title: string): TextBlock[] {
  const { document } = context;
  const headings = findPartHeadings(document, document.blocks);
  return createPageBlocks(context).flatMap((block, index): TextBlock[] => {
    const heading = headings[index];
    return heading === undefined ? [block] : [{ type: 'part-heading', text: `${heading} of ${title}` }, block];
  });
}

function createPageBlocks(context: PageContext): TextBlock[] {
  return createBlocks(context.document, context.document.blocks, (passage) => createRow(context, passage));
}

/** Makes the blocks of a document, with a row for each passage. */
export function createBlocks<Row>(
  document: ArchiveDocument,
  blocks: readonly Block[],
  createPassageRow: (passage: Passage) => Row,
): TextBlock<Row>[] {
  return blocks.map((block): TextBlock<Row> => {
    switch (block.type) {
      case 'passage': {
        const passage = findPassage(document, block.id);
        if (passage === undefined) throw new Error(`Internal error: block ${block.id} has no passage`);
        return { type: 'passage', row: createPassageRow(passage) };
      }
      case 'list': {
        const items = block.items.map((item) => createBlocks(document, item, createPassageRow));
        return { type: 'list', ordered: block.ordered, items };
      }
      case 'quotation':
        return { type: 'quotation', blocks: createBlocks(document, block.blocks, createPassageRow) };
      case 'rule':
        return block;
    }
  });
}

function createRow(context: PageContext, passage: Passage): PassageRow {
  return {
    address: linkAddress(context, passage),
    number: marginNumber(passage),
    addressLabel: `Link to ${passage.locator}`,
    text: createPassageText(context, passage),
    margin: createMargin(context, passage),
  };
}

/** @param wraps the words that are marked in the text; by default those of the document's own page */
export function createPassageText(
  context: PageContext,
  passage: Passage,
  wraps: readonly Wrap[] = createWraps(context, passage),
): PassageText {
  const { resolve, ownPage } = context;
  const isOwnPage = ownPage === undefined;
  return {
    kind: passage.kind,
    part: passage.part,
    // The title of the page is its h1.
    heading: passage.kind === 'heading' ? `h${Math.min(6, (passage.level ?? 1) + 1)}` : undefined,
    id: isOwnPage ? passage.id : undefined,
    locator: isOwnPage ? passage.locator : undefined,
    region: passage.kind === 'table' ? passage.locator : undefined,
    html: renderPassage(passage.kind === 'verse' ? linesOfVerse(passage) : passage, {
      resolve,
      elsewhere: ownPage,
      classOfCall: classOfCalls(context, passage),
      wraps,
    }),
  };
}

/** Scripts that run from right to left, by their ISO 15924 codes. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Whether a language is written from right to left. The likely script of a language takes long to find. */
const directions = new Map<string, boolean>();

/** @param language BCP 47 */
export function isRightToLeft(language: string): boolean {
  const known = directions.get(language) ?? RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '');
  directions.set(language, known);
  return known;
}
