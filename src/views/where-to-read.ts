/** Where a reader can look for a cited work: its address, captures of it, libraries, and what to ask for there. */
import type { Source } from '../model/model.ts';
import type { Paths } from '../paths.ts';

/** A library, a collection, or a service that may have the work. */
export interface Holding {
  readonly name: string;
  readonly holds: string;
  readonly url: string | undefined;
}

export interface WhereToRead {
  /** The document of this archive that is the work; undefined if the archive does not hold it. */
  readonly heldAs: string | undefined;
  readonly url: string | undefined;
  /** A list of captures of the address. */
  readonly captures: string | undefined;
  /** One capture that the editor names. */
  readonly archivedUrl: string | undefined;
  readonly libraries: readonly Holding[];
  readonly askFor: string | undefined;
  /** That the text has not been received, and who may supply it. */
  readonly wanted: string | undefined;
  /** Where the editor looked for it, and how much was read. */
  readonly accessNote: string;
}

/** Describes where a reader can look for a source. */
export function describeWhereToRead({ fields }: Source, paths: Paths): WhereToRead {
  const { URL: url, held, library, wanted } = fields;
  return {
    heldAs: held === 'no' ? undefined : paths.document(held.document),
    url,
    captures: url === undefined ? undefined : capturesOf(url),
    archivedUrl: fields['archived-url'],
    libraries: library.map((found) => ({ name: found.name, holds: found.holds, url: found.url })),
    askFor: fields['ask-for'],
    wanted,
    accessNote: fields['access-note'],
  };
}

/** The page of the Wayback Machine that lists its captures of an address. */
export function capturesOf(url: string): string {
  return `https://web.archive.org/web/*/${url}`;
}
