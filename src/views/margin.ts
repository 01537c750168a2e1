/** The margin of a passage: note calls, annotations, links, names, and the history of its address. */
import { findNote } from '../model/document-indexes.ts';
import { getIndexes } from '../model/indexes.ts';
import type { NoteCall, Passage } from '../model/model.ts';
import { count } from '../text/english.ts';
import type { AddressHistory } from './address-history.ts';
import { createMarginAnnotation, type MarginAnnotation } from './margin-annotation.ts';
import { createMarginLinks, type MarginLinks } from './margin-links.ts';
import { createMarginNames, type MarginName } from './margin-names.ts';
import { numberPositions, positionClass } from './margin-positions.ts';
import { hrefOf, type PageContext } from './page-context.ts';
import { markerOf } from '../text/note-markers.ts';

/** The source of a note that the passage calls. The text of the note is at the end of the document. */
export interface MarginNote {
  readonly offset: number;
  /** The class that puts it level with its call: `at-2`. */
  readonly position: string | undefined;
  readonly marker: string;
  readonly href: string;
  /** `Daily Report, May 2, 1911` */
  readonly title: string;
  /** Whether the source could be read. */
  readonly access: string;
}

/** Links to passages about the same subject, and the names that need an explanation, together. */
export interface MarginBox {
  /** `Notice: bullet 6` */
  readonly summary: string;
  readonly links: MarginLinks['links'];
  readonly names: readonly MarginName[];
}

/** What a margin shows next to the words; on narrow screens, on a sheet that opens from a line. */
export interface Apparatus {
  /** The sheet; undefined if it would only repeat the notes, and on another page than the document's own. */
  readonly sheet: { readonly id: string; /** `2 annotations · 3 links` */ readonly summary: string } | undefined;
  /** The passage: `para. 4`, and its address. */
  readonly locator: string;
  readonly href: string;
  /** In the order of the words that they belong to. */
  readonly items: readonly (MarginNote | MarginAnnotation)[];
  readonly box: MarginBox | undefined;
}

export interface Margin {
  /** What happened to the address of the passage; undefined if the passage was not corrected or moved. */
  readonly history: AddressHistory | undefined;
  readonly apparatus: Apparatus | undefined;
  /** The ended addresses after this passage, and of this one if its words are withheld. */
  readonly ended: readonly AddressHistory[];
}

/** The margin of a passage; undefined if it is empty. On another page than the document's own it has only notes. */
export function createMargin(context: PageContext, passage: Passage): Margin | undefined {
  const isOwnPage = context.ownPage === undefined;
  const history = context.historyOf(passage);
  const ended = isOwnPage ? context.endedAfter(passage.id) : [];
  const apparatus = createApparatus(context, passage, isOwnPage);
  return history === undefined && apparatus === undefined && ended.length === 0
    ? undefined
    : { history, apparatus, ended };
}

function createApparatus(context: PageContext, passage: Passage, isOwnPage: boolean): Apparatus | undefined {
  const { archive, document } = context;
  const positions = numberPositions(context, passage);
  const notes = passage.calls.flatMap((call) => describeNote(context, call, positionClass(positions.get(call.id))));
  const annotations = (isOwnPage ? getIndexes(archive).remarksAt(document.id, passage.id) : []).map((annotation) =>
    createMarginAnnotation(context, annotation, passage, positionClass(positions.get(`a-${annotation.id}`))),
  );
  const box = isOwnPage ? createBox(context, passage) : undefined;
  if (notes.length + annotations.length === 0 && box === undefined) return undefined;
  const summary = summarize(annotations.length, box);
  return {
    sheet: summary === '' ? undefined : { id: `margin-${passage.id}`, summary },
    locator: passage.locator,
    href: hrefOf(context, passage.id),
    // An annotation of the whole passage comes first.
    items: [...notes, ...annotations].sort((a, b) => a.offset - b.offset),
    box,
  };
}

function createBox(context: PageContext, passage: Passage): MarginBox | undefined {
  const links = createMarginLinks(context, passage);
  const names = createMarginNames(context, passage);
  if (links === undefined && names.length === 0) return undefined;
  return { summary: links?.summary ?? 'Names', links: links?.links ?? [], names };
}

/** What is on the sheet, without the notes: `2 annotations · 3 links`. */
function summarize(annotations: number, box: MarginBox | undefined): string {
  const links = box?.links.flatMap(({ places }) => places).length ?? 0;
  const names = box?.names.length ?? 0;
  const parts = [
    annotations > 0 && count(annotations, 'annotation'),
    links > 0 && count(links, 'link'),
    names > 0 && annotations + links === 0 && count(names, 'name'),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

/** The source of a note that has one. */
function describeNote(
  context: PageContext,
  { label, offset, note: id }: NoteCall,
  position: string | undefined,
): MarginNote[] {
  const note = findNote(context.document, label);
  const fields = getIndexes(context.archive).source(note?.sources[0])?.fields;
  if (fields === undefined) return [];
  return [
    {
      offset,
      position,
      marker: markerOf(label),
      href: hrefOf(context, id),
      title: fields['title-short'],
      access: fields.access,
    },
  ];
}
