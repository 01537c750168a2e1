/** The list of the works that the documents cite. */
import { getIndexes } from '../model/indexes.ts';
import type { Archive, Citation, Source } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { count } from '../text/english.ts';
import { describeDate, type FormattedDate } from './formatted-date.ts';
import { letterLevel, wordRange } from './list-levels.ts';
import { divideList, type ListPage } from './list-parts.ts';
import { linkPassage, type Link } from './page-links.ts';

/** A source in a list. */
export interface SourceEntry {
  /** The date of the event, or else of publication; undefined if neither is known. */
  readonly date: FormattedDate | undefined;
  readonly title: Link;
  /** Where it appeared and who published it: `Daily Report · Report Publishing Company`. */
  readonly publication: string;
  /** Whether it could be read: `read in part`. */
  readonly access: string;
  /** The notes that cite it; if there are many, the first ones, and the page of the source, which has all of them. */
  readonly citedIn: readonly Link[];
}

/** The whole list. */
export interface SourceList {
  /** How many sources the archive holds. */
  readonly holdings: string;
  /** In the order of first citation. */
  readonly sources: readonly SourceEntry[];
}

/** Makes the view of the whole list. A long list is divided: see {@link divideSources}. */
export function createSourceList(archive: Archive, paths: Paths): SourceList {
  const { sources } = archive;
  const held = sources.filter(({ fields }) => fields.held !== 'no').length;
  return {
    holdings: held === 0 ? 'The archive holds none of them.' : `The archive holds ${held} of ${sources.length}.`,
    sources: describeSources(sources, archive, paths),
  };
}

/** The pages of the list: one, or if the sources do not fit, one for each first letter of a title. */
export function divideSources(archive: Archive, paths: Paths): ListPage<SourceEntry>[] {
  const pages = divideSorted(describeSources(archive.sources, archive, paths), paths);
  if (pages.length === 1) return pages;
  const byTitle = archive.sources.toSorted((a, b) =>
    a.fields.title.localeCompare(b.fields.title, 'en', { numeric: true }),
  );
  return divideSorted(describeSources(byTitle, archive, paths), paths);
}

function divideSorted(entries: readonly SourceEntry[], paths: Paths): ListPage<SourceEntry>[] {
  return divideList(entries, {
    levels: [letterLevel(({ title }) => title.label)],
    rangeOf: wordRange(({ title }) => title.label),
    hrefOf: (steps) => paths.part('sources', ...steps),
  });
}

/** Describes sources for a list. */
function describeSources(sources: readonly Source[], archive: Archive, paths: Paths): SourceEntry[] {
  return sources.map(({ id, fields, citations }) => {
    const date = fields['event-date'] ?? fields.issued;
    const appeared = [fields['container-title'] ?? fields['event-title'], fields.publisher];
    return {
      date: date === undefined ? undefined : describeDate(date),
      title: { href: paths.source(id), label: fields.title },
      publication: [...new Set(appeared.filter((part) => part !== undefined))].join(' · '),
      access: fields.access,
      citedIn: limitNotes(linkCitingNotes(citations, archive, paths), paths.source(id)),
    };
  });
}

/** With more notes, an entry names only the first ones. */
const MOST_NOTES = 12;

/** @param page the page that has all notes */
function limitNotes(notes: readonly Link[], page: string): readonly Link[] {
  if (notes.length <= MOST_NOTES) return notes;
  const shown = notes.slice(0, MOST_NOTES - 2);
  return [...shown, { href: page, label: count(notes.length - shown.length, 'more note') }];
}

/** The notes of some citations, each once. */
function linkCitingNotes(citations: readonly Citation[], archive: Archive, paths: Paths): Link[] {
  const indexes = getIndexes(archive);
  const notes = new Map(citations.map(({ document, note }) => [`${document}#${note}`, { document, note }]));
  return [...notes.values()].flatMap(({ document: id, note }) => {
    const document = indexes.document(id);
    const passage = indexes.passage(id, note);
    return document === undefined || passage === undefined ? [] : [linkPassage(document, passage, paths)];
  });
}
