/** The chronology: documents, cited works, and events by date. */
import { nameWithArticle } from './descriptions.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Archive, Source } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { compareNumbers, extentOf, isUndated } from '../text/dates.ts';
import { enumerate } from '../text/english.ts';

/** The lanes of the timeline, from the top. */
export const lanes = ['documents', 'sources', 'events'] as const;
export type Lane = (typeof lanes)[number];

/** An entry of the chronology. */
export interface ChronologyEntry {
  /** The id of its element in the list. */
  readonly id: string;
  readonly lane: Lane;
  /** EDTF; no more precise than known. */
  readonly date: string;
  /** One sentence; for an event, with its "according to". */
  readonly sentence: string;
  /** The label of its mark in the timeline. */
  readonly label: string;
  readonly href: string;
  /** Ids of the works of evidence that it relies on. */
  readonly evidence: readonly string[];
}

/** Everything that has a date, in the order of the dates. */
export function listChronology(archive: Archive, paths: Paths): ChronologyEntry[] {
  const documents = archive.documents.map(({ id, fields }): ChronologyEntry => ({
    id: `document-${id}`,
    lane: 'documents',
    date: fields.date.edtf,
    sentence: `${fields.title.text}.`,
    label: fields['title-short'],
    href: paths.document(id),
    evidence: [],
  }));
  const sources = archive.sources.flatMap((source) => describeSource(source, archive, paths));
  const events = getIndexes(archive).events.flatMap(({ id, fields }): ChronologyEntry[] => {
    if (fields.chronology === undefined || fields.date === undefined) return [];
    return [
      {
        id,
        lane: fields.lane ?? 'events',
        date: fields.date,
        sentence: fields.chronology,
        label: fields.name,
        href: paths.name(id),
        evidence: fields.evidence,
      },
    ];
  });
  return [...documents, ...sources, ...events].sort(
    (a, b) => compareChronologically(a.date, b.date) || lanes.indexOf(a.lane) - lanes.indexOf(b.lane),
  );
}

/**
 * Compares dates by the first day, but a partial date by its last day: it comes after the days that it may include.
 * An interval that is open on one side has the position of its other side. An unknown date is last.
 */
export function compareChronologically(a: string, b: string): number {
  return compareNumbers(positionOf(a), positionOf(b)) || compareNumbers(extentOf(a).last, extentOf(b).last);
}

/** A month or a year is a partial date; a span of days is not. */
function positionOf(date: string): number {
  const { first, last } = extentOf(date);
  if (last === Infinity) return first;
  const isPartial = date.split('/').some((part) => !/^-?\d{4}-\d\d-\d\d/.test(part));
  return isPartial ? last : first;
}

function describeSource({ id, fields, citations }: Source, archive: Archive, paths: Paths): ChronologyEntry[] {
  const date = fields['event-date'] ?? fields.issued;
  if (isUndated(date)) return [];
  const indexes = getIndexes(archive);
  const titles = citations.map(({ document }) => nameWithArticle(indexes.document(document)?.fields['title-short'] ?? document)); // prettier-ignore
  const notes = [...new Set(citations.map(({ call }) => call.label))];
  const citedIn =
    notes.length === 0
      ? ''
      : `, cited in ${enumerate([...new Set(titles)])}, ${notes.length > 1 ? 'notes' : 'note'} ${enumerate(notes)}`;
  const basis = fields['event-date'] === undefined ? '' : ' (the date of the event)';
  return [
    {
      id: `source-${id}`,
      lane: 'sources',
      date,
      sentence: `${fields['title-short']}${basis}${citedIn}.`,
      label: notes.join(', '),
      href: paths.source(id),
      evidence: [],
    },
  ];
}
