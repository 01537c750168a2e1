/** What every part of a document's text needs to know about the page it is on. */
import { createResolver } from '../dialect/item-links.ts';
import type { ResolveLink } from '../dialect/render-markdown.ts';
import { markAddresses, type AddressMark } from '../ledger/show/address-marks.ts';
import { findPassage } from '../model/document-indexes.ts';
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import { pin, type Paths } from '../paths.ts';
import { describeHistory, type AddressHistory } from './address-history.ts';
import type { Link } from './page-links.ts';

/** What the views of a document on one page share. */
export interface PageContext {
  readonly archive: Archive;
  readonly document: ArchiveDocument;
  readonly paths: Paths;
  /**
   * The page of the document if its text is on another page; undefined on the document's own page. On another page,
   * nothing has an id, and there are no annotations.
   */
  readonly ownPage: string | undefined;
  /** Resolves the links of the transcription. */
  readonly resolve: ResolveLink;
  /** Whether the ledger has recorded the address of a passage. */
  isPublished(passage: Passage): boolean;
  /** What happened to the address of a passage; undefined if the passage was not corrected or moved. */
  historyOf(passage: Passage): AddressHistory | undefined;
  /** What happened to the ended addresses after a passage; after `undefined` for those at the beginning. */
  endedAfter(passage: string | undefined): readonly AddressHistory[];
}

/** @param isOwnPage whether the page is the document's own */
export function createPageContext(
  archive: Archive,
  document: ArchiveDocument,
  paths: Paths,
  isOwnPage: boolean,
): PageContext {
  const { id, ledger } = document;
  const find = (passage: string) => findPassage(document, passage);
  const marks = ledger && markAddresses(ledger, (passage) => find(passage)?.locator);
  // A withheld passage has a sign in the text, and its mark is there.
  const ended = Map.groupBy(isOwnPage ? (marks?.ended ?? []) : [], ({ address, after }) =>
    find(address.id) === undefined ? after : address.id,
  );
  const linkTo = (passage: string): Link => {
    const address = marks?.published.get(passage);
    const state = address === undefined || address.state === 'current' ? '' : ` (${address.state})`;
    return { href: `#${passage}`, label: `${address?.locator ?? passage}${state}` };
  };
  const describe = (mark: AddressMark) => describeHistory(mark, find(mark.address.id) !== undefined, linkTo);
  return {
    archive,
    document,
    paths,
    ownPage: isOwnPage ? undefined : paths.document(id),
    resolve: createResolver(paths, `documents/${id}.md`),
    isPublished: (passage) => marks?.current.has(passage.id) === true,
    historyOf(passage) {
      const mark = isOwnPage ? marks?.current.get(passage.id) : undefined;
      return mark === undefined || mark.verdict.verdict === 'same words' ? undefined : describe(mark);
    },
    endedAfter: (passage) => (ended.get(passage) ?? []).map(describe),
  };
}

/** The fragment of a passage; pinned to its reading if the ledger has recorded it. */
function fragmentOf({ isPublished }: PageContext, passage: Passage): string {
  return isPublished(passage) ? pin(passage.id, passage.digest) : passage.id;
}

/** The URL of something in the document. */
export function hrefOf({ ownPage }: PageContext, fragment: string): string {
  return `${ownPage ?? ''}#${fragment}`;
}

/** The link in the margin that is the address of a passage. */
export interface AddressLink {
  /** The pinned address; undefined if the passage itself has the id of the address. */
  readonly id: string | undefined;
  readonly href: string;
}

/** Makes the link that is the address of a passage. */
export function linkAddress(context: PageContext, passage: Passage): AddressLink {
  const fragment = fragmentOf(context, passage);
  const hasOwnId = context.ownPage === undefined && fragment !== passage.id;
  return { id: hasOwnId ? fragment : undefined, href: hrefOf(context, fragment) };
}
