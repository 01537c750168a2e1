/** Reads the pages of a built site that the search covers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
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
 * @param folder the folder of the built site
 */
export function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => /(?:^|\/)index\.html$/.test(path))
    .map((path) => path.slice(0, -'index.html'.length))
    .sort();
}

/**
 * Reads the pages that the search covers, one at a time.
 *
 * @param folder the folder of the built site
 * @param pages the paths of its pages
 * @param base the path under which the site is served
 */
export function* readBuiltPages(folder: string, pages: readonly string[], base: string): Generator<BuiltPage> {
  const paths = pages.filter((path) => !NOT_SEARCHED.test(path));
  const rank = (path: string) => ORDER.findIndex((pattern) => pattern.test(path));
  paths.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const path of paths) {
    yield { path: `${base}${encodeURI(path)}`, html: readFileSync(join(folder, path, 'index.html'), 'utf8') };
  }
}
