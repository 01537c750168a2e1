/** The notes of a document, each with links to its source and back to its calls. */
import { renderPassage } from '../dialect/render-markdown.ts';
import { findPassage } from '../model/document-indexes.ts';
import { createSheet } from '../model/evidence-sheet.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Note, Passage } from '../model/model.ts';
import { markerOf } from '../text/note-markers.ts';
import type { SheetRow } from '../model/sheet-row.ts';
import { rowId } from './evidence-table.ts';
import type { Link } from './page-links.ts';
import { createMargin, type Margin } from './margin.ts';
import { hrefOf, linkAddress, type AddressLink, type PageContext } from './page-context.ts';
import { classOfCalls, createWraps } from './text-wraps.ts';

/** A link back to a call of the note. */
export interface Backlink extends Link {
  /** `Back to para. 1, call of note iv`. */
  readonly description: string;
}

export interface Endnote {
  readonly marker: string;
  readonly address: AddressLink;
  /** Its id and locator on the document's own page; undefined elsewhere. */
  readonly id: string | undefined;
  readonly locator: string | undefined;
  readonly html: string;
  /** Whether the HTML has blocks, such as paragraphs, and is not a line of text. */
  readonly hasBlocks: boolean;
  /** The first work that it cites, and whether it could be read. */
  readonly source: { readonly href: string; readonly access: string } | undefined;
  /** Where that work is on the web. */
  readonly sourceUrl: string | undefined;
  /** The first row of the evidence sheet that cites the note; undefined if there is none. */
  readonly evidence: string | undefined;
  readonly backlinks: readonly Backlink[];
  readonly margin: Margin | undefined;
}

export function createEndnotes(context: PageContext): Endnote[] {
  const { archive, document } = context;
  const rows = document.notes.length === 0 ? [] : createSheet(archive, document).rows;
  return document.notes.flatMap((note) => {
    const passage = findPassage(document, note.id);
    return passage === undefined ? [] : [createEndnote(context, note, passage, rows)];
  });
}

function createEndnote(context: PageContext, note: Note, passage: Passage, rows: readonly SheetRow[]): Endnote {
  const { archive, document, paths, ownPage } = context;
  const source = getIndexes(archive).source(note.sources[0]);
  const href = source && paths.source(source.id);
  // Text inside a link is hard to select, and notes are quoted: the link to the source comes after the text.
  const resolve = (url: string) => {
    const resolved = context.resolve(url);
    return resolved === href ? undefined : resolved;
  };
  const html = renderPassage(passage, {
    resolve,
    elsewhere: ownPage,
    classOfCall: classOfCalls(context, passage),
    wraps: createWraps(context, passage),
  });
  const row = rows.findIndex(({ cites }) => cites === `note ${note.label}`);
  const isOwnPage = ownPage === undefined;
  return {
    marker: markerOf(note.label),
    address: linkAddress(context, passage),
    id: isOwnPage ? note.id : undefined,
    locator: isOwnPage ? passage.locator : undefined,
    html,
    hasBlocks: /^<(?:p|ul|ol|table|pre|blockquote|h\d)\b/.test(html),
    source: source && { href: paths.source(source.id), access: source.fields.access },
    sourceUrl: source?.fields.URL,
    evidence: row < 0 ? undefined : `${paths.evidence(document.id)}#${rowId(row)}`,
    backlinks: note.calls.map((call) => {
      const locator = findPassage(document, call.passage)?.locator ?? '';
      return {
        href: hrefOf(context, call.id),
        label: locator,
        description: `Back to ${locator}, call of note ${note.label}`,
      };
    }),
    margin: createMargin(context, passage),
  };
}
