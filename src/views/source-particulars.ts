/** Bibliographic facts about a source, and where it is. */
import { getIndexes } from '../model/indexes.ts';
import type { Archive, Source } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import type { CslName } from '../schemas/source.ts';
import { formatDate } from '../text/dates.ts';
import { linkName, type Link } from './page-links.ts';

export interface SourceParticulars {
  /** Terms with their values: `Appeared in`, `The Daily Report`. */
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly url: string | undefined;
  /** How it could be reached, in a sentence. */
  readonly accessNote: string;
  /** The document of this archive that is the source; undefined if the archive does not hold it. */
  readonly heldAs: string | undefined;
  readonly rights: string;
  /** The names that its bibliographic fields mention. */
  readonly names: readonly Link[];
}

export function describeSource(archive: Archive, { id, fields }: Source, paths: Paths): SourceParticulars {
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
  ];
  return {
    facts: facts.flatMap(([term, value]) => (value === '' ? [] : [{ term, value }])),
    url: fields.URL,
    accessNote: fields['access-note'],
    heldAs: fields.held === 'no' ? undefined : paths.document(fields.held.document),
    rights: fields.rights,
    names: getIndexes(archive)
      .namesInSource(id)
      .map((name) => linkName(name, paths)),
  };
}

/** Authors as prose names them: `Jane Doe`, `Department of State`. */
export function listAuthors(authors: readonly CslName[]): string[] {
  return authors.map((author) =>
    'literal' in author ? author.literal : [author.given, author.family].filter((part) => part !== undefined).join(' '),
  );
}

function joinParts(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
