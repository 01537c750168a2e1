/** The list of the works that the documents cite. */
import { getIndexes } from '../model/indexes.ts';
import type { Archive, Citation, Source } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { describeDate, type FormattedDate } from './formatted-date.ts';
import { linkPassage, type Link } from './page-links.ts';

/** A source in a list. */
export interface SourceEntry {
  /** The date of the event, or else of publication; undefined if neither is known. */
  readonly date: FormattedDate | undefined;
  readonly title: Link;
  /** Where it appeared and who published it: `Daily Report · Report Publishing Company`. */
  readonly publication: string;
  /** How it could be reached: `read in part`. */
  readonly access: string;
  /** The notes that cite it. */
  readonly citedIn: readonly Link[];
}

export interface SourceList {
  /** How many sources the archive holds. */
  readonly holdings: string;
  /** In the order of first citation. */
  readonly sources: readonly SourceEntry[];
}

export function createSourceList(archive: Archive, paths: Paths): SourceList {
  const { sources } = archive;
  const held = sources.filter(({ fields }) => fields.held !== 'no').length;
  return {
    holdings: held === 0 ? 'None is held here.' : `${held} of ${sources.length} are held here.`,
    sources: describeSources(sources, archive, paths),
  };
}

/** Describes sources for a list. */
export function describeSources(sources: readonly Source[], archive: Archive, paths: Paths): SourceEntry[] {
  return sources.map(({ id, fields, citations }) => {
    const date = fields['event-date'] ?? fields.issued;
    const appeared = [fields['container-title'] ?? fields['event-title'], fields.publisher];
    return {
      date: date === undefined ? undefined : describeDate(date),
      title: { href: paths.source(id), label: fields.title },
      publication: [...new Set(appeared.filter((part) => part !== undefined))].join(' · '),
      access: fields.access,
      citedIn: linkCitingNotes(citations, archive, paths),
    };
  });
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
