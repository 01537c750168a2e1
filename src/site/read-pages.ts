/** Reads the pages of a built site that the search covers. */
import { readFileSync } from 'node:fs';
import type { BuiltPage } from '../search/index/pages-source.ts';

/**
 * The order of results, by path below the base: names, chronology, sources, references, evidence sheets, comparisons,
 * corrections; then lists and the editor's pages; the reading pages last, because their margins repeat the others.
 */
const ORDER = [
  /^names\/./,
  /^chronology\//,
  /^sources\/./,
  /^evidence\//,
  /^documents\/[^/]+\/evidence\//,
  /^compare\//,
  /^corrections\//,
  /^(?!documents\/[^/]+\/)/,
  /^documents\/[^/]+\/$/,
];

/** Pages of citations, pages for frames, documents by property, and the page of everything repeat other pages. */
const NOT_SEARCHED = /^(?:search|all|offline)\/|^documents\/by\/|\/(?:cite|embed)\//;

/**
 * The path of every page of a site below its base, in alphabetical order: `documents/letter/`; empty for home.
 *
 * @param files the paths of the files of the site. A path may be repeated
 */
export function listPages(files: Iterable<string>): string[] {
  const pages = [...files].filter((path) => path === 'index.html' || path.endsWith('/index.html'));
  return [...new Set(pages)].map((path) => path.slice(0, -'index.html'.length)).sort();
}

/**
 * Reads the pages that the search covers, one at a time.
 *
 * @param locate finds a file of the site
 * @param pages the paths of its pages
 * @param base the path under which the site is served
 */
export function* readBuiltPages(
  locate: (file: string) => string,
  pages: readonly string[],
  base: string,
): Generator<BuiltPage> {
  const paths = pages.filter((path) => !NOT_SEARCHED.test(path));
  const rank = (path: string) => ORDER.findIndex((pattern) => pattern.test(path));
  paths.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const path of paths) {
    yield { path: `${base}${encodeURI(path)}`, html: readFileSync(locate(`${path}index.html`), 'utf8') };
  }
}
