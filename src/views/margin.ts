/** The margin of a passage: note calls, annotations, links, names, and the history of its address. */
import { findNote } from '../model/document-indexes.ts';
import { getIndexes } from '../model/indexes.ts';
import type { NoteCall, Passage } from '../model/model.ts';
import type { AddressHistory } from './address-history.ts';
import { createMarginAnnotation, type MarginAnnotation } from './margin-annotation.ts';
import { createMarginLinks, type MarginLinks } from './margin-links.ts';
import { createMarginNames, type MarginName } from './margin-names.ts';
import { hrefOf, type PageContext } from './page-context.ts';

/** A note that the passage calls. Its text is at the end of the document. */
export interface MarginNote {
  readonly offset: number;
  readonly marker: string;
  readonly href: string;
  /** The source of the note: `Daily Report, May 2, 1911`; `Note iv` if it has none. */
  readonly title: string;
  /** How the source could be reached. */
  readonly access: string | undefined;
}

export interface Margin {
  /** What happened to the address of the passage; undefined if the passage was not corrected or moved. */
  readonly history: AddressHistory | undefined;
  /** In the order of the words that they belong to. */
  readonly items: readonly (MarginNote | MarginAnnotation)[];
  readonly links: MarginLinks | undefined;
  readonly names: readonly MarginName[];
  /** The ended addresses after this passage, and of this one if its words are withheld. */
  readonly ended: readonly AddressHistory[];
}

/** The margin of a passage; undefined if it is empty. On another page than the document's own it has only notes. */
export function createMargin(context: PageContext, passage: Passage): Margin | undefined {
  const notes = passage.calls.map((call) => describeNote(context, call));
  const margin = context.ownPage === undefined ? createOwnMargin(context, passage, notes) : emptyMargin(notes);
  const { history, items, links, names, ended } = margin;
  const isEmpty = history === undefined && links === undefined && items.length + names.length + ended.length === 0;
  return isEmpty ? undefined : margin;
}

function createOwnMargin(context: PageContext, passage: Passage, notes: readonly MarginNote[]): Margin {
  const { archive, document } = context;
  const annotations = getIndexes(archive)
    .remarksAt(document.id, passage.id)
    .map((annotation) => createMarginAnnotation(context, annotation, passage));
  return {
    history: context.historyOf(passage),
    items: [...notes, ...annotations].sort((a, b) => a.offset - b.offset),
    links: createMarginLinks(context, passage),
    names: createMarginNames(context, passage),
    ended: context.endedAfter(passage.id),
  };
}

function emptyMargin(items: readonly MarginNote[]): Margin {
  return { history: undefined, items, links: undefined, names: [], ended: [] };
}

function describeNote(context: PageContext, { label, offset, note: id }: NoteCall): MarginNote {
  const note = findNote(context.document, label);
  const source = getIndexes(context.archive).source(note?.sources[0]);
  return {
    offset,
    marker: label,
    href: hrefOf(context, id),
    title: source?.fields['title-short'] ?? `Note ${label}`,
    access: source?.fields.access,
  };
}
