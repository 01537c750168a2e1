/** The pages of content that are pages of the site, and those that introduce a section of it. */
import type { Page } from './editorial-content.ts';
import type { Archive } from './model.ts';

/** Sections that a page of content can introduce. Such a page is not a page of the site. */
const INTRODUCED: ReadonlySet<string> = new Set(['documents', 'sources', 'names', 'chronology', 'compare', 'evidence']);

/** The pages of content that are pages of the site: those that introduce no section. */
export function ownPages({ pages }: Pick<Archive, 'pages'>): Page[] {
  return pages.filter(({ id }) => !INTRODUCED.has(id));
}
