/** The sections of an archive: each only where the archive has something for it. */
import type { Archive, Page } from '../model/model.ts';
import { getCrossReferences } from '../model/cross-references.ts';
import type { Paths } from '../paths.ts';

/** A section, as the masthead names it. */
export interface Section {
  readonly id: string;
  readonly href: string;
  readonly label: string;
}

/** Sections that pages of content may introduce, and that are no page of their own then. */
const INTRODUCED = new Set(['documents', 'sources', 'names', 'chronology', 'compare', 'evidence']);

/** The sections that an archive has, in the order of the masthead. */
export function gatherSections(archive: Archive, paths: Paths): Section[] {
  const sections: (Section & { there: boolean })[] = [
    { id: 'documents', href: paths.documents(), label: 'Documents', there: true },
    { id: 'sources', href: paths.sources(), label: 'Sources', there: archive.sources.length > 0 },
    { id: 'names', href: paths.names(), label: 'Names', there: archive.names.length > 0 },
    { id: 'chronology', href: paths.chronology(), label: 'Chronology', there: hasChronology(archive) },
    { id: 'compare', href: paths.compare(), label: 'Compare', there: getCrossReferences(archive).all.length > 0 },
  ];
  const pages = ownPages(archive).map(({ id, fields }) => ({
    id,
    href: paths.page(id),
    label: fields['title-short'] ?? fields.title,
  }));
  return [...sections.filter(({ there }) => there), ...pages];
}

/** The pages of content that are pages of the site, and not the opening of a section. */
export function ownPages(archive: Archive): Page[] {
  return archive.pages.filter(({ id }) => !INTRODUCED.has(id));
}

/** Whether there is more in time than the documents themselves. */
function hasChronology(archive: Archive): boolean {
  return archive.documents.length > 1 || archive.names.some(({ fields }) => fields.chronology !== undefined);
}
