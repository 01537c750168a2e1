/** Links to works that the editor relied on. A work in a long list is on one of the pages of the list. */
import type { Evidence } from '../model/editorial-content.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Archive } from '../model/model.ts';
import { defineDerived, defineLookup } from '../model/tracked-archive.ts';
import type { Paths } from '../paths.ts';
import { locateEntries } from './entry-pages.ts';
import type { Link } from './page-links.ts';
import { divideReferences } from './reference-list.ts';

/** The address of the page of each work. Empty if the list of works is one page. */
export const locateWorks = defineDerived('work pages', (archive, paths: Paths) =>
  locateEntries(divideReferences(archive, paths), 'evidence', paths, ({ work }) => [work.id]),
);

/** A page that links to a work depends on the place of this work only. */
const findWorkPage = defineLookup('work page', (archive, id, paths: Paths) => locateWorks(archive, paths).get(id));

/** A work under its short title. The link leads to the page of the list that contains the work, and needs no script. */
export function linkWork({ id, fields }: Evidence, archive: Archive, paths: Paths): Link {
  const page = findWorkPage(archive, id, paths);
  return { href: page === undefined ? paths.work(id) : `${page}#${id}`, label: fields['title-short'] };
}

/**
 * Works that the editor relied on.
 *
 * @param ids ids of `content/evidence/`; unknown ones are left out
 */
export function linkEvidence(ids: readonly string[], archive: Archive, paths: Paths): Link[] {
  const { evidence } = getIndexes(archive);
  return ids.flatMap((id) => {
    const work = evidence(id);
    return work === undefined ? [] : [linkWork(work, archive, paths)];
  });
}
