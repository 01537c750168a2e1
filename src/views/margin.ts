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

/** A note that the passage calls. Its text is at the end of the document. */
export interface MarginNote {
  readonly offset: number;
  /** The class that puts it level with its call: `at-2`. */
  readonly position: string | undefined;
  readonly marker: string;
  readonly href: string;
  /** The source of the note: `Daily Report, May 2, 1911`; `Note iv` if it has none. */
  readonly title: string;
  /** How the source could be reached. */
  readonly access: string | undefined;
}

/** Links to passages about the same subject, and the names that need an explanation, together. */
export interface MarginBox {
  /** `Notice: bullet 6 · names` */
  readonly summary: string;
  readonly links: MarginLinks['links'];
  readonly names: readonly MarginName[];
}

/** What a margin shows next to the words; on narrow screens, on a sheet that opens from a line. */
export interface Apparatus {
  /** The id of the sheet; undefined on another page than the document’s own. */
  readonly id: string | undefined;
  /** `2 annotations · 3 links` */
  readonly summary: string;
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
  const notes = passage.calls.map((call) => describeNote(context, call, positionClass(positions.get(call.id))));
  const annotations = (isOwnPage ? getIndexes(archive).remarksAt(document.id, passage.id) : []).map((annotation) =>
    createMarginAnnotation(context, annotation, passage, positionClass(positions.get(`a-${annotation.id}`))),
  );
  const box = isOwnPage ? createBox(context, passage) : undefined;
  if (notes.length + annotations.length === 0 && box === undefined) return undefined;
  return {
    id: isOwnPage ? `margin-${passage.id}` : undefined,
    summary: summarize(notes.length, annotations.length, box),
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
  const parts = [links?.summary ?? '', names.length === 0 ? '' : links === undefined ? 'Names' : 'names'];
  return { summary: parts.filter((part) => part !== '').join(' · '), links: links?.links ?? [], names };
}

/** What opens behind the line on a narrow screen: annotations and links; notes only if there is nothing else. */
function summarize(notes: number, annotations: number, box: MarginBox | undefined): string {
  const links = box?.links.flatMap(({ places }) => places).length ?? 0;
  const names = box?.names.length ?? 0;
  const parts = [
    annotations > 0 && count(annotations, 'annotation'),
    links > 0 && count(links, 'link'),
    names > 0 && annotations + links === 0 && count(names, 'name'),
  ].filter((part) => part !== false);
  return parts.length === 0 ? count(notes, 'note') : parts.join(' · ');
}

function describeNote(
  context: PageContext,
  { label, offset, note: id }: NoteCall,
  position: string | undefined,
): MarginNote {
  const note = findNote(context.document, label);
  const source = getIndexes(context.archive).source(note?.sources[0]);
  return {
    offset,
    position,
    marker: label,
    href: hrefOf(context, id),
    title: source?.fields['title-short'] ?? `Note ${label}`,
    access: source?.fields.access,
  };
}
