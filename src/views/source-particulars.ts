/** Bibliographic facts about a source. */
import { stretchOf } from '../model/sheet-row.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Archive, Source } from '../model/model.ts';
import type { Name } from '../model/names-and-mentions.ts';
import type { Paths } from '../paths.ts';
import { fullName } from '../citations/contributors.ts';
import { agentOfCsl } from '../citations/parse-name.ts';
import type { CslName } from '../schemas/csl-name.ts';
import { formatDate } from '../text/dates.ts';
import { linkName, type Link } from './page-links.ts';

export interface SourceParticulars {
  /** Terms with their values: `Appeared in`, `The Daily Report`. */
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly rights: string;
  /** The names in the words of its citations, as the notes print them. */
  readonly names: readonly Link[];
}

/** Describes a source. Facts without a value are left out. */
export function describeSource(archive: Archive, source: Source, paths: Paths): SourceParticulars {
  const { fields } = source;
  const authors = listAuthors(fields.author);
  const eventDate = fields['event-date'];
  const facts: [term: string, value: string][] = [
    ['Author', authors.length > 0 ? authors.join(', ') : 'not known here'],
    ['Appeared in', fields['container-title'] ?? ''],
    ['Published by', joinParts([fields.publisher, fields['publisher-place']])],
    ['Date', fields.issued === undefined ? '' : formatDate(fields.issued)],
    ['Occasion', joinParts([fields['event-title'], fields['event-place'], eventDate && formatDate(eventDate)])],
    ['Kind', fields.genre ?? ''],
    ['Number', fields.number ?? ''],
    ['Section', fields.section ?? ''],
    ['Volume', fields.volume ?? ''],
    ['Issue', fields.issue ?? ''],
    ['Pages', fields.page ?? ''],
    ['Edition', fields.edition ?? ''],
    [
      'Kept by',
      joinParts([fields.archive_location, fields.archive_collection, fields.archive, fields['archive-place']]),
    ],
    ['DOI', fields.DOI ?? ''],
  ];
  return {
    facts: facts.flatMap(([term, value]) => (value === '' ? [] : [{ term, value }])),
    rights: fields.rights,
    names: listNamesInCitations(archive, source).map((name) => linkName(name, paths)),
  };
}

/** The names in the notes that print a citation of the source, without those that only the editor identifies. */
function listNamesInCitations(archive: Archive, { fields, citations }: Source): Name[] {
  const { mentionsAt, name, passage } = getIndexes(archive);
  const ids = citations.flatMap(({ document, note }) => {
    const printed = passage(document, note);
    if (printed === undefined) return [];
    // A note can print several citations.
    const stretches = fields['cited-as'].flatMap((citation) => stretchOf(printed, citation) ?? []);
    return mentionsAt(document, note)
      .filter(({ start, end }) => stretches.some((stretch) => stretch.start <= start && end <= stretch.end))
      .flatMap(({ named }) => named.filter(({ basis }) => basis !== 'declared').map((found) => found.name));
  });
  return [...new Set(ids)].flatMap((id) => name(id) ?? []);
}

/** Authors as prose names them: `Jane Doe`, `Department of State`. */
export function listAuthors(authors: readonly CslName[]): string[] {
  return authors.map((author) => fullName(agentOfCsl(author)));
}

function joinParts(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
