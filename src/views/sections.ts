/** The sections of an archive. A section for which the archive has no content is left out. */
import { getIndexes } from '../model/indexes.ts';
import type { Archive } from '../model/model.ts';
import { ownPages } from '../model/own-pages.ts';
import type { Paths } from '../paths.ts';
import { getComparedDocuments, type ComparedDocuments } from './comparison.ts';

/** Pages import views, not the model. */
export { ownPages };

/** A section, as the masthead lists it. */
export interface Section {
  readonly id: string;
  readonly href: string;
  readonly label: string;
}

/** The sections that an archive has, in the order of the masthead. */
export function gatherSections(archive: Archive, paths: Paths): Section[] {
  const compared = getComparedDocuments(archive);
  const sections: (Section & { isUsed: boolean })[] = [
    { id: 'documents', href: paths.documents(), label: 'Documents', isUsed: true },
    { id: 'sources', href: paths.sources(), label: 'Sources', isUsed: archive.sources.length > 0 },
    { id: 'names', href: paths.names(), label: 'Names', isUsed: archive.names.length > 0 },
    { id: 'chronology', href: paths.chronology(), label: 'Chronology', isUsed: hasChronology(archive) },
    { id: 'compare', href: linkCompared(compared, paths), label: 'Compare', isUsed: compared.length > 0 },
  ];
  const pages = ownPages(archive).map(({ id, fields }) => ({
    id,
    href: paths.page(id),
    label: fields['title-short'] ?? fields.title,
  }));
  return [...sections.filter(({ isUsed }) => isUsed), ...pages];
}

/** The page of the two documents that the editor compared; if there are more than two, the list of them. */
export function linkCompared(compared: readonly ComparedDocuments[], paths: Paths): string {
  const [only, ...others] = compared;
  return only === undefined || others.length > 0 ? paths.compare() : paths.comparison(only.earlier.id, only.later.id);
}

/** Whether a chronology shows more than the date of one document. */
function hasChronology(archive: Archive): boolean {
  return archive.documents.length > 1 || getIndexes(archive).events.length > 0;
}
